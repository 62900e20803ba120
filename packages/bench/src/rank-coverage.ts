import { createRandomStream } from '@phieu/scoring'
import { rankTruths, simulateRanks } from '@phieu/scoring/simulation/ranks'

const ROUNDS = 500
const REPLICATES = 1000

/** How often rank sets, ranges of the replicates and comparisons are right where the ranks are known. */
export function measureRanks(say: (line: string) => void): void {
  const chance = createRandomStream('20250227cafef00d')
  say(`  ${ROUNDS} rounds, ${REPLICATES} replicates each; of 100 are right (mean number of ranks)`)
  for (const truth of rankTruths) {
    const found = simulateRanks(truth, ROUNDS, REPLICATES, chance)
    const sets = `sets of all units ${found.simultaneous.toFixed(1)} (${found.setWidth.toFixed(1)})`
    const ranges = `ranges one by one ${found.range.toFixed(1)} (${found.rangeWidth.toFixed(1)})`
    say(
      `  ${truth.name.padEnd(34)} ${sets}   ${ranges}   comparisons ${found.comparisons.toFixed(1)}`,
    )
  }
}
