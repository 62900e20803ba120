/** What drawings that are taken along are made of: a sheet that grows, an axis, a place on it. */
import { html } from 'hono/html'
import type { Exact } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { Html } from '../page.ts'
import { ticksOf, type Scale } from '../ranking/dot-track.ts'
import { wrapText } from './wrap-text.ts'

/** Of a drawing that is taken along, in its own units; it stands in letters and in newspapers. */
export const WIDTH = 840
export const EDGE = 20
/** Between the lines of a text. */
export const LINE = 17
export const TRACK = { from: 350, to: 676 }
export const VALUE = WIDTH - EDGE

export const SCREEN_FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"

/** Attributes, not styles: a file outlives style sheets, and ours forbid any inside a page. */
export const INK = '#211c15'
export const SOFT = '#574e41'
export const RULE = '#d9cfbc'
export const GREEN = '#14573c'
export const RED = '#a3231b'
export const PAPER = '#fffdf8'

/**
 * The label, the numbers and the lines that stand behind all rows.
 *
 * @param mean - a dashed line, in per cent
 */
export function drawAxis(
  scale: Scale,
  { top, height, left, label }: { top: number; height: number; left: number; label: string },
  mean: Exact | null = null,
): Html {
  const from = top + LINE + 4
  return html`<text x="${left}" y="${top + LINE - 4}" fill="${SOFT}" font-size="12">
      ${label}
    </text>
    ${ticksOf(scale).map(
      (tick) =>
        html`<text
            x="${x(scale, tick)}"
            y="${top + LINE - 4}"
            text-anchor="middle"
            fill="${SOFT}"
            font-size="12"
            >${tick}</text
          >
          <path stroke="${RULE}" d="M${x(scale, tick)} ${from}v${height}" />`,
    )}
    ${
      mean !== null &&
      html`<path
        stroke="${SOFT}"
        stroke-dasharray="4 3"
        d="M${x(scale, decimalToNumber(mean))} ${from}v${height}"
      />`
    }`
}

/** The bar of an interval in per cent, at this height. */
export function drawReach(
  scale: Scale,
  interval: readonly [number, number] | null,
  middle: number,
): Html | undefined {
  const reach = interval?.map((bound) => x(scale, bound))
  return (
    reach &&
    html`<path stroke="${GREEN}" stroke-width="3" d="M${reach[0]} ${middle}H${reach[1]}" />`
  )
}

/** To a tenth; what lies beyond the scale stands at its end. */
export function x({ from, to }: Scale, percent: number): number {
  const share = Math.min(1, Math.max(0, (percent - from) / (to - from)))
  return Math.round(10 * (TRACK.from + share * (TRACK.to - TRACK.from))) / 10
}

export interface Sheet {
  /** Lines of text, as many as it takes. */
  text: (
    text: string,
    look: { letters: number; size?: number; weight?: number; fill?: string },
  ) => void
  /** @param height - how much room it takes below `top` */
  draw: (height: number, make: (top: number) => Html) => void
  /** @returns SVG */
  close: (title: string) => string
}

/** A drawing that grows downwards. */
export function openSheet(): Sheet {
  const parts: Html[] = []
  let bottom = EDGE
  return {
    text(text, { letters, size = 14, weight = 400, fill = INK }) {
      for (const line of wrapText(text, letters)) {
        bottom += size + 5
        parts.push(
          html`<text
            x="${EDGE}"
            y="${bottom}"
            font-size="${size}"
            font-weight="${weight}"
            fill="${fill}"
            >${line}</text
          >`,
        )
      }
      bottom += 8
    },
    draw(height, make) {
      parts.push(make(bottom))
      bottom += height
    },
    close(title) {
      const svg = html`<svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 ${WIDTH} ${bottom + EDGE}"
        width="${WIDTH}"
        height="${bottom + EDGE}"
        role="img"
        font-family="${SCREEN_FONTS}"
        font-size="14"
        fill="${INK}"
      >
        <title>${title}</title>
        <path fill="${PAPER}" d="M0 0h${WIDTH}v${bottom + EDGE}H0z" />
        ${parts}
      </svg>`
      if (svg instanceof Promise) throw new TypeError('a part of a drawing is waited for')
      return svg.toString()
    },
  }
}
