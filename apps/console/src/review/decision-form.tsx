import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FailureNote } from '../components/failure-note.tsx'
import { hasKeys, switchKeys, useKeys } from '../components/form/use-keys.ts'
import type { Failure } from '../api/attempt.ts'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { EffectTable } from './effect-table.tsx'
import type { Choice, DecisionMade, Judge, ReviewState } from './review-queries.ts'
import css from './review.module.css'

const states: readonly ReviewState[] = ['counted', 'held', 'excluded']

/**
 * What becomes of ballots: nothing is chosen beforehand; what is chosen shows its effect at once and
 * is then decided, with a reason. Keys 1 to 3 choose, Ctrl+Enter decides.
 */
export function DecisionForm(props: {
  judge: Judge
  choice: Choice
  onDone?: (made: DecisionMade) => void
}) {
  const { t } = useI18n()
  const words = t.review.decision
  const { judge, choice } = props
  const [to, setTo] = useState<ReviewState>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  // Made here, so that sending it again after a lost answer decides once.
  const [id, setId] = useState(() => crypto.randomUUID())
  const weighing = useMutation({ mutationFn: (state: ReviewState) => judge.weigh(choice, state) })
  const deciding = useMutation({
    mutationFn: (state: ReviewState) =>
      judge.decide({ id, choice, to: state, reason: reason.trim() }),
    onSuccess: (made) => {
      if (made.trouble !== undefined) return
      setId(crypto.randomUUID())
      setReason('')
      setTo(undefined)
      weighing.reset()
      props.onDone?.(made.answer)
    },
  })
  const weighed = weighing.data
  const made = deciding.data

  const choose = (state: ReviewState) => {
    setTo(state)
    setMissing(false)
    deciding.reset()
    weighing.mutate(state)
  }
  useKeys(Object.fromEntries(states.map((state, at) => [`${at + 1}`, () => choose(state)])))
  const decide = () => {
    if (!to || deciding.isPending) return
    const isMissing = to !== 'counted' && reason.trim() === ''
    setMissing(isMissing)
    if (!isMissing) deciding.mutate(to)
  }
  return (
    <section className={`${css.decision} screen-only`} aria-labelledby="decision">
      <h2 id="decision">{words.title}</h2>
      <fieldset className={css.choices}>
        <legend>{words.what}</legend>
        {states.map((state, at) => (
          <label key={state} data-key={at + 1}>
            <input
              type="radio"
              name="to"
              value={state}
              checked={to === state}
              onChange={() => choose(state)}
            />{' '}
            {words.to[state]}
          </label>
        ))}
      </fieldset>
      {!to && !made && <p className="note">{words.chooseFirst}</p>}
      {weighing.isPending && <output>{words.weighing}</output>}
      {weighed?.trouble !== undefined && <Trouble failure={weighed} />}
      {weighed && weighed.trouble === undefined && <EffectTable effect={weighed.answer} />}
      {to && weighed && (
        <form
          className={css.decide}
          onSubmit={(event) => {
            event.preventDefault()
            decide()
          }}
        >
          <Reasons onPick={(picked) => setReason(joined(reason, picked))} />
          <Textarea
            label={words.reason}
            description={words.reasonHint}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) decide()
            }}
            error={missing && words.needsReason}
            rows={2}
            maxLength={1000}
            autoComplete="off"
          />
          <Button type="submit" color={to === 'counted' ? 'green' : 'red'}>
            {deciding.isPending ? words.doing : words.do}
          </Button>
        </form>
      )}
      {made?.trouble !== undefined && <Trouble failure={made} />}
      {made && made.trouble === undefined && (
        <Message tone="good">{words.done(made.answer.ballots, made.answer.moved)}</Message>
      )}
      <label className={`note ${css.keys}`}>
        <input
          type="checkbox"
          defaultChecked={hasKeys()}
          onChange={({ currentTarget: { checked } }) => switchKeys(checked)}
        />{' '}
        {words.keys}
      </label>
    </section>
  )
}

/** Reasons that are given often, one press away. */
function Reasons({ onPick }: { onPick: (reason: string) => void }) {
  const { t } = useI18n()
  const words = t.review.decision
  return (
    <ul className={css.chips} aria-label={words.usual}>
      {words.reasons.map((reason) => (
        <li key={reason}>
          <button type="button" onClick={() => onPick(reason)}>
            {reason}
          </button>
        </li>
      ))}
    </ul>
  )
}

function joined(before: string, picked: string): string {
  if (before.includes(picked)) return before
  return before.trim() === '' ? picked : `${before.trim()}; ${picked}`
}

function Trouble({ failure }: { failure: Failure }) {
  const { t } = useI18n()
  const words = t.review.decision
  const sentences: Partial<Record<string, string>> = {
    conflict: words.conflict,
    'not-found': words.conflict,
    'too-many': words.tooMany,
    'box-unopened': words.noEffect,
  }
  return <FailureNote failure={failure} sentence={sentences[failure.trouble]} />
}
