import { html, raw } from 'hono/html'
import type { Html } from '../page.ts'

/** Height of a drawing in CSS pixels, where its style says no other; it is as wide as its column. */
const HEIGHT = 20
/** Left free on either side, in per cent of the width. */
const MARGIN = 9

/** More lines than these are no help to the eye in a drawing on a phone. */
const MOST_STEPS = 5

/** A scale in per cent that all rows of one table share. */
export interface Scale {
  /** The id of its grid, by which the rows of a page with several tables find theirs. */
  grid: string
  from: number
  to: number
  /** Between the lines of the grid. */
  step: number
}

/** What is drawn in one row; all in per cent. */
export interface Dot {
  value: number
  interval: readonly [number, number] | null
  /** An upright line. */
  mean?: number | undefined
  /** A diamond. */
  best?: number | undefined
  /** Drawn as a ring: the unit can be told apart from the first. */
  isApart?: boolean
}

/**
 * The narrowest scale with round ends that holds all values.
 *
 * @param values - per cent; at least one
 * @param grid - the id of its grid: one for each table of a page
 */
export function scaleOf(values: readonly number[], grid = 'grid'): Scale {
  const low = Math.min(100, ...values)
  const high = Math.max(0, ...values)
  const within = (step: number): Scale => {
    const from = Math.max(0, Math.floor(low / step) * step)
    return {
      grid,
      from,
      to: Math.min(100, Math.max(from + step, Math.ceil(high / step) * step)),
      step,
    }
  }
  const scales = [1, 2, 5, 10, 25].map(within)
  return scales.find(({ from, to, step }) => to - from <= MOST_STEPS * step) ?? within(50)
}

/**
 * The numbers above the drawings, and the grid that every row of the same page refers to: one path,
 * since a slow phone lays out a page's rows faster the fewer elements they have.
 *
 * @param dashed - a dashed line through all rows, in per cent
 */
export function axis(scale: Scale, dashed?: number): Html {
  const ticks = ticksOf(scale)
  const numbers = numberedOf(ticks).map(
    (tick) => html`<text x="${x(scale, tick)}" y="15" text-anchor="middle">${tick}</text>`,
  )
  return html`<svg class="track" aria-hidden="true">
    <defs>
      <symbol id="${scale.grid}" viewBox="0 0 100 1" preserveAspectRatio="none">
        <path class="grid" d="${ticks.map((tick) => `M${place(scale, tick)} 0v1`).join('')}" />
        ${dashed !== undefined && html`<path class="dashed" d="M${place(scale, dashed)} 0v1" />`}
      </symbol>
      <path id="best" class="best" d="M0 5l5 5l-5 5l-5 -5z" />
    </defs>
    ${numbers}
  </svg>`
}

/** One row's drawing. Its figures stand beside it as text, so screen readers pass it over. */
export function dotTrack(scale: Scale, { value, interval, mean, best, isApart }: Dot): Html {
  const at = (percent: number) => x(scale, percent)
  const reach = interval && {
    from: at(interval[0]),
    to: at(interval[1]),
  }
  return html`<svg class="track" aria-hidden="true">
    <use href="#${scale.grid}" />
    ${reach && html`<line class="reach" x1="${reach.from}" x2="${reach.to}" y1="50%" y2="50%" />`}
    ${mean !== undefined && html`<line class="mean" x1="${at(mean)}" x2="${at(mean)}" y1="3" y2="${HEIGHT - 3}" />`}
    ${best !== undefined && html`<use href="#best" x="${at(best)}" />`}
    <circle ${isApart ? raw('class="best"') : ''} cx="${at(value)}" cy="50%" r="3.5" />
  </svg>`
}

/** Where the lines of the grid stand, in per cent. */
export function ticksOf({ from, to, step }: Scale): number[] {
  const count = Math.floor((to - from) / step)
  return Array.from({ length: count + 1 }, (_, at) => from + at * step)
}

/** Every line has its number, or every second where a narrow column would run them together. */
function numberedOf(ticks: readonly number[]): readonly number[] {
  return ticks.length < MOST_STEPS ? ticks : ticks.filter((_, at) => at % 2 === 0)
}

/** How far from the left, in per cent to a tenth; what lies beyond the scale stands at its end. */
function place({ from, to }: Scale, percent: number): number {
  const share = Math.min(1, Math.max(0, (percent - from) / (to - from)))
  return Math.round(10 * (MARGIN + share * (100 - 2 * MARGIN))) / 10
}

function x(scale: Scale, percent: number): string {
  return `${place(scale, percent)}%`
}
