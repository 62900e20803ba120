import type { Answers } from '@phieu/survey'
import { ballotMove } from './ballot-move.ts'
import { unaskedPart } from './intervals.ts'
import type { RoundInput, UnitCovariance } from './round-input.ts'
import { errorParts } from './sampling-error.ts'
import { unitBallots } from './score-units.ts'
import { groupSamples, unitItems, type UnitBallots } from './unit-score.ts'

/** One ballot of somebody who may have rated several units. */
export interface RaterBallot {
  /** See `Ballot.rater`. */
  readonly rater: string
  readonly unit: string
  readonly group: string
  readonly answers: Answers
}

/**
 * How far people who rated several units move those units' survey points together. Only these sums
 * over people are kept of who rated what.
 *
 * @param ballots - those with a rater, in any order; the tallies hold them too
 * @returns pairs of units that share a rater, and each such unit with itself, in the order of ids
 * @throws RangeError when a ballot is about a unit, or from a group, that the round does not have
 * @see METHOD.md, section 11
 */
export function raterCovariances(
  input: Pick<
    RoundInput,
    'round' | 'definition' | 'registry' | 'questionnaires' | 'tallies' | 'external'
  >,
  ballots: readonly RaterBallot[],
): UnitCovariance[] {
  const moveOf = ballotMover(input)
  // Sums of doubles depend on their order: the same ballots must give the same figures.
  const byRater = [...Map.groupBy(ballots, ({ rater }) => rater)].sort(byName)
  const sums = new Map<string, UnitCovariance>()
  for (const [, own] of byRater) {
    const moves = movesByUnit(own, moveOf)
    if (moves.length < 2) continue
    for (const [at, [unit, move]] of moves.entries()) {
      for (const [other, otherMove] of moves.slice(at)) {
        const name = `${unit} ${other}`
        const before = sums.get(name)?.covariance ?? 0
        sums.set(name, { unit, other, covariance: before + move * otherMove })
      }
    }
  }
  return [...sums].sort(byName).map(([, covariance]) => covariance)
}

function movesByUnit(
  ballots: readonly RaterBallot[],
  moveOf: (ballot: RaterBallot) => number,
): (readonly [unit: string, move: number])[] {
  return [...Map.groupBy(ballots, ({ unit }) => unit)]
    .sort(byName)
    .map(([unit, own]) => [unit, own.reduce((sum, ballot) => sum + moveOf(ballot), 0)] as const)
}

/** In survey points of the unit, times the root of the part of the group that was not asked. */
function ballotMover({ registry, ...input }: Parameters<typeof raterCovariances>[0]) {
  const ballotsOf = unitBallots(input)
  const units = new Map(registry.units.map((unit) => [unit.id, unit]))
  const movers = new Map<string, ReturnType<typeof unitMover>>()
  return ({ unit: id, group, answers }: RaterBallot): number => {
    const unit = units.get(id)
    if (!unit) throw new RangeError(`registry ${registry.id} has no unit ${id}`)
    const mover = movers.get(id) ?? unitMover(ballotsOf(unit))
    movers.set(id, mover)
    return mover(group, answers)
  }
}

function unitMover(ballots: UnitBallots) {
  const samples = groupSamples(ballots)
  const parts = errorParts(unitItems(ballots, samples), samples)
  return (group: string, answers: Answers): number => {
    const sample = samples.get(group)
    if (!sample) throw new RangeError(`no ballot of group ${group} was counted`)
    const unasked = unaskedPart(sample.tally.ballots, sample.size)
    return Math.sqrt(unasked) * ballotMove(parts, sample.questionnaire, answers)
  }
}

/** By code units, which no language changes. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
