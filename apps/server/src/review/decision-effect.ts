import type { DecisionEffect, UnitEffect, UnitStanding } from '@phieu/office'
import {
  addTallies,
  fractionText,
  indexValue,
  leadingBlocks,
  plainBallots,
  rankedBlocks,
  rankUnits,
  subtractTallies,
  sumAdjustments,
  sumAssessed,
  sumPoints,
  unitItems,
  type Fraction,
  type RoundInput,
} from '@phieu/scoring'
import type { Block, Unit } from '@phieu/survey'
import type { UnitTally } from '../store/ballots/ballot-store.ts'
import { withoutFlagged } from '../results/without-flagged.ts'

export interface EffectInput {
  input: RoundInput
  /** The ballots that the decision moves into the count, or out of it. */
  way: 'add' | 'subtract'
  moved: readonly UnitTally[]
  /** Of the doubtful ballots that are counted now. */
  flaggedTallies: readonly UnitTally[]
}

/**
 * What a decision would do to the rankings that it touches: the official points, without errors and
 * other runs, which a decision is not made by.
 *
 * @throws RangeError when the parts of the input contradict each other
 */
export async function decisionEffect({
  input,
  way,
  moved,
  flaggedTallies,
}: EffectInput): Promise<DecisionEffect> {
  const concerned = new Set(moved.map(({ unit }) => unit))
  const after = applyMove(input.tallies, way, moved)
  const unflagged = await withoutFlagged(input.tallies, flaggedTallies)
  const rankings = touchedRankings(input, concerned).map(({ block, units }) => {
    const [before, later, clean] = [input.tallies, after, unflagged].map((tallies) =>
      standings({ ...input, tallies }, units),
    )
    return { block, units, before, later, clean }
  })
  return {
    units: rankings.flatMap(({ block, units, before, later, clean }) =>
      units.flatMap(({ unit: { id, name } }): UnitEffect[] => {
        const [now, own, without] = [before?.get(id), later?.get(id), clean?.get(id)]
        if (!now || !own || !without) return []
        const isConcerned = concerned.has(id)
        if (!isConcerned && own.rank === now.rank) return []
        const standing = { before: now, after: own, unflagged: without }
        return [{ unit: id, name, block: block.id, concerned: isConcerned, ...standing }]
      }),
    ),
    ranked: Object.fromEntries(
      rankings.map(({ block, before }) => [
        block.id,
        [...(before?.values() ?? [])].filter(({ rank }) => rank !== null).length,
      ]),
    ),
  }
}

/** The tallies as the decision would leave them. */
function applyMove(
  tallies: readonly UnitTally[],
  way: EffectInput['way'],
  moved: readonly UnitTally[],
): UnitTally[] {
  const keyOf = ({ unit, group }: UnitTally) => JSON.stringify([unit, group])
  const combine = way === 'add' ? addTallies : subtractTallies
  const after = new Map(tallies.map((each) => [keyOf(each), each]))
  for (const change of moved) {
    const standing = after.get(keyOf(change))
    const tally = standing ? combine(standing.tally, change.tally) : change.tally
    after.set(keyOf(change), { ...change, tally })
  }
  return [...after.values()].filter(({ tally }) => tally.ballots > 0)
}

interface BlockUnit {
  unit: Unit
  block: Block
}

/** The rankings with any of these units, with all of their units. */
function touchedRankings({ definition, registry }: RoundInput, concerned: ReadonlySet<string>) {
  return leadingBlocks(definition)
    .map((block) => {
      const blocks = rankedBlocks(definition, block)
      const units = registry.units.flatMap((unit): BlockUnit[] => {
        const own = blocks.find(({ id }) => id === unit.block)
        return own ? [{ unit, block: own }] : []
      })
      return { block, units }
    })
    .filter(({ units }) => units.some(({ unit }) => concerned.has(unit.id)))
}

/** Units that are ranked together, by unit. */
function standings(input: RoundInput, units: readonly BlockUnit[]): Map<string, UnitStanding> {
  const scored = scoreBriefly(input, units)
  const ranks = rankUnits(new Map(scored.map((each) => [each.unit, each.percent])))
  return new Map(
    scored.map(({ unit, ballots, points, percent }) => [
      unit,
      {
        ballots,
        points: points ? fractionText(points) : null,
        percent: percent ? fractionText(percent) : null,
        rank: ranks.get(unit) ?? null,
      },
    ]),
  )
}

interface BriefScore {
  unit: string
  ballots: number
  points: Fraction | undefined
  percent: Fraction | undefined
}

function scoreBriefly(input: RoundInput, units: readonly BlockUnit[]): BriefScore[] {
  const { definition } = input
  const ballotsOf = plainBallots(input)
  const assessed = Map.groupBy(input.assessed, ({ unit }) => unit)
  const adjustments = Map.groupBy(input.adjustments, ({ unit }) => unit)
  return units.map(({ unit, block }) => {
    const ballots = ballotsOf(unit)
    const survey = sumPoints(unitItems(ballots))
    const { whole } = sumAssessed(block, assessed.get(unit.id) ?? [], definition.notApplicable)
    const entries = block.bonusPenalty ? (adjustments.get(unit.id) ?? []) : []
    const sum = sumAdjustments(definition.adjustments, entries)
    const index =
      whole && survey.points ? indexValue({ parts: [whole, survey], ...sum }) : undefined
    return {
      unit: unit.id,
      ballots: [...ballots.tallies.values()].reduce((all, tally) => all + tally.ballots, 0),
      points: survey.points,
      percent: index?.percent,
    }
  })
}
