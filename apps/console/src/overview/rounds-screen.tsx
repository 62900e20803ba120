/** `/`: straight to the round where there is one; a choice where there are more. */
import { Link, redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { roundsQuery } from '../api/queries.ts'
import { useSpeech } from '../language/language.tsx'
import css from './overview.module.css'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { rounds } = await queries.ensureQueryData(roundsQuery(api))
  const [first, ...others] = rounds
  if (first && others.length === 0) throw redirect(`/rounds/${first.id}`)
  return { rounds }
}

export function RoundsScreen() {
  const { t, language } = useSpeech()
  const { rounds } = useLoaderData<typeof loader>()
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
    </>
  )
}

export { RoundsScreen as Component }
