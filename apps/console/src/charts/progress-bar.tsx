import css from './charts.module.css'

/** How much of what is wanted is there: a quiet line under the figures that say it. */
export function ProgressBar({ done, wanted }: { done: number; wanted: number }) {
  const share = wanted === 0 ? 100 : Math.min(100, (100 * done) / wanted)
  return (
    <svg className={css.progress} aria-hidden="true">
      <rect className={css.progressGround} width="100%" height="4" rx="2" />
      {done > 0 && (
        <rect
          className={css.progressDone}
          data-full={share === 100}
          width={`${share}%`}
          height="4"
          rx="2"
        />
      )}
    </svg>
  )
}
