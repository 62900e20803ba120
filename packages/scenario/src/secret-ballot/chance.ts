/**
 * How many of the ballots of a cell are guessed right by chance: whoever knows nothing matches people
 * and ballots in any way, and on average one in a cell is right, however large the cell is.
 */

/**
 * How probable so many hits or more are by chance alone.
 *
 * @param cells - how many ballots each holds
 */
export function chanceOf(hits: number, cells: readonly number[]): number {
  const together = cells.map(hitsInOne).reduce(convolve, [1])
  return together.slice(hits).reduce((sum, each) => sum + each, 0)
}

/** By number of hits: how probable it is when `n` ballots are dealt to `n` people at random. */
function hitsInOne(n: number): number[] {
  return Array.from({ length: n + 1 }, (_, hits) => nobody(n - hits) / factorial(hits))
}

/** The share of all ways of dealing in which nobody gets their own (Montmort). */
function nobody(n: number): number {
  let sum = 0
  for (let k = 0; k <= n; k += 1) sum += (k % 2 === 0 ? 1 : -1) / factorial(k)
  return sum
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}

function convolve(a: readonly number[], b: readonly number[]): number[] {
  const sum = Array.from({ length: a.length + b.length - 1 }, () => 0)
  for (const [i, x] of a.entries()) {
    for (const [j, y] of b.entries()) sum[i + j] = (sum[i + j] ?? 0) + x * y
  }
  return sum
}
