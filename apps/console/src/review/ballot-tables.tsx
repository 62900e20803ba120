/** The parts of a ballot's page that are lists. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tableCss from '../components/table/table.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import type { ReviewBallot } from './review-queries.ts'
import css from './review.module.css'

/** What was asked beside what was answered. */
export function AnswerTable({ answers }: { answers: ReviewBallot['answers'] }) {
  const { t, language } = useI18n()
  const words = t.review.ballot
  return (
    <Table label={words.answers} heads={[words.item, words.answer]}>
      {answers.map(({ item, text, answer, place, of, excluded }) => (
        <tr key={item}>
          <th scope="row">
            {text[language]} <span className="note">{item}</span>
          </th>
          <td className={css.answer}>
            {answer[language]}
            <span className={`note ${css.line}`}>
              {excluded ? words.notCounted : words.place(place, of)}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  )
}

export function ExtraTable({ extra }: { extra: ReviewBallot['extra'] }) {
  const { t, language } = useI18n()
  const words = t.review.ballot
  return (
    <Table label={words.extra} heads={[words.question, words.answer]}>
      {extra.map(({ question, text, answer }) => (
        <tr key={question}>
          <th scope="row">{text[language]}</th>
          <td>{answer[language]}</td>
        </tr>
      ))}
    </Table>
  )
}

/** Ballots with the same answers, or all but one. */
export function AlikeTable({ found: { alike, round } }: { found: ReviewBallot }) {
  const { t, format } = useI18n()
  const words = t.review.ballot
  if (alike.length === 0) return <p>{words.noAlike}</p>
  return (
    <Table
      label={words.alike}
      heads={[t.review.queue.ballot, words.alike, t.review.queue.day, t.review.queue.state]}
    >
      {alike.map(({ id, distance, sealedOn, review }) => (
        <tr key={id}>
          <th scope="row">
            <Link className={css.id} to={`/rounds/${round.id}/review/ballots/${id}`}>
              {id.slice(0, 8)}
            </Link>
          </th>
          <td>{distance === 0 ? words.same : words.oneDiffers}</td>
          <td className="number">{format.day(sealedOn)}</td>
          <td>{t.review.state[review]}</td>
        </tr>
      ))}
    </Table>
  )
}

/** Who decided what when, and why; nothing of it is ever taken back. */
export function HistoryTable({ history }: { history: ReviewBallot['history'] }) {
  const { t, format } = useI18n()
  const words = t.review.ballot
  if (history.length === 0) return <p>{words.noHistory}</p>
  return (
    <Table label={words.history} heads={[words.when, words.change, words.reason, words.who]}>
      {history.map(({ id, was, to, reason, by, at, ballots }) => (
        <tr key={id}>
          <th scope="row" className="number">
            {format.moment(Date.parse(at))}
          </th>
          <td>
            {t.review.state[was]} → <strong>{t.review.state[to]}</strong>
            {ballots > 1 && <span className={`note ${css.line}`}>{words.together(ballots)}</span>}
          </td>
          <td>{reason ?? '–'}</td>
          <td>{by.name}</td>
        </tr>
      ))}
    </Table>
  )
}

function Table(props: { label: string; heads: readonly string[]; children: ReactNode }) {
  const { t } = useI18n()
  return (
    <ScrollRegion label={t.table.scroll(props.label)} className={tableCss.tall ?? ''}>
      <table className={tableCss.table}>
        <caption className="unseen">{props.label}</caption>
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </ScrollRegion>
  )
}
