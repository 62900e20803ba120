/** `/rounds/:round/course`: where does the round stand, how did it get there, and what comes next? */
import { endpoints } from '@phieu/office'
import { useQuery } from '@tanstack/react-query'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import type { RoundDetail } from '../api/answers.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { progressQuery, publicationsQuery, roundQuery } from '../api/queries.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from './status.module.css'
import { MoveForm } from './move-form.tsx'
import { MoveHistory } from './move-history.tsx'
import { graceUntil, leadsOn, moveOf } from './moves.ts'
import { PublishedLinks } from './published-links.tsx'
import { Steps } from './steps.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = roundQuery(api, round)
  await queries.ensureQueryData(query)
  return { query, progress: progressQuery(api, round), publications: publicationsQuery(api) }
}

/** Moves the round; where it is to be published, publishes it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const form = await request.formData()
  const to = readField(form, 'to')
  const reason = readField(form, 'reason').trim()
  const moved = await attempt(async () => {
    if (to === 'published') await api.ask(endpoints.publishRound, { param, json: {} })
    else if (to === 'open' || to === 'closed' || to === 'approved') {
      await api.ask(endpoints.moveRound, { param, json: { to, ...(reason && { reason }) } })
    }
  })
  // Also after a lost answer: the round may have moved.
  queries.removeQueries({ queryKey: ['rounds'], exact: true })
  await queries.invalidateQueries({ queryKey: ['rounds'] })
  await queries.invalidateQueries({ queryKey: ['publications'] })
  return moved
}

export function CourseScreen() {
  const { t } = useI18n()
  const { query, progress, publications } = useLoaderData<typeof loader>()
  const { data: detail } = useQuery(query)
  if (!detail) return <output>{t.app.opening}</output>

  const { round, moves } = detail
  return (
    <>
      <title>{`${t.course.title} – ${t.app.name}`}</title>
      <h1>{t.course.headline[round.state]}</h1>
      {round.practice && <p>{t.course.practice}</p>}
      <Steps detail={detail} />
      {round.state === 'published' && <PublishedLinks round={round.id} query={publications} />}
      <Next detail={detail} progress={progress} />
      <MoveHistory moves={moves} />
    </>
  )
}

export { CourseScreen as Component }

/** The moves that whoever is signed in may make: those that lead on first. */
function Next(props: { detail: RoundDetail; progress: ReturnType<typeof progressQuery> }) {
  const { t } = useI18n()
  const { round, next } = props.detail
  const moves = next.map((way) => ({ ...way, move: moveOf(round.state, way.to) }))
  const ordered = [
    ...moves.filter(({ move }) => leadsOn(move)),
    ...moves.filter(({ move }) => !leadsOn(move)),
  ]
  return (
    <section className={css.part}>
      <h2>{t.course.next}</h2>
      {ordered.length === 0 && (
        <p>{round.state === 'published' ? t.course.finished : t.course.nothing}</p>
      )}
      {ordered.map(({ to, move, needsReason }) => (
        <MoveForm
          key={`${round.state} ${to}`}
          round={round.id}
          to={to}
          move={move}
          needsReason={needsReason}
          graceUntil={graceUntil(round, new Date())}
          progress={props.progress}
        />
      ))}
    </section>
  )
}
