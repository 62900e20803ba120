import { parseFraction } from '@phieu/scoring'
import type { Estimate } from '../api/answers.ts'
import css from './charts.module.css'
import { markOf } from './estimate-scale.ts'

/** Points against what could be earned, with their interval: beside figures that say the same. */
export function ShareBar({ points, max, interval }: Pick<Estimate, 'points' | 'max' | 'interval'>) {
  const mark = markOf(
    points === null ? undefined : parseFraction(points),
    parseFraction(max),
    interval,
  )
  const x = (percent: number) => `${Math.min(100, Math.max(0, percent))}%`
  return (
    <svg className={css.track} height="20" aria-hidden="true">
      <rect className={css.progressGround} y="5" width="100%" height="10" />
      {mark && <rect className={css.earned} y="5" width={x(mark.at)} height="10" />}
      {mark?.interval && (
        <line
          className={css.whisker}
          x1={x(mark.interval[0])}
          x2={x(mark.interval[1])}
          y1="10"
          y2="10"
        />
      )}
    </svg>
  )
}
