import type { Estimate } from '@phieu/office'
import type { z } from 'zod'
import { fractionText, type Estimate as ScoredEstimate, type Fraction } from '@phieu/scoring'

/** Points as they travel: exact numbers as text, and `null` where nobody answered. */
export function writeEstimate(scored: ScoredEstimate): z.infer<typeof Estimate> {
  return {
    points: writeFraction(scored.points),
    max: fractionText(scored.max),
    standardError: scored.standardError ?? null,
    basis: scored.basis,
    interval: writeInterval(scored.interval),
  }
}

export function writeFraction(value: Fraction | undefined): string | null {
  return value ? fractionText(value) : null
}

export function writeInterval(
  interval: readonly [number, number] | undefined,
): [number, number] | null {
  return interval ? [interval[0], interval[1]] : null
}
