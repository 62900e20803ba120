import css from './charts.module.css'
import { placeOn, type Mark, type Scale } from './estimate-scale.ts'

/**
 * A dot with its interval on a scale that its neighbours share. The figures always stand beside it
 * in words, so it is not read aloud. A hollow dot has no interval: nothing is known of its chance.
 */
export function EstimateTrack(props: {
  mark: Mark | undefined
  scale: Scale
  /** Of the block, in per cent. */
  mean?: number | undefined
  best?: number | undefined
}) {
  const { mark, scale, mean, best } = props
  const x = (value: number) => `${placeOn(scale, value)}%`
  return (
    <svg className={css.track} height="24" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <line key={tick} className={css.grid} x1={x(tick)} x2={x(tick)} y1="0" y2="24" />
      ))}
      {mean !== undefined && <line className={css.mean} x1={x(mean)} x2={x(mean)} y1="0" y2="24" />}
      {best !== undefined && (
        <svg x={x(best)} overflow="visible">
          <path className={css.best} d="M0 7 L5 12 L0 17 L-5 12 Z" />
        </svg>
      )}
      {mark && (
        <circle className={css.dot} data-unsure={!mark.interval} cx={x(mark.at)} cy="12" r="3" />
      )}
      {mark?.interval && <Interval from={x(mark.interval[0])} to={x(mark.interval[1])} />}
    </svg>
  )
}

/** With ends that stand out above and below the dot, as a narrow interval lies within it. */
function Interval({ from, to }: { from: string; to: string }) {
  return (
    <g className={css.interval}>
      <line x1={from} x2={to} y1="12" y2="12" />
      <line x1={from} x2={from} y1="5" y2="19" />
      <line x1={to} x2={to} y1="5" y2="19" />
    </g>
  )
}

/** The numbers under a column of tracks. */
export function EstimateAxis({ scale }: { scale: Scale }) {
  return (
    <span className={css.axis} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <span key={tick} style={{ left: `${placeOn(scale, tick)}%` }}>
          {tick}
        </span>
      ))}
    </span>
  )
}
