/** From the best rank to the worst: `2–5`, or `3` where both are the same. */
export function writeRanks(bounds: readonly [number, number]): string {
  return [...new Set(bounds)].join('–')
}
