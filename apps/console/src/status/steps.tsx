import type { RoundDetail } from '../api/answers.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from './status.module.css'
import { states } from './moves.ts'

/** The states of a round in their order, where it stands among them, and what each one freezes. */
export function Steps({ detail: { round, moves } }: { detail: RoundDetail }) {
  const { t, format } = useI18n()
  const at = states.indexOf(round.state)
  return (
    <ol className={css.steps} aria-label={t.status.steps}>
      {states.map((state, place) => {
        const reached = moves.findLast(({ to }) => to === state)
        return (
          <li
            key={state}
            aria-current={place === at ? 'step' : undefined}
            data-done={place < at || undefined}
          >
            <strong>{t.status.step[state]}</strong>
            {place === at && <span className={css.here}> {t.status.here}</span>}
            <p className="note">{t.status.means[state]}</p>
            {reached && place <= at && (
              <p className="note">
                {format.moment(Date.parse(reached.at))}, {reached.by.name}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
