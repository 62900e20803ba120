import { Button, TextInput } from '@mantine/core'
import type { Box, MoveCheck } from '@phieu/office'
import type { LocalDate, RoundState } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type SubmitEvent } from 'react'
import { Link, useFetcher } from 'react-router'
import type { Attempt, Failure } from '../api/attempt.ts'
import type { progressQuery } from '../api/queries.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { RoundDetail } from '../api/answers.ts'
import { BoxChoices, type Choices } from './box-choices.tsx'
import { countLocked } from './locked-ballots.ts'
import { isDue, needsSecond, type Move } from './moves.ts'
import css from './status.module.css'

/**
 * One move of the round. It opens first: what it freezes is read before it is done, and where it
 * hurts it is said that one understood.
 */
export function MoveForm(props: {
  round: RoundDetail['round']
  to: RoundState
  move: Move
  needsReason: boolean
  /** What somebody has proposed, where it is this move; and whether whoever is signed in did. */
  proposed: RoundDetail['proposed']
  isMine: boolean
  /** Whether something of the checklist is open, which is why the server would refuse it. */
  unready: boolean
  box: Box
  /** The last day on which ballots are still on their way, where that is to come. */
  graceUntil: LocalDate | undefined
  /** How grave what was looked at before this move is. */
  levels: readonly MoveCheck['level'][]
  progress: ReturnType<typeof progressQuery>
}) {
  const { t, format } = useI18n()
  const { round, to, move, needsReason, proposed, isMine, unready, box, graceUntil, levels } = props
  const fetcher = useFetcher<Attempt>()
  const form = useId()
  const [choices, setChoices] = useState<Choices>({ leaves: false })
  const words = t.status
  const busy = fetcher.state === 'submitting'
  if (proposed && isMine) return undefined

  const takesTwo = needsSecond(round, move, {
    mayStillCome: graceUntil !== undefined,
    leaves: choices.leaves,
  })
  const second = proposed ? 'confirm' : takesTwo ? 'propose' : undefined
  const decides = move === 'approve' && !proposed
  const isAsked = decides && (box.held > 0 || countLocked(box, choices.late) > 0)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    if (choices.secret === undefined) return
    // The key goes into the request, and into no field of the page.
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    sent.set('secret', choices.secret)
    void fetcher.submit(sent, { method: 'post' })
  }
  const isRed = levels.includes('red') && !round.practice
  const wantsReason = needsReason || isAsked || isRed || (decides && box.revoked > 0)
  const doIt = second === undefined ? words.move[move] : words.second[second][move]
  return (
    <details
      id={move}
      className={css.move}
      open={isDue(round, move, graceUntil) && !levels.includes('stop')}
    >
      <summary>{doIt}…</summary>
      {isAsked && (
        <BoxChoices
          form={form}
          round={round.id}
          box={box}
          choices={choices}
          onChange={setChoices}
        />
      )}
      <fetcher.Form id={form} method="post" className={css.form} onSubmit={submit}>
        <p>{words.effect[move]}</p>
        {move === 'close' && graceUntil !== undefined && (
          <Message tone="care">{words.tooEarly(format.day(graceUntil))}</Message>
        )}
        {second === 'propose' && <p>{words.second.needed}</p>}
        {(move === 'approve' || move === 'publish') && (
          <p>
            <Link to={`/rounds/${round.id}/result`}>{words.seeResult}</Link>
          </p>
        )}
        <input type="hidden" name="to" value={to} />
        {proposed?.late && <input type="hidden" name="late" value={proposed.late} />}
        {proposed?.unopened && <input type="hidden" name="unopened" value={proposed.unopened} />}
        {(move !== 'publish' || isRed) && (
          <TextInput
            label={isRed ? words.reasonForRed : wantsReason ? words.reason : words.reasonOptional}
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
        <Button
          type="submit"
          color={move === 'publish' ? 'red' : 'green'}
          disabled={move === 'publish' && levels.includes('stop')}
        >
          {busy ? (move === 'publish' ? words.publishing : words.moving) : doIt}
        </Button>
        {busy && move === 'publish' && <Progress query={props.progress} />}
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
      {computing && t.status.progress(computing.done, computing.total)}
    </output>
  )
}

/** Why nothing was moved; the round stands as before. */
function MoveTrouble(props: { failure: Failure; move: Move; unready: boolean }) {
  const { t } = useI18n()
  const { failure, move, unready } = props
  if (failure.trouble !== 'conflict') return <FailureNote failure={failure} />
  const conflict = unready ? t.status.check.refused : t.status.conflict
  const sentence = move === 'publish' ? t.status.refused : conflict
  return <FailureNote failure={failure} sentence={sentence} />
}
