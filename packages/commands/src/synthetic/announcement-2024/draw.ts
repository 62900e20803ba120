import type { Chance } from '../chance.ts'

/** Whole numbers that are drawn strictly between two others. */
export interface Range {
  readonly below: number
  readonly above: number
}

/** So many different numbers of a range, spread over all of it, the highest first. */
export function drawBetween({ below, above }: Range, count: number, chance: Chance): number[] {
  const step = (below - above) / (count + 1)
  return Array.from({ length: count }, (_, at) =>
    Math.round(below - step * (at + 1 + 0.7 * (chance.fraction() - 0.5))),
  )
}

/** The same things in another order. */
export function shuffle<Thing>(things: readonly Thing[], chance: Chance): Thing[] {
  return things
    .map((thing) => ({ thing, key: chance.fraction() }))
    .sort((a, b) => a.key - b.key)
    .map(({ thing }) => thing)
}
