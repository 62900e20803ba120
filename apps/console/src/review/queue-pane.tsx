import { Link } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { FlagChips } from './flag-chips.tsx'
import type { ReviewRow } from './review-queries.ts'
import css from './review.module.css'

/** The ballots of the list that the one beside it was opened from; J and K go on and back. */
export function QueuePane(props: {
  rows: readonly ReviewRow[]
  current: string
  next: string | undefined
  before: string | undefined
  addressOf: (ballot: string) => string
}) {
  const { t, language } = useI18n()
  const words = t.review.queue
  const { rows, current, next, before, addressOf } = props
  return (
    <nav className={`${css.queue} screen-only`} aria-label={words.pane}>
      <p className={css.ways}>
        {before && (
          <Link to={addressOf(before)}>
            ← {words.before} <kbd aria-hidden="true">K</kbd>
          </Link>
        )}
        {next && (
          <Link to={addressOf(next)}>
            {words.next} <kbd aria-hidden="true">J</kbd> →
          </Link>
        )}
      </p>
      <ol>
        {rows.map(({ id, unit, group, flags }) => (
          <li key={id}>
            <Link to={addressOf(id)} aria-current={id === current ? 'true' : undefined}>
              <strong>{unit.name}</strong>
              <span className={`note ${css.line}`}>{group[language]}</span>
            </Link>
            <FlagChips flags={flags} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
