import { ProblemError } from './problem.ts'

/** Where one piece of work is done after the other, and only so many wait for their turn. */
export type BoundedLine = <Done>(work: () => Promise<Done>) => Promise<Done>

/**
 * Opens a line for what takes much memory, or a thread, for long.
 *
 * @param most - so many are in it, the one at work among them
 * @param full - what is said to whoever comes then, as `unavailable`
 */
export function openBoundedLine(most: number, full: string): BoundedLine {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (work) => {
    if (waiting >= most) throw new ProblemError('unavailable', full)
    waiting += 1
    const turn = last.then(work)
    last = turn.catch(() => {}) // whoever asked is told; the next one is not concerned
    return turn.finally(() => {
      waiting -= 1
    })
  }
}
