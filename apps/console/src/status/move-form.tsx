import { Button, TextInput } from '@mantine/core'
import type { LocalDate, RoundState } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import { Link, useFetcher } from 'react-router'
import type { Attempt, Failure } from '../api/attempt.ts'
import type { progressQuery } from '../api/queries.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
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
  /** The last day on which ballots are still on their way, where that is to come. */
  graceUntil: LocalDate | undefined
  progress: ReturnType<typeof progressQuery>
}) {
  const { t, format } = useI18n()
  const { round, to, move, needsReason, graceUntil, progress } = props
  const fetcher = useFetcher<Attempt>()
  const words = t.course
  const busy = fetcher.state === 'submitting'
  return (
    <details className={css.move}>
      <summary>{words.move[move]}…</summary>
      <fetcher.Form method="post" className={css.form}>
        <p>{words.effect[move]}</p>
        {move === 'close' && graceUntil !== undefined && (
          <Message tone="care">{words.tooEarly(format.day(graceUntil))}</Message>
        )}
        {(move === 'approve' || move === 'publish') && (
          <p>
            <Link to={`/rounds/${round}/result`}>{words.seeResult}</Link>
          </p>
        )}
        <input type="hidden" name="to" value={to} />
        {move !== 'publish' && (
          <TextInput
            label={needsReason ? words.reason : words.reasonOptional}
            name="reason"
            required={needsReason}
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
          {busy ? (move === 'publish' ? words.publishing : words.moving) : words.move[move]}
        </Button>
        {busy && move === 'publish' && <Progress query={progress} />}
        {!busy && fetcher.data?.trouble && <MoveTrouble failure={fetcher.data} move={move} />}
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
function MoveTrouble({ failure, move }: { failure: Failure; move: Move }) {
  const { t } = useI18n()
  if (failure.trouble !== 'conflict') return <FailureNote failure={failure} />
  const sentence = move === 'publish' ? t.course.refused : t.course.conflict
  return <FailureNote failure={failure} sentence={sentence} />
}
