import { PUBLIC_MINIMUM, scoreUnit, showMinimum, toNumber } from '../src/index.ts'
import type { IntervalWay } from './coverage.ts'

/** The interval that everybody is told, where the first group is hidden and another beside it. */
export const toldInterval: IntervalWay = (ballots) => {
  const shown = showMinimum(PUBLIC_MINIMUM, LEAST_RANKED)(scoreUnit(ballots), { id: '', ballots })
  const few = Math.min(...shown.score.groups.map((group) => group.ballots))
  const told = shown.withErrors?.({
    minimum: PUBLIC_MINIMUM,
    leastBallots: few < LEAST_RANKED ? 1 : LEAST_RANKED,
    likeness: ballots.likeness ?? new Map(),
  })
  const { interval, max } = told ?? shown.score
  return interval && [interval[0] / toNumber(max), interval[1] / toNumber(max)]
}

/** Ballots of each group that a rank asks for. */
const LEAST_RANKED = 5
