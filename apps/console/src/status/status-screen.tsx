/** `/rounds/:round/course`: where does the round stand, how did it get there, and what comes next? */
import { endpoints, MoveWish, type Box, type MoveChecks } from '@phieu/office'
import type { RoundState } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { readField } from '../components/read-field.ts'
import type { RoundDetail } from '../api/answers.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { moveChecksQuery, progressQuery, publicationsQuery, roundQuery } from '../api/queries.ts'
import { boxQuery, paceOfClosed } from '../box/box-queries.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useOwnId, useRole } from '../layout/office-data.ts'
import { Checklist } from './checklist.tsx'
import { checksOf } from './checks.ts'
import css from './status.module.css'
import { MoveForm } from './move-form.tsx'
import { MoveHistory } from './move-history.tsx'
import { graceUntil, leadsOn, moveOf } from './moves.ts'
import { ProposedMove } from './proposed-move.tsx'
import { PublishedLinks } from './published-links.tsx'
import { Steps } from './steps.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = roundQuery(api, round)
  const box = boxQuery(api, round)
  const checks = moveChecksQuery(api, round)
  await Promise.all([
    queries.ensureQueryData(query),
    queries.ensureQueryData(box),
    queries.fetchQuery(checks),
  ])
  return {
    query,
    box,
    checks,
    progress: progressQuery(api, round),
    publications: publicationsQuery(api),
  }
}

/** Moves the round, or withdraws what was proposed; where it is to be published, publishes it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const form = await request.formData()
  const to = readField(form, 'to')
  const moved = await attempt(async () => {
    const intent = readField(form, 'intent')
    if (intent === 'withdraw') await api.ask(endpoints.withdrawMove, { param })
    else if (intent === 'erratum') {
      const json = { vi: readField(form, 'vi'), en: readField(form, 'en') }
      await api.ask(endpoints.publishErratum, { param, json })
    } else if (intent === 'package') {
      const file = form.get('file')
      if (!(file instanceof File)) return
      const headers = { 'content-type': 'application/octet-stream' }
      await api.ask(endpoints.putPackageBack, { param }, { body: file, headers })
    } else if (to === 'published')
      await api.ask(endpoints.publishRound, { param, json: { reason: readReason(form) } })
    else await api.ask(endpoints.moveRound, { param, json: readMove(form) })
  })
  // Also after a lost answer: the round may have moved.
  queries.removeQueries({ queryKey: ['rounds'], exact: true })
  // The list before the next move comes first: it says whether that one takes a reason.
  await queries.invalidateQueries({ queryKey: moveChecksQuery(api, param.round).queryKey })
  await queries.invalidateQueries({ queryKey: ['rounds'] })
  await queries.invalidateQueries({ queryKey: ['publications'] })
  return moved
}

/** @throws ZodError for what this page's own form does not send */
function readMove(form: FormData) {
  return MoveWish.parse({
    to: readField(form, 'to'),
    reason: readReason(form),
    late: readField(form, 'late') || undefined,
    unopened: readField(form, 'unopened') || undefined,
    secret: readField(form, 'secret') || undefined,
  })
}

function readReason(form: FormData): string | undefined {
  return readField(form, 'reason').trim() || undefined
}

export function CourseScreen() {
  const { t } = useI18n()
  const { query, box: boxOf, checks, progress, publications } = useLoaderData<typeof loader>()
  const { data: before, refetch: lookAgain } = useQuery(checks)
  const { data: detail } = useQuery(query)
  const isClosed = detail?.round.state === 'closed'
  const { data: box } = useQuery({ ...boxOf, ...(isClosed && { refetchInterval: paceOfClosed }) })
  const counted = useRef(box?.counted)
  useEffect(() => {
    if (counted.current === box?.counted) return
    counted.current = box?.counted
    // What is counted while the page is open is looked at before the move.
    void lookAgain()
  }, [box?.counted, lookAgain])
  if (!detail || !box) return <output>{t.app.opening}</output>

  const { round, moves } = detail
  return (
    <>
      <title>{`${t.status.title} – ${t.app.name}`}</title>
      <h1>{t.status.headline[round.state]}</h1>
      {round.practice && <p>{t.status.practice}</p>}
      <Steps detail={detail} />
      {round.state === 'published' && <PublishedLinks round={round.id} query={publications} />}
      <Checklist round={round} box={box} before={before} />
      <Next detail={detail} box={box} before={before} progress={progress} />
      <MoveHistory moves={moves} />
    </>
  )
}

export { CourseScreen as Component }

/** The moves that whoever is signed in may make: those that lead on first. */
function Next(props: {
  detail: RoundDetail
  box: Box
  before: MoveChecks | undefined
  progress: ReturnType<typeof progressQuery>
}) {
  const { t } = useI18n()
  const ownId = useOwnId()
  const role = useRole()
  const { detail, before } = props
  const { round, next, proposed } = detail
  const isMine = proposed?.by.id === ownId
  const levelsOf = (to: RoundState) =>
    before?.to === to ? before.checks.map(({ level }) => level) : []
  const unready = checksOf(round.state, props.box, t.status.check).some(({ done }) => !done)
  const offered = proposed && !next.some(({ to }) => to === proposed.to) && role === 'council'
  const ways = offered ? [...next, { to: proposed.to, needsReason: false }] : next
  const moves = ways.map((way) => ({ ...way, move: moveOf(round.state, way.to) }))
  const ordered = [
    ...moves.filter(({ move }) => leadsOn(move)),
    ...moves.filter(({ move }) => !leadsOn(move)),
  ]
  return (
    <section className={css.part}>
      <h2>{t.status.next}</h2>
      {ordered.length === 0 && (
        <p>{round.state === 'published' ? t.status.finished : t.status.nothing}</p>
      )}
      {proposed && (
        <ProposedMove round={round} box={props.box} proposed={proposed} isMine={isMine} />
      )}
      {ordered.map(({ to, move, needsReason }) => (
        <MoveForm
          key={`${round.state} ${to}`}
          round={round}
          to={to}
          move={move}
          needsReason={needsReason}
          proposed={proposed?.to === to ? proposed : null}
          isMine={isMine}
          unready={leadsOn(move) && unready}
          box={props.box}
          graceUntil={graceUntil(round, new Date())}
          levels={levelsOf(to)}
          progress={props.progress}
        />
      ))}
    </section>
  )
}
