import { Textarea } from '@mantine/core'
import { endpoints, REPLY_LENGTH, ReplyVerdict } from '@phieu/office'
import { useFetcher } from 'react-router'
import { addressOf } from '../api/api.ts'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { ObjectionText } from './objection-text.tsx'
import css from './replies.module.css'
import type { RoundObjection } from './reply-queries.ts'

/** One objection with its file, and its answer or the form for it. */
export function ObjectionCard(props: { round: string; objection: RoundObjection }) {
  const { t } = useI18n()
  const words = t.replies
  const { round, objection } = props
  const { unit, unitName, approval, answer, current } = objection
  const file = addressOf(endpoints.takeReplyFile, { param: { round, approval, unit } })
  return (
    <li className={css.card}>
      <h3>
        {unitName} {!current && <span className="note">{words.earlier}</span>}
      </h3>
      <ObjectionText objection={objection} fileAddress={file} />
      {!answer && <AnswerForm objection={objection} />}
    </li>
  )
}

/** Opens before it answers: an answer is final. */
function AnswerForm({ objection }: { objection: RoundObjection }) {
  const { t } = useI18n()
  const words = t.replies
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  return (
    <details className="screen-only">
      <summary>{words.answer}…</summary>
      <fetcher.Form method="post" className={css.form}>
        <input type="hidden" name="unit" value={objection.unit} />
        <input type="hidden" name="approval" value={objection.approval} />
        <fieldset className={css.verdict}>
          <legend>{words.verdictLegend}</legend>
          {ReplyVerdict.options.map((verdict) => (
            <label key={verdict}>
              <input type="radio" name="verdict" value={verdict} required />{' '}
              {words.verdict[verdict]}
            </label>
          ))}
        </fieldset>
        <p className="note">{words.upheldNext}</p>
        <Textarea
          label={words.answerText}
          description={words.answerOnce}
          name="text"
          required
          withAsterisk={false}
          maxLength={REPLY_LENGTH}
          rows={4}
        />
        <SubmitButton busy={busy}>{words.answerDo}</SubmitButton>
        {!busy && fetcher.data?.trouble && (
          <FailureNote
            failure={fetcher.data}
            sentence={fetcher.data.trouble === 'conflict' ? words.answeredBefore : undefined}
          />
        )}
      </fetcher.Form>
    </details>
  )
}
