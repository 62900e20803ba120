import { useSpeech } from '../i18n/language.tsx'
import css from './insiders.module.css'
import type { InsiderList } from './insiders-queries.ts'

/** Every draw that was kept, with the seed by which it can be made again. */
export function DrawHistory({ draws }: { draws: InsiderList['draws'] }) {
  const { t, format } = useSpeech()
  const words = t.insiders.draw
  if (draws.length === 0) return undefined
  return (
    <details className={css.part}>
      <summary>{words.history}</summary>
      <ul>
        {draws.map((draw) => (
          <li key={draw.digest}>
            {words.one(format.day(draw.drawnOn), draw.people, draw.seed)}
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
