import { useI18n } from '../i18n/i18n.tsx'
import type { AnswerCount } from '../api/answers.ts'
import css from './charts.module.css'
import { layBar, middleOf, toneOf, type Span } from './likert-layout.ts'

const tones = {
  1: css.tone1,
  2: css.tone2,
  3: css.tone3,
  4: css.tone4,
  5: css.tone5,
} as const

/** How far the middle line stands out above and below the bar, in px. */
const EDGE = 4

/** Narrower stretches than this, in per cent of the drawing, carry no figure. */
const ROOM_FOR_FIGURE = 7

/**
 * The scored answers to one item as a diverging stacked bar, in per cent of them.
 *
 * @param label - what the bar says, for those who don't see it
 * @param room - shared by all bars of the page
 */
export function LikertBar(props: {
  scored: readonly AnswerCount[]
  room: Span
  label: string
  height?: number
}) {
  const { format } = useI18n()
  const { scored, room, label, height = 28 } = props
  const counts = scored.map((option) => option.n)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const middle = `${middleOf(room)}%`

  return (
    <svg className={css.likert} height={height} role="img" aria-label={label}>
      {layBar(counts, room).map(({ from, width }, at) => {
        const tone = toneOf(at, scored.length)
        return (
          <g key={scored[at]?.code}>
            <rect
              className={`${tones[tone]} ${css.edge}`}
              x={`${from}%`}
              y={EDGE}
              width={`${width}%`}
              height={height - 2 * EDGE}
            />
            {width >= ROOM_FOR_FIGURE && (
              <text
                className={css.figure}
                data-light={tone === 1 || tone === 5}
                x={`${from + width / 2}%`}
                y={height / 2}
              >
                {format.decimal((100 * (counts[at] ?? 0)) / all, 0)}%
              </text>
            )}
          </g>
        )
      })}
      <line className={css.middle} x1={middle} x2={middle} y1="0" y2={EDGE} />
      <line className={css.middle} x1={middle} x2={middle} y1={height - EDGE} y2={height} />
    </svg>
  )
}

/** Answers that are not scored, beside the bar and never in it: their part of all answers. */
export function ExcludedBar({ excluded, scored }: { excluded: number; scored: number }) {
  const share = (100 * excluded) / Math.max(1, excluded + scored)
  return (
    <svg className={css.likert} height="8" aria-hidden="true">
      <rect className={css.progressGround} y="1" width="100%" height="6" />
      {excluded > 0 && <rect className={css.excluded} y="1" width={`${share}%`} height="6" />}
    </svg>
  )
}

/** Which colour is which answer. */
export function LikertLegend({ options }: { options: readonly AnswerCount[] }) {
  const { language } = useI18n()
  const scored = options.filter((option) => !option.excluded)
  return (
    <ul className={css.legend}>
      {scored.map((option, at) => (
        <li key={option.code}>
          <Swatch className={tones[toneOf(at, scored.length)]} />
          {option.text[language]}
        </li>
      ))}
      {options
        .filter((option) => option.excluded)
        .map((option) => (
          <li key={option.code}>
            <Swatch className={css.excluded} />
            {option.text[language]}
          </li>
        ))}
    </ul>
  )
}

function Swatch({ className }: { className: string | undefined }) {
  return (
    <svg className={css.swatch} width="14" height="14" aria-hidden="true">
      <rect className={className} width="14" height="14" />
    </svg>
  )
}
