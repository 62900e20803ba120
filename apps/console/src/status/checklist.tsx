import type { Box } from '@phieu/office'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { RoundDetail } from '../api/answers.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { checksOf, type Check } from './checks.ts'
import css from './status.module.css'

/** What must be done before the round moves on, each with its state in words and the way to do it. */
export function Checklist({ round, box }: { round: RoundDetail['round']; box: Box }) {
  const { t } = useI18n()
  const words = t.status.check
  const checks = checksOf(round.state, box, words)
  if (checks.length === 0) return undefined
  return (
    <section className={css.part}>
      <h2>{round.state === 'draft' ? words.open : words.approve}</h2>
      <ul className={css.checks}>
        {checks.map((check) => (
          <Line key={check.sentence} check={check}>
            {check.way && (
              <Link to={`/rounds/${round.id}/box${check.way.path}`}>{check.way.text}</Link>
            )}
          </Line>
        ))}
      </ul>
    </section>
  )
}

function Line({ check, children }: { check: Check; children: ReactNode }) {
  const { t } = useI18n()
  const { done, todo } = t.status.check
  return (
    <li data-done={check.done || undefined}>
      <span aria-hidden="true">{check.done ? '✓' : '▲'}</span>
      <span>
        {check.sentence} <span className="unseen">({check.done ? done : todo})</span> {children}
      </span>
    </li>
  )
}
