/** Geometry of diverging stacked bars: bad answers left of the middle, good ones right of it. */

/** The shares of the answers on both sides of the middle, 0 to 1 each. */
export interface Span {
  readonly left: number
  readonly right: number
}

/** One stretch of a bar, in per cent of the drawing's width. */
export interface Stretch {
  readonly from: number
  readonly width: number
}

/** How an option is coloured: 1 worst, 3 in the middle, 5 best. */
export type Tone = 1 | 2 | 3 | 4 | 5

/**
 * How far the answers of one bar reach to both sides. The middle option of an odd number stands
 * half on each side.
 *
 * @param counts - answers per scored option, worst first
 */
export function spanOf(counts: readonly number[]): Span {
  const all = sum(counts)
  if (all === 0) return { left: 0, right: 0 }

  const half = Math.floor(counts.length / 2)
  const middle = counts.length % 2 === 1 ? (counts[half] ?? 0) / 2 : 0
  const left = (sum(counts.slice(0, half)) + middle) / all
  return { left, right: 1 - left }
}

/** The span that has room for every one of them: all bars of a page share it, and so the middle. */
export function widestSpan(spans: readonly Span[]): Span {
  return {
    left: Math.max(0.2, ...spans.map((span) => span.left)),
    right: Math.max(0.2, ...spans.map((span) => span.right)),
  }
}

/** Where the middle line stands, in per cent of the width. */
export function middleOf(room: Span): number {
  return (100 * room.left) / (room.left + room.right)
}

/** The stretches of one bar, one for each option, side by side and without a gap. */
export function layBar(counts: readonly number[], room: Span): Stretch[] {
  const all = sum(counts)
  if (all === 0) return counts.map(() => ({ from: middleOf(room), width: 0 }))

  const scale = 100 / (room.left + room.right)
  const start = middleOf(room) - spanOf(counts).left * scale
  return counts.map((count, at) => ({
    from: start + (sum(counts.slice(0, at)) / all) * scale,
    width: (count / all) * scale,
  }))
}

/** The colour of the option at a place, 0 for the worst of `options`. */
export function toneOf(at: number, options: number): Tone {
  const half = Math.floor(options / 2)
  if (options % 2 === 1 && at === half) return 3

  const fromWorst = at < half ? at : options - 1 - at
  const outer = fromWorst < half / 2
  if (at < half) return outer ? 1 : 2
  return outer ? 5 : 4
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
