/** `/rounds/:round/sending/invitations/:batch`: the codes of a bulk one by one, for as long as they can be read. */
import { endpoints } from '@phieu/office'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { DataTable } from '../components/table/data-table.tsx'
import { readTable } from '../components/table/table-address.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { HandOut } from './hand-out.tsx'

/** Rows on a page. */
const SIZE = 50

/** Read anew by every visit and kept nowhere in the browser: in an hour nobody can read them. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { api } = context.get(officeContext)
  const param = { round: params['round'] ?? '', batch: params['batch'] ?? '' }
  const { page, search } = readTable(new URL(request.url).searchParams)
  const query = { page: String(page), size: String(SIZE), q: search }
  const shown = await attempt(() => api.ask(endpoints.listBatchCodes, { param, query }))
  return { param, shown }
}

export function CodesScreen() {
  const { t, format, language } = useI18n()
  const words = t.distribution.codes
  const { param, shown } = useLoaderData<typeof loader>()
  const { round, batch } = param
  const list = `/rounds/${round}/sending/invitations`
  const back = <Link to={list}>← {t.distribution.invitations.title}</Link>
  if (shown.trouble !== undefined) {
    const isGone = shown.trouble === 'gone-codes'
    return (
      <>
        <PageHead title={words.title} back={back} />
        <FailureNote failure={shown} sentence={isGone ? words.gone : undefined} />
        {isGone && <Link to={list}>{words.again}</Link>}
      </>
    )
  }

  const { label, groupName, total, until, codes } = shown.answer
  const cards = `/api/rounds/${encodeURIComponent(round)}/batches/${batch}/print/cards.pdf`
  return (
    <>
      <PageHead
        title={words.title}
        answer={`${label} · ${groupName[language]}`}
        lead={words.lead(format.time(Date.parse(until)))}
        back={back}
      />
      <DataTable
        caption={words.table}
        rows={codes}
        rowId={({ place }) => String(place)}
        columns={[
          { id: 'place', head: words.place, cell: ({ place }) => format.count(place) },
          { id: 'code', head: words.code, cell: ({ code }) => <code>{code}</code> },
          {
            id: 'unit',
            head: t.distribution.links.unit,
            cell: ({ unitName }) => <span lang="vi">{unitName}</span>,
          },
          {
            id: 'handOut',
            head: t.distribution.handOut.title,
            cell: ({ place, address, unitName, revoked }) =>
              revoked ? (
                t.distribution.states.revoked
              ) : (
                <HandOut
                  address={address}
                  print={`${cards}?place=${place}`}
                  qrOf={words.qrOf(format.count(place), unitName)}
                />
              ),
          },
        ]}
        server={{ total, size: SIZE }}
        search="by-server"
        searchLabel={words.search}
        tone={({ revoked }) => (revoked ? 'quiet' : undefined)}
        empty={{ title: words.gone, lead: words.again }}
      />
    </>
  )
}

export { CodesScreen as Component }
