import { useI18n } from '../i18n/i18n.tsx'
import css from './charts.module.css'
import { layOutDays, type DayValue } from './day-line-layout.ts'

const WIDTH = 720
const HEIGHT = 160

/** A plain line over days; its table stands below it on the page. */
export function DayLine({ title, days }: { title: string; days: readonly DayValue[] }) {
  const { t, format } = useI18n()
  const { points, top } = layOutDays(days)
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return undefined
  const most = points.reduce((best, point) => (point.value > best.value ? point : best), first)

  const at = (point: { x: number; y: number }) =>
    `${(point.x * WIDTH).toFixed(1)},${((1 - point.y) * HEIGHT).toFixed(1)}`
  const said = t.fieldwork.progress.chartMost(most.value, format.day(most.day))
  return (
    <figure className={css.days}>
      <figcaption>
        {title}. {said}
      </figcaption>
      <div className={css.daysFrame}>
        <span className={css.daysTop}>{format.count(top)}</span>
        <svg
          viewBox={`-6 -6 ${WIDTH + 12} ${HEIGHT + 12}`}
          role="img"
          aria-label={`${title}. ${said}`}
        >
          {[0, 0.5, 1].map((y) => (
            <line
              key={y}
              className={css.grid}
              x1="0"
              x2={WIDTH}
              y1={(1 - y) * HEIGHT}
              y2={(1 - y) * HEIGHT}
            />
          ))}
          <polyline className={css.daysLine} points={points.map(at).join(' ')} />
          {points.length <= 62 &&
            points.map((point) => (
              <circle
                key={point.day}
                className={css.dot}
                cx={point.x * WIDTH}
                cy={(1 - point.y) * HEIGHT}
                r="3"
              />
            ))}
        </svg>
        <span className={css.daysAxis}>
          <span>{format.day(first.day)}</span>
          {last.day !== first.day && <span>{format.day(last.day)}</span>}
        </span>
      </div>
    </figure>
  )
}
