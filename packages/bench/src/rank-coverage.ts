import { createRandomStream } from '@phieu/scoring'
import { rankTruths, simulateRanks, type OverRounds } from '@phieu/scoring/simulation/ranks'

const REPLICATES = 1000

/** How often rank sets, ranges of the replicates and comparisons are right where the ranks are known. */
export function measureRanks(say: (line: string) => void, rounds = 500): void {
  say(
    `  ${rounds} rounds, ${REPLICATES} replicates each; of 100 are right, ± a standard error (mean number of ranks)`,
  )
  for (const [at, truth] of rankTruths.entries()) {
    const chance = createRandomStream(`20250227cafef0${at.toString().padStart(2, '0')}`)
    const found = simulateRanks(truth, rounds, REPLICATES, chance)
    const { simultaneous, setWidth, range, rangeWidth, comparisons } = found
    const sets = `sets of all units ${told(simultaneous)} (${setWidth.mean.toFixed(1)})`
    const ranges = `ranges one by one ${told(range)} (${rangeWidth.mean.toFixed(1)})`
    say(`  ${truth.name.padEnd(34)} ${sets}   ${ranges}   comparisons ${told(comparisons)}`)
  }
}

function told({ mean, standardError }: OverRounds): string {
  return `${mean.toFixed(1)} ±${standardError.toFixed(1)}`
}
