import { parseDecimal } from '../exact/fraction-text.ts'
import { toNumber } from '../exact/fraction.ts'
import { normalTail } from './distributions.ts'
import { z, type Interval } from './intervals.ts'
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

/**
 * `bandInterval`, seen from what the favourable share itself earns. Where only one band lies within, those beside
 * it count by their chance, so that a few answers are never as sure as everybody's.
 *
 * @param reach - of the favourable share; none at all where everybody was heard
 */
export function bandReach(bands: Bands, favourable: number, reach: Reach): Reach {
  const worth = worthOf(bands, favourable)
  const [lower, upper] = bandInterval(bands, [favourable - reach.below, favourable + reach.above])
  if (lower < upper) return { below: worth - lower, above: upper - worth }
  const moves = bandsBeside(bands, favourable).map(({ from, earns }) => {
    const away = from - favourable
    const end = away > 0 ? reach.above : reach.below
    const chance = end > 0 ? normalTail((z * Math.abs(away)) / end) : 0
    return (earns - worth) * z * Math.sqrt(chance)
  })
  return { below: Math.max(0, ...moves.map((own) => -own)), above: Math.max(0, ...moves) }
}

/** Where the band of a favourable share ends, below and above, and what is earned beyond; all 0 to 1. */
function bandsBeside(bands: Bands, favourable: number): readonly { from: number; earns: number }[] {
  const starts = bands.map(({ from }) => from / 100).sort((one, other) => one - other)
  const below = starts.findLast((from) => from > 0 && from <= favourable)
  const above = starts.find((from) => from > favourable && from <= 1)
  return [
    ...(below === undefined
      ? []
      : [{ from: below, earns: worthOf(bands, starts.findLast((from) => from < below) ?? 0) }]),
    ...(above === undefined ? [] : [{ from: above, earns: worthOf(bands, above) }]),
  ]
}

function worthOf(bands: Bands, favourable: number): number {
  return toNumber(bandWorth(bands, parseDecimal(Math.min(1, Math.max(0, favourable)))))
}
