import { Button, TextInput } from '@mantine/core'
import type { Box } from '@phieu/office'
import type { LocalDate, RoundState } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import { Link, useFetcher } from 'react-router'
import type { Attempt, Failure } from '../api/attempt.ts'
import type { progressQuery } from '../api/queries.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { LateChoice } from './late-choice.tsx'
import css from './status.module.css'
import type { Move } from './moves.ts'

/**
 * One move of the round. It opens first: what it freezes is read before it is done, and where it
 * hurts it is said that one understood.
 */
export function MoveForm(props: {
  round: string
  to: RoundState
  move: Move
  needsReason: boolean
  /** Where it takes two people: the first one's part, the second's, or to wait for the second. */
  second: 'propose' | 'confirm' | 'waits' | undefined
  /** Whether something of the checklist is open, which is why the server would refuse it. */
  unready: boolean
  box: Pick<Box, 'held' | 'named' | 'keys'>
  /** The last day on which ballots are still on their way, where that is to come. */
  graceUntil: LocalDate | undefined
  progress: ReturnType<typeof progressQuery>
}) {
  const { t, format } = useI18n()
  const { round, to, move, needsReason, second, unready, box, graceUntil, progress } = props
  const fetcher = useFetcher<Attempt>()
  const words = t.course
  const busy = fetcher.state === 'submitting'
  if (second === 'waits') return undefined

  const isLocked = box.named > 0 && box.keys.box === 'sheets'
  const wantsReason = needsReason || (move === 'approve' && (box.held > 0 || isLocked))
  const doIt = second === undefined ? words.move[move] : words.second[second][move]
  return (
    <details className={css.move}>
      <summary>{doIt}…</summary>
      <fetcher.Form method="post" className={css.form}>
        <p>{words.effect[move]}</p>
        {move === 'close' && graceUntil !== undefined && (
          <Message tone="care">{words.tooEarly(format.day(graceUntil))}</Message>
        )}
        {second === 'propose' && <p>{words.second.needed}</p>}
        {move === 'approve' && box.held > 0 && <LateChoice held={box.held} />}
        {move === 'approve' && isLocked && (
          <label className={css.understood}>
            <input type="checkbox" name="unopened" value="leave" /> {words.unopened(box.named)}
          </label>
        )}
        {(move === 'approve' || move === 'publish') && (
          <p>
            <Link to={`/rounds/${round}/result`}>{words.seeResult}</Link>
          </p>
        )}
        <input type="hidden" name="to" value={to} />
        {move !== 'publish' && (
          <TextInput
            label={wantsReason ? words.reason : words.reasonOptional}
            name="reason"
            required={wantsReason}
            withAsterisk={false}
            maxLength={2000}
            autoComplete="off"
          />
        )}
        {(move === 'close' || move === 'approve' || move === 'publish') && (
          <label className={css.understood}>
            <input type="checkbox" required /> {words.understood[move]}
          </label>
        )}
        <Button type="submit" color={move === 'publish' ? 'red' : 'green'}>
          {busy ? (move === 'publish' ? words.publishing : words.moving) : doIt}
        </Button>
        {busy && move === 'publish' && <Progress query={progress} />}
        {!busy && fetcher.data?.trouble && (
          <MoveTrouble failure={fetcher.data} move={move} unready={unready} />
        )}
      </fetcher.Form>
    </details>
  )
}

/** How far the computation is, while it lasts. */
function Progress({ query }: { query: ReturnType<typeof progressQuery> }) {
  const { t } = useI18n()
  const computing = useQuery(query).data?.computing
  return (
    <output className="note">
      {computing && t.course.progress(computing.done, computing.total)}
    </output>
  )
}

/** Why nothing was moved; the round stands as before. */
function MoveTrouble(props: { failure: Failure; move: Move; unready: boolean }) {
  const { t } = useI18n()
  const { failure, move, unready } = props
  if (failure.trouble !== 'conflict') return <FailureNote failure={failure} />
  const conflict = unready ? t.course.check.refused : t.course.conflict
  const sentence = move === 'publish' ? t.course.refused : conflict
  return <FailureNote failure={failure} sentence={sentence} />
}
