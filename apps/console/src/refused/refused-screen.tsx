/** `/refused?page=2`: which ballots could the server not take, and why? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import type { RefusedRow } from '../api/answers.ts'
import { officeContext } from '../api/office.ts'
import { REFUSED_PAGE, refusedQuery } from '../api/queries.ts'
import { DataTable, type Column, type Selection } from '../components/table/data-table.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { readTable } from '../components/table/table-address.ts'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import css from './refused.module.css'
import { mayBeTaken, takeIn } from './may-be-taken.ts'
import { refusalSentence } from './refusal-sentence.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { page } = readTable(new URL(request.url).searchParams)
  const query = refusedQuery(api, page)
  await queries.ensureQueryData(query)
  return { query }
}

export function RefusedScreen() {
  const { t, format } = useI18n()
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>

  const columns: readonly Column<RefusedRow>[] = [
    {
      id: 'reason',
      head: t.refused.reason,
      cell: ({ id, why }) => <Link to={`/refused/${id}`}>{refusalSentence(why, t)}</Link>,
      className: css.reason ?? '',
    },
    {
      id: 'date',
      head: t.refused.date,
      cell: ({ refusedOn }) =>
        refusedOn ? (
          <span className="number">{format.day(refusedOn)}</span>
        ) : (
          <span className="soft">{t.refused.noDay}</span>
        ),
    },
    {
      id: 'ballot',
      head: t.refused.ballot,
      cell: ({ ballot }) =>
        ballot ? (
          <span className={css.id}>{ballot}</span>
        ) : (
          <span className="soft">{t.refused.noBallotId}</span>
        ),
    },
  ]
  return (
    <>
      <PageHead
        title={t.app.refused}
        answer={data.total === 0 ? t.refused.none : t.refused.headline(data.total)}
        lead={data.total > 0 && t.refused.lead}
      >
        <LiveNote query={query} />
      </PageHead>
      <DataTable
        caption={t.refused.table}
        columns={columns}
        rows={data.refused}
        rowId={({ id }) => id}
        server={{ total: data.total, size: REFUSED_PAGE }}
        empty={{ lead: t.refused.noneWhy }}
        {...(data.refused.some(mayBeTaken) && { selection: takeTogether(t) })}
      />
    </>
  )
}

export { RefusedScreen as Component }

/** Those that were chosen go to the page on which they are taken into the box of their round. */
function takeTogether(t: I18n['t']): Selection<RefusedRow> {
  return {
    label: ({ ballot, id }) => (ballot ?? id).slice(0, 8),
    may: mayBeTaken,
    actions: (chosen) =>
      [...new Set(chosen.map(({ round }) => round))].map((round) => {
        const rows = chosen.filter((row) => row.round === round)
        return (
          <Button key={round} component={Link} to={takeIn(round, rows)}>
            {t.refused.take(rows.length)}
          </Button>
        )
      }),
  }
}
