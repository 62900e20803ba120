import type { Block, Definition, ExternalScore, Questionnaire } from '@phieu/survey'
import { itemsByArea } from './areas.ts'
import { estimate, type Estimate } from './estimate.ts'
import { parseDecimal } from './fraction-text.ts'
import { itemPoints, type ExternalShare, type ItemPoints } from './item-points.ts'
import { scoreItem, type ItemScore } from './item-score.ts'
import type { GroupSample } from './sample.ts'
import { answerCounts, type GroupTally } from './tally.ts'

export interface AreaScore extends Estimate {
  readonly area: number
  readonly items: readonly ItemScore[]
}

/** The survey points of one unit, traced down to item × group × n. */
export interface UnitScore extends Estimate {
  readonly block: string
  /** Of all groups that the block asks. */
  readonly ballots: number
  /** The groups that the block asks, in the order of the definition. */
  readonly groups: readonly {
    readonly group: string
    readonly ballots: number
    readonly size: number | undefined
  }[]
  readonly areas: readonly AreaScore[]
}

export interface UnitBallots {
  readonly definition: Definition
  /** Derived from the definition (see `deriveQuestionnaires`); those of other blocks may be among them. */
  readonly questionnaires: readonly Questionnaire[]
  /** The unit's block. */
  readonly block: string
  /** By group; a group without ballots may be missing. */
  readonly tallies: ReadonlyMap<string, GroupTally>
  /** How many people a group has, where that is known (see `Round.groupSizes`). */
  readonly groupSizes: Readonly<Record<string, number>>
  /** Shares of this unit that stand in the place of a group's own ballots to an item. */
  readonly external?: readonly Omit<ExternalScore, 'unit'>[] | undefined
}

/**
 * What the ballots about one unit come to.
 *
 * @throws RangeError when the definition has no such block, or a tally was counted with another
 *   questionnaire
 * @see METHOD.md
 */
export function scoreUnit(ballots: UnitBallots): UnitScore {
  const block = findBlock(ballots.definition, ballots.block)
  const samples = groupSamples(ballots)
  const counted = unitItems(ballots, samples)
  const areas = itemsByArea(block.areas, counted).map(({ area, items }) => ({
    area,
    ...estimate(items, samples),
    items: items.map((item) => scoreItem(item, samples)),
  }))
  const groups = ballots.questionnaires
    .filter((questionnaire) => questionnaire.block === block.id)
    .map(({ group }) => ({
      group,
      ballots: ballots.tallies.get(group)?.ballots ?? 0,
      size: ballots.groupSizes[group],
    }))
  return {
    block: block.id,
    ...estimate(counted, samples),
    ballots: groups.reduce((sum, group) => sum + group.ballots, 0),
    groups,
    areas,
  }
}

/**
 * The points of each item of a unit, in the order of the block, without chance errors.
 *
 * @throws RangeError as `scoreUnit` does
 */
export function unitItems(
  ballots: UnitBallots,
  samples: ReadonlyMap<string, GroupSample> = groupSamples(ballots),
): ItemPoints[] {
  return findBlock(ballots.definition, ballots.block).items.map((item) =>
    itemPoints(ballots.definition, item, (group) => {
      const external = findExternal(ballots.external ?? [], item.id, group)
      if (external) return { external }

      const sample = samples.get(group)
      return sample && { counts: answerCounts(sample.questionnaire, sample.tally, item.id) }
    }),
  )
}

function findExternal(
  scores: NonNullable<UnitBallots['external']>,
  item: string,
  group: string,
): ExternalShare | undefined {
  const found = scores.find((score) => score.item === item && score.group === group)
  return (
    found && { share: parseDecimal(found.share), n: found.n, standardError: found.standardError }
  )
}

/** The ballots about a unit by group, each with the questionnaire that was answered. */
export function groupSamples(ballots: UnitBallots): Map<string, GroupSample> {
  return new Map(
    ballots.questionnaires.flatMap((questionnaire) => {
      const tally = ballots.tallies.get(questionnaire.group)
      if (questionnaire.block !== ballots.block || !tally) return []
      return [
        [
          questionnaire.group,
          { questionnaire, tally, size: ballots.groupSizes[questionnaire.group] },
        ],
      ]
    }),
  )
}

function findBlock(definition: Definition, id: string): Block {
  const block = definition.blocks.find((each) => each.id === id)
  if (!block) throw new RangeError(`definition ${definition.id} has no block ${id}`)
  return block
}
