import type { RandomStream } from './random.ts'

/**
 * A number of the standard normal distribution, within ± 9. The same stream gives it the same on
 * every machine, to the last bit: `+ − × ÷ √` of doubles are rounded alike everywhere, while
 * powers and logarithms are not.
 *
 * @see Marsaglia, Bray, "A convenient method for generating normal variables", *SIAM Review* 6, 1964
 */
export function drawNormal(chance: RandomStream): number {
  let [across, square] = [0, 1]
  while (square >= 1) {
    across = drawSide(chance)
    const along = drawSide(chance)
    square = across * across + along * along
  }
  return across * Math.sqrt((-2 * naturalLogarithm(square)) / square)
}

/** Between − 1 and 1, equally likely, and never 0. */
function drawSide(chance: RandomStream): number {
  return (2 * chance.next() + 1) / 2 ** 32 - 1
}

/** To sixteen digits, of a number above 0 and below 1: as far as is needed here. */
function naturalLogarithm(of: number): number {
  let [near, doublings] = [of, 0]
  while (near < 0.7) {
    near *= 2
    doublings += 1
  }
  const ratio = (near - 1) / (near + 1)
  const square = ratio * ratio
  let series = 0
  for (let odd = 19; odd > 0; odd -= 2) series = series * square + 1 / odd
  return 2 * ratio * series - doublings * Math.LN2
}
