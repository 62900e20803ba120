import { memo } from 'react'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tableCss from '../components/table/table.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import css from './charts.module.css'
import { layOutRound, type RoundDays } from './round-line-layout.ts'

const WIDTH = 720
const HEIGHT = 150

/** How the ballots of a round added up, against the way to its target; with its table. */
export const RoundLine = memo(function RoundLine({ about }: { about: RoundDays }) {
  const { t, format } = useI18n()
  const words = t.overview.course
  const drawn = layOutRound(about)
  const now = drawn?.points.at(-1)
  if (!drawn || !now) return undefined

  const { points, way, top } = drawn
  const at = ({ x, y }: { x: number; y: number }) =>
    `${(x * WIDTH).toFixed(1)},${((1 - y) * HEIGHT).toFixed(1)}`
  const said = words.said(now.value, format.day(now.day), about.target)
  return (
    <figure className={css.days}>
      <figcaption>
        <strong>{words.title}.</strong> {said}
      </figcaption>
      <div className={css.daysFrame}>
        <span className={css.daysTop}>{format.count(top)}</span>
        <span className={css.daysZero}>0</span>
        <svg viewBox={`-6 -6 ${WIDTH + 12} ${HEIGHT + 12}`} role="img" aria-label={said}>
          {[0, 0.5, 1].map((y) => (
            <line key={y} className={css.grid} x1="0" x2={WIDTH} y1={y * HEIGHT} y2={y * HEIGHT} />
          ))}
          {way && <polyline className={css.way} points={`${at(way.from)} ${at(way.to)}`} />}
          <polygon
            className={css.daysGround}
            points={`${at({ x: points[0]?.x ?? 0, y: 0 })} ${points.map(at).join(' ')} ${at({ x: now.x, y: 0 })}`}
          />
          <polyline className={css.daysLine} points={points.map(at).join(' ')} />
          <circle className={css.dot} cx={now.x * WIDTH} cy={(1 - now.y) * HEIGHT} r="4" />
        </svg>
        <span className={css.daysAxis}>
          <span>{format.day(drawn.first)}</span>
          {drawn.last !== drawn.first && <span>{format.day(drawn.last)}</span>}
        </span>
      </div>
      <ul className={css.legend}>
        <li>
          <svg className={css.stroke} aria-hidden="true">
            <line className={css.daysLine} x2="100%" y1="50%" y2="50%" />
          </svg>
          {words.sum}
        </li>
        {way && (
          <li>
            <svg className={css.stroke} aria-hidden="true">
              <line className={css.way} x2="100%" y1="50%" y2="50%" />
            </svg>
            {words.way}
          </li>
        )}
      </ul>
      <details className="screen-only">
        <summary>{words.asTable}</summary>
        <DayTable about={about} points={points} />
      </details>
      <p className="note">{words.weeks}</p>
    </figure>
  )
})

function DayTable(props: { about: RoundDays; points: readonly { day: string; value: number }[] }) {
  const { t, format } = useI18n()
  const words = t.overview.course
  const sums = new Map(props.points.map(({ day, value }) => [day, value]))
  return (
    <ScrollRegion className={tableCss.tall ?? ''} label={words.title}>
      <table className={tableCss.table}>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" className={tableCss.figure}>
              {words.came}
            </th>
            <th scope="col" className={tableCss.figure}>
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.about.days.toReversed().map(({ day, value }) => (
            <tr key={day}>
              <th scope="row">{format.day(day)}</th>
              <td className={tableCss.figure}>{format.count(value)}</td>
              <td className={tableCss.figure}>{format.count(sums.get(day) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
