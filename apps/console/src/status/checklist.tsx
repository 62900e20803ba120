import type { Box, MoveChecks } from '@phieu/office'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { RoundDetail } from '../api/answers.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { checksOf, type Check } from './checks.ts'
import { sayMoveChecks } from './move-checks.ts'
import css from './status.module.css'

/** What is looked at before the round moves on, each with its state in words and the way to it. */
export function Checklist(props: {
  round: RoundDetail['round']
  box: Box
  before: MoveChecks | undefined
}) {
  const { t } = useI18n()
  const { round, box, before } = props
  const words = t.status.check
  const checks = [...checksOf(round.state, box, words), ...sayMoveChecks(before?.checks ?? [], t)]
  if (checks.length === 0) return undefined
  return (
    <section className={css.part}>
      <h2>{words.before[round.state]}</h2>
      <ul className={css.checks}>
        {checks.map((check) => (
          <Line key={check.sentence} check={check}>
            {check.way && (
              <Link to={`/rounds/${round.id}/${check.way.path}`}>{check.way.text}</Link>
            )}
          </Line>
        ))}
      </ul>
      {checks.some(({ level }) => level === 'red') && !round.practice && (
        <p className="note">{words.redNeedsReason}</p>
      )}
    </section>
  )
}

function Line({ check, children }: { check: Check; children: ReactNode }) {
  const { t } = useI18n()
  const { level = check.done ? 'done' : 'todo' } = check
  return (
    <li data-level={level}>
      <span aria-hidden="true">{marks[level]}</span>
      <span>
        {check.sentence} <span className="unseen">({t.status.check.level[level]})</span> {children}
      </span>
    </li>
  )
}

/** Beside its colour, each level has a sign of its own. */
const marks = { done: '✓', todo: '▲', look: '●', red: '▲', stop: '■' }
