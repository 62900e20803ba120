import { parseDecimal } from './fraction-text.ts'
import { toNumber } from './fraction.ts'
import { wilsonInterval, z, type Interval } from './intervals.ts'
import { bandWorth, type Bands } from './rules.ts'

/**
 * The 95 % interval of what a favourable share earns: everything that the shares within Wilson's
 * interval would earn.
 *
 * @param favourable - 0 to 1
 * @param n - see `wilsonInterval`
 */
export function bandInterval(bands: Bands, favourable: number, n: number): Interval {
  const [lower, upper] = wilsonInterval(favourable, n)
  const reached = bands.filter(({ from }) => from > lower * 100 && from <= upper * 100)
  const worths = [worthOf(bands, lower), ...reached.map((band) => band.earns / 100)]
  return [Math.min(...worths), Math.max(...worths)]
}

/** The farther end of `bandInterval`, as the standard error of which it would be z. */
export function bandReach(bands: Bands, favourable: number, n: number): number {
  const worth = worthOf(bands, favourable)
  const [lower, upper] = bandInterval(bands, favourable, n)
  return Math.max(worth - lower, upper - worth) / z
}

function worthOf(bands: Bands, favourable: number): number {
  return toNumber(bandWorth(bands, parseDecimal(favourable)))
}
