import type { Objection } from '@phieu/office'
import { useI18n } from '../i18n/i18n.tsx'
import css from './replies.module.css'

/**
 * What was objected, and what was answered.
 *
 * @param fileAddress - where its file is fetched; left out where it can't be
 */
export function ObjectionText(props: { objection: Objection; fileAddress?: string }) {
  const { t, format } = useI18n()
  const words = t.replies
  const { text, made, file, answer } = props.objection
  const moment = (at: string) => format.moment(Date.parse(at))
  return (
    <>
      <p className={css.text}>{text}</p>
      {file && (
        <p>
          {!file.kept && words.fileGone(file.name)}
          {file.kept &&
            (props.fileAddress === undefined ? (
              words.file(file.name, format.size(file.size))
            ) : (
              <a href={props.fileAddress} download>
                {words.file(file.name, format.size(file.size))}
              </a>
            ))}
        </p>
      )}
      <p className="note">{words.sent(made.by.name, moment(made.at))}</p>
      {answer && (
        <div className={css.answer}>
          <p>
            <strong>{words.verdict[answer.verdict]}</strong>
          </p>
          <p className={css.text}>{answer.text}</p>
          <p className="note">{words.answered(answer.by.name, moment(answer.at))}</p>
        </div>
      )}
    </>
  )
}
