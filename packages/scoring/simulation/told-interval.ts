import {
  discloseUnit,
  groupSamples,
  printedScore,
  PUBLIC_MINIMUM,
  scoreUnit,
  tellErrors,
  toNumber,
} from '../src/index.ts'
import type { IntervalWay } from './coverage.ts'

/** The interval that everybody is told, where the first group is hidden and another beside it. */
export const toldInterval: IntervalWay = (ballots) => {
  const score = scoreUnit(ballots)
  const disclosure = discloseUnit(score, PUBLIC_MINIMUM, LEAST_RANKED)
  const few = Math.min(...score.groups.map((group) => group.ballots))
  const { interval, max } = tellErrors(
    printedScore(score, disclosure),
    disclosure,
    () => groupSamples(ballots),
    {
      minimum: PUBLIC_MINIMUM,
      leastBallots: few < LEAST_RANKED ? 1 : LEAST_RANKED,
      likeness: ballots.likeness ?? new Map(),
    },
  )
  return interval && [interval[0] / toNumber(max), interval[1] / toNumber(max)]
}

/** Ballots of each group that a rank asks for. */
const LEAST_RANKED = 5
