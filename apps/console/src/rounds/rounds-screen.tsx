/** `/rounds`: which rounds are there? From here one is made, and compared with earlier results. */
import { Button } from '@mantine/core'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { roundsQuery } from '../api/queries.ts'
import { useIsAdmin } from '../layout/office-data.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from '../results/overview/overview.module.css'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { rounds } = await queries.ensureQueryData(roundsQuery(api))
  return { rounds }
}

export function RoundsScreen() {
  const { t, language } = useI18n()
  const { rounds } = useLoaderData<typeof loader>()
  const isAdmin = useIsAdmin()
  return (
    <>
      <title>{`${t.app.rounds} – ${t.app.name}`}</title>
      <h1>{rounds.length === 0 ? t.round.none : t.app.rounds}</h1>
      {rounds.length === 0 && <p>{t.round.noneWhy}</p>}
      <ul className={css.rounds}>
        {rounds.map((round) => (
          <li key={round.id}>
            <Link to={`/rounds/${round.id}`}>{round.title[language]}</Link>
            <span className="soft"> · {t.round.state[round.state]}</span>
          </li>
        ))}
      </ul>
      <p className={`${css.roundWays} screen-only`}>
        {isAdmin && (
          <Button component={Link} to="/rounds/new">
            {t.newRound.title}
          </Button>
        )}
        <Link to="/earlier">{t.previousResults.title}</Link>
      </p>
    </>
  )
}

export { RoundsScreen as Component }
