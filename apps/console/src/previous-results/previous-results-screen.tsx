/** `/earlier`: which results of earlier years are here to compare with? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { EarlierResult } from '@phieu/survey'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { earlierQuery } from '../api/queries.ts'
import css from '../assessed/assessed.module.css'
import { Message } from '../components/message.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = earlierQuery(api)
  await queries.ensureQueryData(query)
  return { query }
}

export function EarlierScreen() {
  const { t } = useI18n()
  const words = t.previousResults
  const { data } = useQuery(useLoaderData<typeof loader>().query)
  const [address] = useSearchParams()
  const isAdmin = useIsAdmin()
  if (!data) return <output>{t.app.opening}</output>

  const { earlier } = data
  return (
    <>
      <title>{`${words.title} – ${t.app.name}`}</title>
      <p className="screen-only back">
        <Link to="/rounds">← {words.back}</Link>
      </p>
      <div className={css.head}>
        <div>
          <h1>{earlier.length === 0 ? words.none : words.some(earlier.length)}</h1>
          <p className={css.lead}>{words.lead}</p>
        </div>
        {isAdmin && (
          <Button component={Link} to="/earlier/new" className="screen-only">
            {words.add}
          </Button>
        )}
      </div>
      {earlier.some(({ id }) => id === address.get('added')) && (
        <Message tone="good">{words.added}</Message>
      )}
      {earlier.length > 0 && <EarlierTable earlier={earlier} />}
    </>
  )
}

export { EarlierScreen as Component }

function EarlierTable({ earlier }: { earlier: readonly EarlierResult[] }) {
  const { t, format } = useI18n()
  const words = t.previousResults
  const columns: readonly Column<EarlierResult>[] = [
    {
      id: 'year',
      head: words.year,
      sort: ({ year, half }) => year * 10 + (half ?? 0),
      cell: ({ id, year, half, definition }) => (
        <>
          {words.period(year, half)}
          <span className="note"> {words.known(id, definition)}</span>
        </>
      ),
    },
    {
      id: 'units',
      head: words.units,
      align: 'figure',
      cell: ({ units }) => format.count(units.length),
    },
    {
      id: 'source',
      head: words.source,
      cell: ({ source, synthetic }) => (
        <>
          {source} {synthetic && <strong className="warn">{words.synthetic}</strong>}
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={earlier}
      rowId={({ id }) => id}
      empty={{ title: words.none, lead: words.lead }}
    />
  )
}
