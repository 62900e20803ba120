import { parseDecimal } from '../exact/fraction-text.ts'
import { toNumber } from '../exact/fraction.ts'
import type { Interval } from './intervals.ts'
import { bandWorth, type Bands } from '../units/rules.ts'
import type { Reach } from './share-reach.ts'

/**
 * The 95 % interval of what a favourable share earns: everything that the shares within its own
 * interval would earn.
 *
 * @param interval - of the favourable share, 0 to 1
 */
export function bandInterval(bands: Bands, [lower, upper]: Interval): Interval {
  const reached = bands.filter(({ from }) => from > lower * 100 && from <= upper * 100)
  const worths = [worthOf(bands, lower), ...reached.map((band) => band.earns / 100)]
  return [Math.min(...worths), Math.max(...worths)]
}

/** `bandInterval`, seen from what the favourable share itself earns. */
export function bandReach(bands: Bands, favourable: number, reach: Reach): Reach {
  const worth = worthOf(bands, favourable)
  const [lower, upper] = bandInterval(bands, [favourable - reach.below, favourable + reach.above])
  return { below: worth - lower, above: upper - worth }
}

function worthOf(bands: Bands, favourable: number): number {
  return toNumber(bandWorth(bands, parseDecimal(Math.min(1, Math.max(0, favourable)))))
}
