import type { Block } from '@phieu/survey'
import { earlierValues } from './changes/earlier-values.ts'
import { commonKnowledge, toldLikeness } from './ranks/common-knowledge.ts'
import type { RankReplicates } from './ranks/rank-replicates.ts'
import {
  leadingBlocks,
  rankedBlocks,
  rankResults,
  type RankedResult,
} from './ranks/ranking-result.ts'
import { isOtherDefinition, unitChanges, type UnitChanges } from './changes/round-changes.ts'
import type { RoundInput, UnitCovariance } from './round-input.ts'
import { scoreUnits, showMinimum, talliesByUnit, type Show } from './units/score-units.ts'
import { sensitivityRuns, type SensitivityRun } from './sensitivity/sensitivity-runs.ts'
import { hidesAnything, type UnitDisclosure } from './units/hidden-figures.ts'

/** What a round comes to, for readers of whom some figures of few people are hidden. */
export interface RoundResult {
  /** Without the covariances of units of which anything is hidden. */
  readonly input: RoundInput
  /** Fewer people than this are hidden. */
  readonly minimum: number
  /** By unit. */
  readonly disclosures: ReadonlyMap<string, UnitDisclosure>
  /** In the order of the definition's blocks; none without units. */
  readonly rankings: readonly RankingResult[]
  readonly runs: readonly SensitivityRun[]
  /** See `poolLikeness`; of groups of which interviewers brought enough ballots to be spoken of. */
  readonly likeness: ReadonlyMap<string, number>
}

/** Units that are ranked together. */
export interface RankingResult {
  /** The block that the ranking is named after. */
  readonly block: Block
  /** That block, and those that are ranked with it. */
  readonly blocks: readonly Block[]
  /** By rank; units without a value last, in the registry's order. */
  readonly units: readonly RankedResult[]
  /** By unit. */
  readonly changes: ReadonlyMap<string, UnitChanges>
}

/** How a round is computed. */
export interface RoundOptions {
  /** Fewer people than this are hidden: `PUBLIC_MINIMUM`, `INTERNAL_MINIMUM`; 1, the default, hides nobody. */
  readonly minimum?: number
  /** What is shown of a unit, where that is known already: of a package that was published. */
  readonly show?: Show
  readonly onProgress?: Progress
}

/** Told from time to time how many replicates of all rankings were run, `done` of `total`. */
export type Progress = (done: number, total: number) => void

/**
 * The result of a round, from counts to ranks: a pure function, the same for the same input on
 * every machine. What must not be shown exactly is rounded before anything is computed from it.
 *
 * @throws RangeError when the parts of the input contradict each other: a unit of a block that the
 *   definition does not have, a tally of another questionnaire, more assessed points than there are
 * @see METHOD.md
 */
export function computeRound(
  input: RoundInput,
  { minimum = 1, onProgress = () => {}, ...options }: RoundOptions = {},
): RoundResult {
  const { definition, seed } = input
  const { rankMinimum } = definition.scoring
  const show = options.show ?? showMinimum(minimum, rankMinimum?.groupBallots)
  const first = scoreUnits(input, show)
  const disclosures = new Map(
    first.map(({ result, disclosure }) => [result.unit.id, disclosure] as const),
  )
  const likeness = toldLikeness(input.clusters ?? [], first, minimum)
  const covariances = toldCovariances(input.covariances, disclosures)
  const earlier = earlierValues(input.earlier, input.registry)
  const definitionChanged = isOtherDefinition(definition, input.earlier)
  const knownOf = commonKnowledge(first, definition, { minimum, likeness })
  const scored = first.map((unit) =>
    unit.withErrors ? { ...unit, result: unit.withErrors(knownOf(unit.result.unit.id)) } : unit,
  )
  const rankings = leadingBlocks(definition)
    .map((block) => {
      const blocks = rankedBlocks(definition, block)
      const units = scored.filter(({ result }) => blocks.includes(result.block))
      return { block, blocks, units: units.map(({ result }) => result) }
    })
    .filter(({ units }) => units.length > 0)
  const repeat = repeater(input.replicates, rankings.length, onProgress)
  return {
    input: { ...input, covariances },
    minimum,
    disclosures,
    rankings: rankings.map(({ units, ...ranking }) => ({
      ...ranking,
      units: rankResults(units, { covariances, rankMinimum, seed }, repeat),
      changes: unitChanges(units, earlier, definitionChanged, disclosures),
    })),
    likeness,
    runs: sensitivityRuns(
      definition,
      scored,
      input.withoutFlagged && talliesByUnit(input.withoutFlagged),
    ),
  }
}

/**
 * Sums over the people of a hidden group tell how far they differ: 0 that all said the same. So of a
 * unit of which anything is hidden nothing is told but that some of them rated other units too.
 */
function toldCovariances(
  covariances: readonly UnitCovariance[],
  disclosures: RoundResult['disclosures'],
): UnitCovariance[] {
  const isTold = (unit: string) => !hidesAnything(disclosures.get(unit))
  return covariances.flatMap((each) => {
    const { unit, other, covariance } = each
    if (isTold(unit) && isTold(other)) return covariance === null ? [] : [each]
    return unit === other ? [{ unit, other, covariance: null }] : []
  })
}

/** Replicates between two calls of `Progress`. */
const BATCH = 100

/** Runs the replicates of one ranking after the other and tells how many of all were run. */
function repeater(replicates: number, rankings: number, onProgress: Progress) {
  if (replicates === 0) return undefined

  let done = 0
  return (ranking: RankReplicates) => {
    const end = done + replicates
    while (done < end) {
      const batch = Math.min(BATCH, end - done)
      ranking.run(batch)
      done += batch
      onProgress(done, replicates * rankings)
    }
  }
}
