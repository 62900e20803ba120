import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { shortName } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import { FlagChips } from './flag-chips.tsx'
import type { ReviewRow } from './review-queries.ts'
import css from './review.module.css'

/**
 * The ballots of the list that the one beside it was opened from; J and K go on and back. All of them are
 * one stop of the Tab key, as the ballot stands behind them; the arrows go from one to the next.
 */
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
  const stop = rows.find(({ id }) => id === current) ?? rows[0]
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
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys go from link to link inside */}
      <ol onKeyDown={goByArrow}>
        {rows.map(({ id, unit, group, flags }) => (
          <li key={id}>
            <Link
              to={addressOf(id)}
              aria-current={id === current ? 'true' : undefined}
              tabIndex={id === stop?.id ? 0 : -1}
            >
              <strong>{unit.name}</strong>
              <span className={`note ${css.line}`}>{shortName(group[language])}</span>
            </Link>
            <FlagChips flags={flags} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function goByArrow(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const links = [...event.currentTarget.querySelectorAll('a')]
  const next = links[links.findIndex((each) => each === document.activeElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
