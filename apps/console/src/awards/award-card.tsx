import { TextInput } from '@mantine/core'
import type { AwardRow } from '@phieu/office'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './awards.module.css'

/** More names than these are only counted. */
const MOST_NAMES = 5

/** One that is proposed or added: why, how sure that is, and the decision or the buttons for it. */
export function AwardCard(props: { award: AwardRow; decidable: boolean }) {
  const { t, format } = useI18n()
  const words = t.awards
  const { award, decidable } = props
  const { decision, unit } = award
  const moment = decision && format.moment(Date.parse(decision.at))
  return (
    <li className={css.card} data-granted={decision?.granted}>
      <h3>{unit.name}</h3>
      <Ground award={award} />
      {decision && moment ? (
        <p>
          {decision.granted
            ? words.granted(decision.by.name, moment)
            : words.refused(decision.by.name, moment)}
          {decision.reason !== null && <span className="note"> {decision.reason}</span>}
        </p>
      ) : (
        <p className="warn">▲ {words.undecided}</p>
      )}
      {decidable && <Decision award={award} />}
    </li>
  )
}

function Ground({ award: { kind, value, alike, withinNoise, title } }: { award: AwardRow }) {
  const { t, format } = useI18n()
  const words = t.awards
  if (kind === 'other') return <p>{title}</p>
  return (
    <>
      <p>
        {kind === 'first' ? words.first(format.index(value)) : words.rise(format.points(value))}
      </p>
      {alike && alike.length > 0 && (
        <p className="soft">
          {alike.length > MOST_NAMES
            ? words.alikeMany(alike.length)
            : words.alike(alike.join(', '))}
        </p>
      )}
      {withinNoise === true && <p className="soft">{words.noise}</p>}
    </>
  )
}

/** Grants at once; to refuse, or to take something off, a reason is asked for. */
function Decision({ award }: { award: AwardRow }) {
  const { t } = useI18n()
  const words = t.awards
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  const { block, kind, unit, title, decision } = award
  const named = (
    <>
      <input type="hidden" name="block" value={block} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="unit" value={unit.id} />
      {title !== null && <input type="hidden" name="title" value={title} />}
    </>
  )
  return (
    <div className={`screen-only ${css.decision}`}>
      {decision?.granted !== true && kind !== 'other' && (
        <fetcher.Form method="post">
          {named}
          <input type="hidden" name="granted" value="yes" />
          <SubmitButton busy={busy}>{words.grant}</SubmitButton>
        </fetcher.Form>
      )}
      {decision?.granted !== false && (
        <details>
          <summary>{kind === 'other' ? words.withdraw : words.refuse}…</summary>
          <fetcher.Form method="post" className={css.form}>
            {named}
            <TextInput
              label={words.refuseWhy}
              name="reason"
              required
              withAsterisk={false}
              maxLength={500}
              autoComplete="off"
            />
            <SubmitButton variant="outline" color="red" busy={busy}>
              {words.refuseDo}
            </SubmitButton>
          </fetcher.Form>
        </details>
      )}
      {!busy && fetcher.data?.trouble && <FailureNote failure={fetcher.data} />}
    </div>
  )
}
