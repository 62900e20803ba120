/*
 * Who compares a hundred units finds differences by chance alone. Chances of error, corrected for
 * how many were looked at.
 */

/**
 * Holm's correction: with differences named where the result is at most 5 %, the chance to name any
 * that is none is at most 5 %, however the tests hang together.
 *
 * @param chances - of each difference to be as large by chance alone, 0 to 1
 * @returns in the order given, 0 to 1
 * @see Holm, *Scandinavian Journal of Statistics* 6, 1979
 */
export function holm(chances: readonly number[]): number[] {
  let least = 0
  return inOrder(
    chances,
    (a, b) => a - b,
    (chance, place) => {
      least = Math.max(least, Math.min(1, chance * (chances.length - place)))
      return least
    },
  )
}

/**
 * Benjamini and Hochberg's correction: of the differences named where the result is at most 5 %, on
 * average at most 5 % are none.
 *
 * @param chances - as for `holm`; of tests that are independent or move together
 * @returns in the order given, 0 to 1
 * @see Benjamini, Hochberg, *Journal of the Royal Statistical Society B* 57, 1995
 */
export function benjaminiHochberg(chances: readonly number[]): number[] {
  let most = 1
  return inOrder(
    chances,
    (a, b) => b - a,
    (chance, place) => {
      most = Math.min(most, (chance * chances.length) / (chances.length - place))
      return most
    },
  )
}

/** Works through the chances in an order, and gives the results in theirs. */
function inOrder(
  chances: readonly number[],
  compare: (a: number, b: number) => number,
  correct: (chance: number, place: number) => number,
): number[] {
  const results = chances.map(() => 0)
  const order = [...chances.entries()].sort(([, a], [, b]) => compare(a, b))
  for (const [place, [at, chance]] of order.entries()) results[at] = correct(chance, place)
  return results
}
