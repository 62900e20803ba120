import type { Answers } from '@phieu/survey'
import { ballotMove } from '../sensitivity/ballot-move.ts'
import { unaskedPart } from '../intervals/intervals.ts'
import type { UnitCovariance } from '../round-input.ts'
import type { GroupSample } from '../intervals/sample.ts'
import { errorParts } from '../intervals/sampling-error.ts'
import { plainBallots, type ScoredInput } from '../units/score-units.ts'
import { groupSamples, unitItems, type UnitBallots } from '../units/unit-score.ts'

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
  input: ScoredInput,
  ballots: readonly RaterBallot[],
): UnitCovariance[] {
  const units = createMovers(input)
  // Sums of doubles depend on their order: the same ballots must give the same figures.
  const byRater = [...Map.groupBy(ballots, ({ rater }) => rater)].sort(byName)
  const sums = new Map<string, SharedMoves>()
  for (const [, own] of byRater) {
    const sorted = own.toSorted((a, b) => byName([a.unit, a], [b.unit, b]))
    const moves = sorted.map((ballot) => units.moveOf(ballot))
    if (sorted[0]?.unit === sorted.at(-1)?.unit) continue
    for (const [at, { unit, group }] of sorted.entries()) {
      for (const [ahead, { unit: other, group: otherGroup }] of sorted.slice(at).entries()) {
        // Somebody counts once in each of two groups, so between those nothing is asked twice.
        if (group !== otherGroup) continue
        const name = `${unit} ${other} ${group}`
        const sum = sums.get(name) ?? { unit, other, group, moves: 0, people: 0 }
        sum.moves += (moves[at] ?? 0) * (moves[at + ahead] ?? 0)
        sum.people += 1
        sums.set(name, sum)
      }
    }
  }
  return addGroups(
    [...sums].sort(byName).map(([, sum]) => sum),
    units.sampleOf,
  )
}

/** What people of one group who rated both units moved them together. */
interface SharedMoves {
  readonly unit: string
  readonly other: string
  readonly group: string
  moves: number
  people: number
}

function addGroups(sums: readonly SharedMoves[], sampleOf: SampleOf): UnitCovariance[] {
  const pairs = Map.groupBy(sums, ({ unit, other }) => `${unit} ${other}`)
  return [...pairs.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const covariance = own.reduce((sum, each) => sum + each.moves * sharedPart(each, sampleOf), 0)
    return [{ unit: first.unit, other: first.other, covariance: printedCovariance(covariance) }]
  })
}

/** With four digits, as it is published: far more than is known of it. */
function printedCovariance(covariance: number): number {
  return Number(covariance.toPrecision(4))
}

/**
 * What is left of the moves in a small group: m/(n·n') − 1/N of m/(n·n'), with m people who rated
 * both units, n and n' who rated each, of N. Drawn without return, samples that share few people of
 * a small group even move apart.
 */
function sharedPart({ unit, other, group, people }: SharedMoves, sampleOf: SampleOf): number {
  const [one, two] = [sampleOf(unit, group), sampleOf(other, group)]
  if (one?.size === undefined || two?.size === undefined) return 1
  if (unit === other) return unaskedPart(one.tally.ballots, one.size)
  const size = Math.max(one.size, two.size)
  return 1 - (one.tally.ballots * two.tally.ballots) / (people * size)
}

type SampleOf = (unit: string, group: string) => GroupSample | undefined

/** What each unit is scored from, and how far a ballot moves its survey points. */
function createMovers(input: ScoredInput) {
  const { registry } = input
  const ballotsOf = plainBallots(input)
  const placed = new Map(registry.units.map((unit) => [unit.id, unit]))
  const found = new Map<string, ReturnType<typeof readUnit>>()

  function read(id: string) {
    const unit = placed.get(id)
    if (!unit) throw new RangeError(`registry ${registry.id} has no unit ${id}`)
    const own = found.get(id) ?? readUnit(ballotsOf(unit))
    found.set(id, own)
    return own
  }

  return {
    sampleOf: (unit: string, group: string) => read(unit).samples.get(group),
    moveOf({ unit, group, answers }: RaterBallot): number {
      const { samples, parts } = read(unit)
      const sample = samples.get(group)
      if (!sample) throw new RangeError(`no ballot of group ${group} was counted`)
      return ballotMove(parts, sample.questionnaire, answers)
    },
  }
}

function readUnit(ballots: UnitBallots) {
  const samples = groupSamples(ballots)
  return { samples, parts: errorParts(unitItems(ballots, samples), samples) }
}

/** By code units, which no language changes. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
