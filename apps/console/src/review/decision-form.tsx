import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FailureNote } from '../components/failure-note.tsx'
import type { Failure } from '../api/attempt.ts'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { EffectTable } from './effect-table.tsx'
import type { Choice, Judge, ReviewState } from './review-queries.ts'
import css from './review.module.css'

const states: readonly ReviewState[] = ['counted', 'held', 'excluded']

/** What becomes of ballots: chosen, its effect shown, then decided with a reason. */
export function DecisionForm(props: { judge: Judge; choice: Choice; onDone?: () => void }) {
  const { t } = useI18n()
  const words = t.review.decision
  const { judge, choice } = props
  const [to, setTo] = useState<ReviewState>('excluded')
  const [reason, setReason] = useState('')
  // Made here, so that sending it again after a lost answer decides once.
  const [id, setId] = useState(() => crypto.randomUUID())
  const weighing = useMutation({ mutationFn: () => judge.weigh(choice, to) })
  const deciding = useMutation({
    mutationFn: () => judge.decide({ id, choice, to, reason: reason.trim() }),
    onSuccess: (made) => {
      if (made.trouble !== undefined) return
      setId(crypto.randomUUID())
      setReason('')
      weighing.reset()
      props.onDone?.()
    },
  })
  const [missing, setMissing] = useState(false)
  const weighed = weighing.data
  const made = deciding.data

  const choose = (state: ReviewState) => {
    setTo(state)
    weighing.reset()
    deciding.reset()
  }
  const decide = () => {
    const isMissing = to !== 'counted' && reason.trim() === ''
    setMissing(isMissing)
    if (!isMissing) deciding.mutate()
  }
  return (
    <section className={`${css.decision} screen-only`} aria-labelledby="decision">
      <h2 id="decision">{words.title}</h2>
      <fieldset className={css.choices}>
        <legend>{words.what}</legend>
        {states.map((state) => (
          <label key={state}>
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
      {!weighed && (
        <>
          <p className="note">{words.weighFirst}</p>
          <Button onClick={() => weighing.mutate()} disabled={weighing.isPending}>
            {weighing.isPending ? words.weighing : words.weigh}
          </Button>
        </>
      )}
      {weighed?.trouble !== undefined && <Trouble failure={weighed} />}
      {weighed && weighed.trouble === undefined && <EffectTable effect={weighed.answer} />}
      {weighed && (
        <form
          className={css.decide}
          onSubmit={(event) => {
            event.preventDefault()
            decide()
          }}
        >
          <Textarea
            label={words.reason}
            description={words.reasonHint}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
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
    </section>
  )
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
