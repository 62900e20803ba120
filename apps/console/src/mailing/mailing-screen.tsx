/** `/rounds/:round/sending/mail`: how far are the letters, and what came back? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { DataTable } from '../components/table/data-table.tsx'
import { Message } from '../components/message.tsx'
import { SendingParts } from '../distribution/distribution-parts.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { mailingColumns } from './mailing-columns.tsx'
import { mailingsQuery, type MailingList } from './mailing-queries.ts'
import { NoteBounces } from './note-bounces.tsx'

export { action } from './change-mailing.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = mailingsQuery(api, round)
  await queries.ensureQueryData(query)
  return { query, round }
}

export function MailingScreen() {
  const i18n = useI18n()
  const { t } = i18n
  const words = t.mailing
  const { query, round } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const [address] = useSearchParams()
  if (!data) return <output>{t.app.opening}</output>

  const { mailings, sender } = data
  const sum = (of: 'sent' | 'letters') => mailings.reduce((all, each) => all + each[of], 0)
  const make = (
    <Button component={Link} to={`/rounds/${round}/sending/mail/new`}>
      {words.make}
    </Button>
  )
  return (
    <>
      <PageHead
        title={words.title}
        answer={mailings.length === 0 ? words.none : words.answer(sum('sent'), sum('letters'))}
        lead={mailings.length > 0 && words.lead}
        actions={mailings.length > 0 && make}
      >
        <LiveNote query={query} />
      </PageHead>
      <SendingParts round={round} current="mail" />
      <Sender {...data} />
      {address.has('made') && <Message tone="good">{words.list.taken}</Message>}
      <DataTable
        caption={words.table}
        columns={mailingColumns(i18n, { round, sender })}
        rows={mailings}
        rowId={({ id }) => id}
        empty={{ lead: words.noneWhy, action: make }}
      />
      {mailings.length > 0 && <NoteBounces />}
    </>
  )
}

export { MailingScreen as Component }

/** Who sends, or why nobody can just now. */
function Sender({ sender, trouble }: Pick<MailingList, 'sender' | 'trouble'>) {
  const words = useI18n().t.mailing
  if (!sender) return <Message tone="care">{words.noServer}</Message>
  return (
    <>
      <p className="note">{words.sender(sender.from, sender.perMinute)}</p>
      {trouble !== null && <Message tone="bad">{words.troubles[trouble]}</Message>}
    </>
  )
}
