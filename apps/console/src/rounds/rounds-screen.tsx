/** `/rounds`: which rounds are there? From here one is made, and compared with earlier results. */
import { Button } from '@mantine/core'
import type { RoundEntry } from '@phieu/office'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { roundsQuery } from '../api/queries.ts'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { newestFirst } from './newest-first.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { rounds } = await queries.ensureQueryData(roundsQuery(api))
  return { rounds }
}

export function RoundsScreen() {
  const { t } = useI18n()
  const { rounds } = useLoaderData<typeof loader>()
  const isAdmin = useIsAdmin()
  return (
    <>
      <PageHead
        title={t.app.rounds}
        actions={
          <>
            <Button component={Link} to="/earlier" variant="default">
              {t.previousResults.title}
            </Button>
            {isAdmin && (
              <Button component={Link} to="/rounds/new">
                {t.newRound.title}
              </Button>
            )}
          </>
        }
      />
      <DataTable
        caption={t.app.rounds}
        columns={useColumns(isAdmin)}
        rows={newestFirst(rounds)}
        rowId={({ id }) => id}
        empty={{ title: t.round.none, lead: t.round.noneWhy }}
      />
    </>
  )
}

export { RoundsScreen as Component }

/** What a round is about and when; an admin begins the next one from it. */
function useColumns(isAdmin: boolean): readonly Column<RoundEntry>[] {
  const { t, format, language } = useI18n()
  const words = t.round.list
  const like: Column<RoundEntry> = {
    id: 'like',
    head: words.actions,
    cell: ({ id }) => <Link to={`/rounds/new?like=${id}`}>{words.like}</Link>,
  }
  return [
    {
      id: 'name',
      head: words.name,
      cell: ({ id, title, practice, synthetic }) => (
        <>
          <Link to={`/rounds/${id}`}>{title[language]}</Link>
          <span className="note">
            {' '}
            {[id, ...(synthetic ? [words.synthetic] : practice ? [words.practice] : [])].join(
              ' · ',
            )}
          </span>
        </>
      ),
    },
    { id: 'state', head: words.state, cell: ({ state }) => t.round.state[state] },
    {
      id: 'year',
      head: words.year,
      cell: ({ year, half }) => (year === undefined ? '–' : t.previousResults.period(year, half)),
    },
    {
      id: 'fieldwork',
      head: words.fieldwork,
      cell: ({ fieldworkPeriod: days }) =>
        days ? words.days(format.day(days.from), format.day(days.to)) : '–',
    },
    {
      id: 'measured',
      head: words.measured,
      cell: ({ registry }) => registry ?? '–',
    },
    ...(isAdmin ? [like] : []),
  ]
}
