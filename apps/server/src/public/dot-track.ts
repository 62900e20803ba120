import { html } from 'hono/html'
import type { Html } from './page.ts'

/** Width and height of one row's drawing, in CSS pixels; the style sheet gives the same. */
const WIDTH = 150
const HEIGHT = 20
const MARGIN = 8
const MIDDLE = HEIGHT / 2

/** A scale in per cent that all rows of one table share. */
export interface Scale {
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
}

/**
 * The narrowest scale with round ends that holds all values.
 *
 * @param values - per cent
 */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(100, ...values)
  const high = Math.max(0, ...values)
  const within = (step: number): Scale => {
    const from = Math.max(0, Math.floor(low / step) * step)
    return { from, to: Math.min(100, Math.max(from + step, Math.ceil(high / step) * step)), step }
  }
  const scales = [1, 2, 5, 10, 25].map(within)
  return scales.find(({ from, to, step }) => to - from <= 4 * step) ?? within(50)
}

/**
 * The numbers above the drawings, and the grid that every row of the same page refers to.
 *
 * @param grid - its id in the page
 * @param dashed - a dashed line through all rows, in per cent
 */
export function axis(scale: Scale, grid: string, dashed?: number): Html {
  const ticks = ticksOf(scale)
  const lines = ticks.map((tick) => `M${x(scale, tick)} 0V${HEIGHT}`).join('')
  return html`<svg class="track" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <defs>
      <g id="${grid}">
        <path class="grid" d="${lines}" />
        ${dashed === undefined ? '' : html`<path class="dashed" d="M${x(scale, dashed)} 0V${HEIGHT}" />`}
      </g>
    </defs>
    ${ticks.map((tick) => html`<text x="${x(scale, tick)}" y="15" text-anchor="middle">${tick}</text>`)}
  </svg>`
}

/** One row's drawing. Its figures stand beside it as text, so screen readers pass it over. */
export function dotTrack(scale: Scale, grid: string, { value, interval, mean, best }: Dot): Html {
  const at = (percent: number) => x(scale, percent)
  return html`<svg class="track" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <use href="#${grid}" />
    ${interval && html`<path class="reach" d="M${at(interval[0])} ${MIDDLE}H${at(interval[1])}" />`}${mean === undefined ? '' : html`<path class="mean" d="M${at(mean)} 3V${HEIGHT - 3}" />`}${best === undefined ? '' : html`<path class="best" d="M${at(best)} 5l5 5l-5 5l-5 -5z" />`}
    <circle cx="${at(value)}" cy="${MIDDLE}" r="4.5" />
  </svg>`
}

function ticksOf({ from, to, step }: Scale): number[] {
  const count = Math.floor((to - from) / step)
  return Array.from({ length: count + 1 }, (_, at) => from + at * step)
}

/** Pixels from the left, to a tenth; what lies beyond the scale stands at its end. */
function x({ from, to }: Scale, percent: number): number {
  const share = Math.min(1, Math.max(0, (percent - from) / (to - from)))
  return Math.round(10 * (MARGIN + share * (WIDTH - 2 * MARGIN))) / 10
}
