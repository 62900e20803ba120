/** How long one measurement runs, in ms: long enough for some thousand requests. */
export const MEASURED_FOR = 4000

/** How long the same is done before, unmeasured, in ms: code gets warm, connections open. */
const WARM_UP = 1500

/** How often something was done, and how fast. */
export interface Rate {
  perSecond: number
  /** Half, and all but one in a hundred, took at most so long, in ms. */
  median: number
  p99: number
}

/**
 * Does something again and again, by several hands at once, for a bounded time.
 *
 * @param worth - how much one turn counts, such as the ballots of a batch
 */
export async function measureRate(
  hands: number,
  worth: number,
  turn: () => unknown,
): Promise<Rate> {
  await repeat(hands, WARM_UP, turn)
  const begun = performance.now()
  const took = await repeat(hands, MEASURED_FOR, turn)
  const seconds = (performance.now() - begun) / 1000
  return {
    perSecond: (took.length * worth) / seconds,
    median: quantile(took, 0.5),
    p99: quantile(took, 0.99),
  }
}

/** @returns how long each turn took, in ms */
async function repeat(hands: number, ms: number, turn: () => unknown): Promise<number[]> {
  const took: number[] = []
  const end = performance.now() + ms
  const work = async () => {
    while (performance.now() < end) {
      const since = performance.now()
      await turn()
      took.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: hands }, work))
  return took
}

/** The value below which a share of the values lies (nearest rank); 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
