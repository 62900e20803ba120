/** A 95 % interval: lower and upper bound. */
export type Interval = readonly [lower: number, upper: number]

/** The 97.5 % point of the standard normal distribution: 95 % lie within ± z. */
export const z = 1.959963984540054

/** `value` ± z standard errors, kept within what is possible. */
export function normalInterval(
  value: number,
  standardError: number,
  [least, most]: Interval,
): Interval {
  const reach = z * standardError
  return [Math.max(least, value - reach), Math.min(most, value + reach)]
}

/**
 * Wilson's 95 % interval for a share.
 *
 * Any mean of values between 0 and 1 may be given for the share: no such values spread further
 * than as many zeros and ones with the same mean, so the interval is then too wide, never too narrow.
 *
 * @param share - 0 to 1
 * @param n - answers that it was counted from, above 0; with a finite population, divided by the
 *   part of it that was not asked (see `unaskedPart`), so that asking everyone leaves no width
 * @see METHOD.md, section 6
 */
export function wilsonInterval(share: number, n: number): Interval {
  if (n === Number.POSITIVE_INFINITY) return [share, share]

  const square = z ** 2 / n
  const centre = (share + square / 2) / (1 + square)
  const reach = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n))
  return [
    share === 0 ? 0 : Math.max(0, centre - reach),
    share === 1 ? 1 : Math.min(1, centre + reach),
  ]
}

/**
 * The part of a group that gave no answer, 1 − n/N: the finite-population correction.
 *
 * @param answers - scored ones: who had no opinion is among those that gave none
 * @param size - people in the group; `undefined` when it is not known, and counts as large
 * @returns 0 (everyone answered) to 1
 */
export function unaskedPart(answers: number, size: number | undefined): number {
  if (size === undefined) return 1
  const part = 1 - answers / size
  return part > 1e-12 ? part : 0
}
