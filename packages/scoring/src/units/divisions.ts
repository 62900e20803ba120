import type { Range } from './ranges.ts'

/** Whether a figure may be told to lie between these steps, both included; of more steps rather than of fewer. */
export type IsSafe = (steps: Range) => boolean

/**
 * As much as may be told of a figure: the steps between which it lies, divided again and again, near the
 * middle, as long as either part may be told. Where they are divided hangs on the ends and on
 * `isSafe` alone: so whoever knows both learns from what is told that the figure lies there, and
 * nothing more.
 *
 * @param value - a whole number of steps, between both ends
 * @param ends - whole numbers; that the figure lies between them may be told
 */
export function divideWhileSafe(value: number, ends: Range, isSafe: IsSafe): Range {
  let [from, to] = ends
  while (from < to) {
    const last = placeToDivide([from, to], isSafe)
    if (last === undefined) break
    if (value <= last) to = last
    else from = last + 1
  }
  return [from, to]
}

/** The last step of the first part, as near to the middle as may be. */
function placeToDivide([from, to]: Range, isSafe: IsSafe): number | undefined {
  const middle = Math.floor((from + to) / 2)
  let last = middle
  while (last < to && !isSafe([from, last])) last += 1
  if (last === middle) while (last >= from && !isSafe([last + 1, to])) last -= 1
  const isDivided = last >= from && last < to && isSafe([from, last]) && isSafe([last + 1, to])
  return isDivided ? last : undefined
}
