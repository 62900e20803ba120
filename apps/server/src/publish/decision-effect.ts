import { computeRound, fractionText, type Exact, type RoundInput } from '@phieu/scoring'
import type { UnitTally } from '../store/ballot-store.ts'

/** How a unit stands in one way of counting; exact numbers as text. */
export interface UnitStanding {
  ballots: number
  /** Survey points; `null` where nobody answered. */
  points: Exact | null
  /** The index in per cent; `null` for a unit without a value. */
  percent: Exact | null
  rank: number | null
}

/** A unit as it stands, after a decision, and without any doubtful ballot. */
export interface UnitEffect {
  unit: string
  name: string
  /** The block that its ranking is named after. */
  block: string
  /** The decision is about ballots of this unit; else its rank moves because of others. */
  concerned: boolean
  before: UnitStanding
  after: UnitStanding
  unflagged: UnitStanding
}

/** The units that a decision is about or whose rank it moves, in the order of the rankings. */
export interface DecisionEffect {
  units: UnitEffect[]
  /** How many units are ranked, by the block that a ranking is named after. */
  ranked: Record<string, number>
}

export interface EffectInput {
  input: RoundInput
  /** The tallies as the decision would leave them. */
  after: readonly UnitTally[]
  /** The tallies without doubtful ballots. */
  unflagged: readonly UnitTally[]
  /** About whose ballots it is decided. */
  units: readonly string[]
}

/** @throws RangeError when the parts of the input contradict each other */
export function decisionEffect({ input, after, unflagged, units }: EffectInput): DecisionEffect {
  const before = standings(input)
  const [then, without] = [after, unflagged].map((tallies) =>
    standings({ ...input, tallies, withoutFlagged: undefined }),
  )
  const concerned = new Set(units)
  const effects = [...before].flatMap(([unit, { name, block, standing }]): UnitEffect[] => {
    const [own, clean] = [then?.get(unit)?.standing, without?.get(unit)?.standing]
    if (!own || !clean) return []
    const isConcerned = concerned.has(unit)
    if (!isConcerned && own.rank === standing.rank) return []
    return [
      { unit, name, block, concerned: isConcerned, before: standing, after: own, unflagged: clean },
    ]
  })
  const ranked = Map.groupBy([...before.values()], ({ block }) => block)
  return {
    units: effects,
    ranked: Object.fromEntries(
      [...ranked].map(([block, own]) => [
        block,
        own.filter(({ standing }) => standing.rank !== null).length,
      ]),
    ),
  }
}

/** By unit, in the order of the rankings. */
function standings(input: RoundInput) {
  const { rankings } = computeRound(input)
  return new Map(
    rankings.flatMap(({ block, units }) =>
      units.map(({ result: { unit, survey, index }, rank }) => {
        const standing: UnitStanding = {
          ballots: survey.ballots,
          points: survey.points ? fractionText(survey.points) : null,
          percent: index ? fractionText(index.percent) : null,
          rank: rank ?? null,
        }
        return [unit.id, { name: unit.name, block: block.id, standing }] as const
      }),
    ),
  )
}
