/** `/rounds/:round/sending/invitations`: how many one-time invitations went out, how many came back? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { DataTable } from '../components/table/data-table.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { Message } from '../components/message.tsx'
import { useIsOver, useRole } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { batchColumns } from './batch-columns.tsx'
import { RevokeOne } from './revoke-one.tsx'
import { SendingParts } from './distribution-parts.tsx'
import { batchesQuery } from './distribution-queries.ts'

export { action } from './change-batch.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = batchesQuery(api, round)
  await queries.ensureQueryData(query)
  return { query, round }
}

export function InvitationsScreen() {
  const i18n = useI18n()
  const { t } = i18n
  const words = t.distribution.invitations
  const isAdmin = useRole() === 'admin'
  const { query, round } = useLoaderData<typeof loader>()
  const isOver = useIsOver(round)
  const { data } = useQuery(query)
  const [address] = useSearchParams()
  if (!data) return <output>{t.app.opening}</output>

  const { batches } = data
  const sum = (of: 'spent' | 'issued') => batches.reduce((all, batch) => all + batch[of], 0)
  const make = isAdmin && !isOver && (
    <Button component={Link} to={`/rounds/${round}/sending/invitations/new`}>
      {words.make}
    </Button>
  )
  const made = Number(address.get('made') ?? 0)
  return (
    <>
      <PageHead
        title={words.title}
        answer={batches.length === 0 ? words.none : words.answer(sum('spent'), sum('issued'))}
        lead={batches.length > 0 && words.lead}
        actions={batches.length > 0 && make}
      >
        <LiveNote query={query} />
      </PageHead>
      <SendingParts round={round} current="invitations" />
      <p className="note">{t.box.note.sending}</p>
      {made > 0 && <Message tone="good">{words.fresh(made)}</Message>}
      <DataTable
        caption={words.table}
        columns={batchColumns(i18n, { round, isAdmin })}
        rows={batches}
        rowId={({ id }) => id}
        search={({ label, groupName }) => `${label} ${groupName.vi} ${groupName.en}`}
        searchLabel={words.search}
        tone={({ revokedOn }) => (revokedOn === null ? undefined : 'quiet')}
        empty={{ lead: words.noneWhy, action: make }}
      />
      {isAdmin && batches.length > 0 && <RevokeOne />}
    </>
  )
}

export { InvitationsScreen as Component }
