/** A figure as it is printed; what rounds to nothing is 0, never −0. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const whole = Math.round(value * factor)
  return whole === 0 ? 0 : whole / factor
}

export function roundedOrNull(value: number | undefined, decimals: number): number | null {
  return value === undefined ? null : rounded(value, decimals)
}
