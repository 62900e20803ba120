import { z } from 'zod'

/** Points as they are printed: 0 and more, at most two decimals. Count with `toHundredths`. */
export const Points = z
  .number()
  .min(0)
  .max(1000)
  .refine((points) => Math.abs(points * 100 - Math.round(points * 100)) < 1e-6, {
    error: 'points have at most two decimals',
  })

/** Points as whole hundredths, the unit in which everything is summed: 1.25 points are 125. */
export function toHundredths(points: number): number {
  return Math.round(points * 100)
}
