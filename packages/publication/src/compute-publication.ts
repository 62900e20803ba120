import {
  annualDocument,
  calibrationDocument,
  computeRound,
  groupStrata,
  PUBLIC_MINIMUM,
  QUALITY_DRAWS,
  qualityDocument,
  resultDocument,
  traceUnit,
  type AnnualDocument,
  type CalibrationDocument,
  type FirstHalf,
  type GroupStrata,
  type Progress,
  type QualityDocument,
  type ResultDocument,
  type RoundInput,
  type RoundResult,
  type Show,
  type UnitTrace,
} from '@phieu/scoring'
import type { PackageKind } from './format.ts'
import { inputLists, strataList } from './input-lists.ts'

/** What is computed for a publication, with hidden what its readers must not see. */
export interface ComputedParts {
  document: ResultDocument
  /** `undefined` for a round of a whole year. */
  annual: AnnualDocument | undefined
  /** In the registry's order. */
  traces: UnitTrace[]
  quality: QualityDocument
  /** Of units of which nothing is hidden; of others that there are any. */
  covariances: RoundInput['covariances']
  /** Ballots by kinds of people, for the office; none where they are read back from a package. */
  strata: readonly GroupStrata[]
  calibration: CalibrationDocument
}

/** Fewer people than this are hidden; a cell of one person is shown to the office alone. */
const minimum: Record<PackageKind, number> = { office: 1, public: PUBLIC_MINIMUM }

/**
 * The result of a round as the office keeps it and as everyone may have it: a pure function.
 *
 * @param firstHalf - of the same year, where it was published
 * @throws RangeError as `computeRound` does
 */
export function computePublication(
  input: RoundInput,
  firstHalf: FirstHalf | undefined,
  onProgress: Progress = () => {},
): Record<PackageKind, ComputedParts> {
  const partOf =
    (part: 0 | 1): Progress =>
    (done, total) =>
      onProgress(done + part * total, 2 * total)
  // Sums of doubles depend on their order: it has to be that in which the input can be read back.
  const listed = { ...input, ...inputLists(input) }
  return {
    office: computeParts('office', listed, firstHalf, partOf(0)),
    public: computeParts('public', listed, firstHalf, partOf(1)),
  }
}

/**
 * The result as readers of one kind may have it.
 *
 * @param known - what was shown of units, and the quality of their groups, from a package that hides what
 *   they rest on
 */
export function computeParts(
  kind: PackageKind,
  input: RoundInput,
  firstHalf: FirstHalf | undefined,
  onProgress?: Progress,
  known?: { show: Show; groups: QualityDocument['groups'] },
): ComputedParts {
  const result = computeRound(input, {
    minimum: minimum[kind],
    ...(onProgress && { onProgress }),
    ...(known && { show: known.show }),
  })
  const document = resultDocument(result)
  const surveys = new Map(
    result.rankings.flatMap(({ units }) =>
      units.map(({ result: { unit, survey } }) => [unit.id, survey] as const),
    ),
  )
  const { populations = [] } = input.round
  const strata = strataList(groupStrata(result, populations, input.strata ?? []), input)
  const draws = Math.min(QUALITY_DRAWS, input.replicates)
  return {
    document,
    annual: annualDocument(input.definition.annual, document, firstHalf),
    traces: input.registry.units.flatMap(({ id }) => {
      const [survey, disclosure] = [surveys.get(id), result.disclosures.get(id)]
      return survey && disclosure ? [traceUnit(id, survey, disclosure)] : []
    }),
    covariances: result.input.covariances,
    strata,
    calibration: calibrationDocument(input.definition, input.questionnaires, strata),
    quality: qualityDocument(
      kind === 'public' ? withoutFlags(result) : result,
      draws,
      known?.groups,
    ),
  }
}

/** Which ballots were flagged is told to nobody: what is drawn from them, nobody could recompute. */
function withoutFlags(result: RoundResult): RoundResult {
  const { withoutFlagged: _, ...input } = result.input
  return { ...result, input }
}
