import { useI18n } from '../i18n/i18n.tsx'
import css from './insiders.module.css'
import type { InsiderList } from './insiders-queries.ts'

/** Every draw that was kept. */
export function DrawHistory({ draws }: { draws: InsiderList['draws'] }) {
  const { t, format } = useI18n()
  const words = t.insiders.draw
  if (draws.length === 0) return undefined
  return (
    <details className={css.part}>
      <summary>{words.history}</summary>
      <ul>
        {draws.map((draw) => (
          <li key={draw.digest}>
            {words.one(format.day(draw.drawnOn), draw.people)}
            {' – '}
            {draw.burden === 'all'
              ? words.burdenAll
              : words.burdenOf(draw.burden.least, draw.burden.most)}
            {draw.newcomers && ` – ${words.forNewcomers}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
