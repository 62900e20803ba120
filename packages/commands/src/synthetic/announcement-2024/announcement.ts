import { loadDefinition, loadRegistry } from '@phieu/catalogue'
import { seededChance } from '../chance.ts'
import type { AssessedPoints, Ballot, EarlierResult, Round } from '@phieu/survey'
import { areaMoves } from './area-goals.ts'
import { earlierResult } from './earlier-result.ts'
import { indexGoals } from './index-goals.ts'
import { synthetic2024 } from './round.ts'
import { synthesiseUnits } from './synthetic-unit.ts'

/**
 * Everything from which the announcement of the 2024 index comes out, through import, scoring and
 * publication. All of it is made up around the announced figures: the round is marked synthetic.
 */
export interface Announcement {
  readonly round: Omit<Round, 'state'>
  readonly ballots: readonly Ballot[]
  readonly assessed: readonly AssessedPoints[]
  readonly earlier: EarlierResult
}

/** The same announcement every time: its chance has a seed. */
export function synthesiseAnnouncement(): Announcement {
  const chance = seededChance('announcement-2024')
  const { units } = loadRegistry('hanoi-2024')
  const blocks = loadDefinition().blocks.map((block) => {
    const own = units.filter((unit) => unit.block === block.id)
    const goals = indexGoals(block.id, own, chance)
    const moves = areaMoves(block, goals)
    return { block, moves, units: synthesiseUnits(block, goals, moves, chance) }
  })
  const all = blocks.flatMap(({ units }) => units)
  return {
    round: synthetic2024,
    ballots: all.flatMap(({ ballots }) => ballots),
    assessed: all.flatMap(({ unit, block, assessed }) =>
      block.areas.map(({ area }, at) => ({
        unit: unit.id,
        area,
        points: (assessed[at] ?? 0) / 100,
      })),
    ),
    earlier: earlierResult(blocks),
  }
}
