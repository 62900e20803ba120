import { z } from './intervals.ts'

/**
 * A quantile of the beta distribution on 0 to 1.
 *
 * @param chance - below which the quantile lies, above 0 and below 1
 * @param a - above 0: the larger, the nearer to 1; a + b tells how sure
 * @see Abramowitz, Stegun, *Handbook of Mathematical Functions*, 26.5
 */
export function betaQuantile(chance: number, a: number, b: number): number {
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b)
  let [low, high] = [0, 1]
  let x = startingPoint(chance, a, b)
  for (let turn = 0; turn < 200; turn += 1) {
    const excess = betaBelow(x, a, b, scale) - chance
    if (excess > 0) high = x
    else low = x
    const density = Math.exp(scale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x))
    const step = x - excess / density
    // The digits double with each of Newton's steps: the next one would change none.
    if (Math.abs(step - x) <= 1e-8 * Math.min(step, 1 - step)) return step
    // Newton's step where it stays between the bounds, else half of the way.
    const next = step > low && step < high ? step : (low + high) / 2
    if (next === x) return next
    x = next
  }
  return x
}

/** Two standard deviations away on the quantile's side, or the mean where that leads too far. */
function startingPoint(chance: number, a: number, b: number): number {
  const mean = a / (a + b)
  const reach = 2 * Math.sqrt((mean * (1 - mean)) / (a + b + 1))
  const start = chance < 0.5 ? mean - reach : mean + reach
  return start > 0 && start < 1 ? start : mean
}

/** The chance that a beta variable is below x. */
export function betaChance(x: number, a: number, b: number): number {
  return betaBelow(x, a, b, logGamma(a + b) - logGamma(a) - logGamma(b))
}

/** The 97.5 % point of Student's distribution; 1.96 for a great many degrees of freedom. */
export function studentQuantile(degrees: number): number {
  if (degrees > 1e7) return z
  const x = betaQuantile(0.05, degrees / 2, 0.5)
  return Math.sqrt((degrees * (1 - x)) / x)
}

/**
 * The chance that a standard normal variable is above x.
 *
 * @see Abramowitz, Stegun, 26.5.3 and 6.5: half of an incomplete gamma integral of x²/2
 */
export function normalTail(x: number): number {
  if (x < 0) return 1 - normalTail(-x)
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  if (x > 2.5) return density / tailFraction(x)

  let term = x
  let sum = x
  for (let k = 3; term > 1e-17 * sum; k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return 0.5 - density * sum
}

/** x + 1/(x + 2/(x + 3/(x + …))), by which the density is divided. */
function tailFraction(x: number): number {
  let value = x
  for (let k = 100; k > 0; k -= 1) value = x + k / value
  return value
}

function betaBelow(x: number, a: number, b: number, scale: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(scale + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges fast on its own side of the middle only.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/** The continued fraction of the incomplete beta integral, by Lentz's way. */
function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return fraction
}

/** ln Γ(x), x above 0, by Lanczos' approximation (g = 7, nine terms): fifteen digits. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const near = x - 1
  const sum = LANCZOS.reduce((total, term, at) => total + (at === 0 ? term : term / (near + at)), 0)
  const t = near + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (near + 0.5) * Math.log(t) - t + Math.log(sum)
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]
