import { loadDefinition } from '@phieu/catalogue'
import type { Chance } from '../chance.ts'
import { formatFraction, sumFractions, type Fraction } from '@phieu/scoring'
import { deriveQuestionnaires, type Ballot, type Block } from '@phieu/survey'
import { drawLosses, type Losses } from './area-goals.ts'
import { assessedTotal, splitAssessed } from './assessed-goals.ts'
import type { UnitGoal } from './index-goals.ts'
import { synthetic2024 } from './round.ts'
import { drawSurvey } from './unit-survey.ts'

/** One unit with everything that its index comes from. */
export interface SyntheticUnit extends UnitGoal {
  readonly block: Block
  readonly ballots: readonly Ballot[]
  /** Of each area, in the order of the block. */
  readonly survey: readonly Fraction[]
  /** Of each area, in hundredths of a point. */
  readonly assessed: readonly number[]
}

/**
 * The ballots and assessed points of units that come to their index.
 *
 * @param moves - of each area, in percentage points; see `areaMoves`
 */
export function synthesiseUnits(
  block: Block,
  goals: readonly UnitGoal[],
  moves: readonly number[],
  chance: Chance,
): SyntheticUnit[] {
  const losses = drawLosses(block, goals, moves, chance)
  return goals.map((goal, at) => synthesiseUnit(block, goal, losses[at] ?? []))
}

/** The parts of the domain's worked example, in points: 36.75 + 18.16 = 54.91 of 60. */
const worked: Readonly<Record<string, { assessed: number; survey: number }>> = {
  C01: { assessed: 36.75, survey: 18.16 },
}

/**
 * How much of the survey points people are meant to miss, for each point that the area misses: a
 * little less, because no answer is above the best and so moods pull high shares down by themselves.
 */
const HARSHNESS = 0.9

/** The most that people miss, as a share: an office that misses more misses it from its assessors. */
const MOST_MISSED = 0.45

const definition = loadDefinition()
const questionnaires = deriveQuestionnaires(definition)

function synthesiseUnit(block: Block, goal: UnitGoal, losses: Losses): SyntheticUnit {
  const { unit, now } = goal
  const parts = worked[unit.id]
  const missed = parts && 100 * (1 - parts.survey / block.maxSurvey)
  const harshness = missed === undefined ? HARSHNESS : missed / (100 - now / 100)
  const { ballots, points: survey } = drawSurvey({
    definition,
    block,
    questionnaires,
    unit,
    round: synthetic2024.id,
    shares: losses.map((loss) => 1 - Math.min(MOST_MISSED, (harshness * loss) / 100)),
    fits: (points) => {
      const total = assessedTotal(block, now, points)
      if (!parts) return total !== undefined
      const isWorked = formatFraction(points, 2, 'en') === parts.survey.toFixed(2)
      return isWorked && total === Math.round(100 * parts.assessed)
    },
  })
  const total = assessedTotal(block, now, sumFractions(survey)) ?? 0
  return {
    ...goal,
    block,
    ballots,
    survey,
    assessed: splitAssessed(block, losses, survey, total),
  }
}
