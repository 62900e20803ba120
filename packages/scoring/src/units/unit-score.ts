import type { Block, Definition, ExternalScore, Questionnaire } from '@phieu/survey'
import { itemsByArea } from './areas.ts'
import { estimate, type Estimate } from '../intervals/estimate.ts'
import { parseDecimal } from '../exact/fraction-text.ts'
import { itemPoints, type ExternalShare, type ItemPoints } from './item-points.ts'
import { scoreItem, type ItemScore } from './item-score.ts'
import { clusterSize, designEffect } from '../intervals/design-effect.ts'
import { groupSpreads, type GroupSpread } from '../intervals/group-spread.ts'
import type { GroupSample } from '../intervals/sample.ts'
import { errorParts } from '../intervals/sampling-error.ts'
import { answerCounts, type ClusterSum, type GroupTally } from './tally.ts'

export interface AreaScore extends Estimate {
  readonly area: number
  readonly items: readonly ItemScore[]
  /** Groups whose ballots count in it. */
  readonly groups: readonly GroupSpread[]
}

/** The survey points of one unit, traced down to item × group × n. */
export interface UnitScore extends Estimate {
  readonly block: string
  /** Of all groups that the block asks. */
  readonly ballots: number
  /** The groups that the block asks, in the order of the definition. */
  readonly groups: readonly GroupCount[]
  readonly areas: readonly AreaScore[]
}

/** How many of a group were heard about a unit, and what their ballots bring to its survey points' error. */
export interface GroupCount extends GroupSpread {
  readonly ballots: number
  /** People that the group has; `undefined` when it is not known. */
  readonly size: number | undefined
  /** More ballots than people: the size is wrong, and the group counts as large. */
  readonly isOverfull: boolean
  /** Ballots of an interviewer, as a ballot sees it; `undefined` where none had an interviewer. */
  readonly perInterviewer: number | undefined
  /** Ballots by themselves that would say as much; no more than `ballots`. */
  readonly effectiveBallots: number
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
  /** By group, what each interviewer brought. */
  readonly clusters?: ReadonlyMap<string, readonly ClusterSum[]> | undefined
  /** By group, how alike an interviewer's ballots are; see `poolLikeness`. */
  readonly likeness?: ReadonlyMap<string, number> | undefined
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
    groups: groupSpreads(errorParts(items, samples), samples),
  }))
  const spreads = groupSpreads(errorParts(counted, samples), samples)
  const groups = ballots.questionnaires
    .filter((questionnaire) => questionnaire.block === block.id)
    .map(({ group }) => countGroup(ballots, group, spreads, samples.get(group)))
  return {
    block: block.id,
    ...estimate(counted, samples),
    ballots: groups.reduce((sum, group) => sum + group.ballots, 0),
    groups,
    areas,
  }
}

function countGroup(
  { tallies, groupSizes }: UnitBallots,
  group: string,
  spreads: readonly GroupSpread[],
  sample: GroupSample | undefined,
): GroupCount {
  const ballots = tallies.get(group)?.ballots ?? 0
  const size = groupSizes[group]
  const own = spreads.find((each) => each.group === group) ?? {
    group,
    spread: 0,
    // Where every rule has bands, interviewers' own ballots tell nothing; those of all units do.
    designEffect: sample ? designEffect([], sample, 0).effect : 1,
  }
  return {
    ...own,
    ballots,
    size,
    isOverfull: size !== undefined && ballots > size,
    perInterviewer: sample?.clusters?.length ? clusterSize(sample) : undefined,
    effectiveBallots: ballots / own.designEffect,
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
      const { group } = questionnaire
      const tally = ballots.tallies.get(group)
      if (questionnaire.block !== ballots.block || !tally) return []

      const told = ballots.groupSizes[group]
      const size = told !== undefined && tally.ballots > told ? undefined : told
      const clusters = ballots.clusters?.get(group)
      const likeness = ballots.likeness?.get(group)
      return [[group, { questionnaire, tally, size, clusters, likeness }]]
    }),
  )
}

function findBlock(definition: Definition, id: string): Block {
  const block = definition.blocks.find((each) => each.id === id)
  if (!block) throw new RangeError(`definition ${definition.id} has no block ${id}`)
  return block
}
