import {
  annualDocument,
  computeRound,
  discloseUnit,
  PUBLIC_MINIMUM,
  QUALITY_DRAWS,
  qualityDocument,
  resultDocument,
  traceUnit,
  type AnnualDocument,
  type FirstHalf,
  type Progress,
  type QualityDocument,
  type ResultDocument,
  type RoundInput,
  type UnitTrace,
} from '@phieu/scoring'
import type { PackageKind } from './format.ts'

/** What is computed for a publication, with hidden what its readers must not see. */
export interface ComputedParts {
  document: ResultDocument
  /** `undefined` for a round of a whole year. */
  annual: AnnualDocument | undefined
  /** In the registry's order. */
  traces: UnitTrace[]
  quality: QualityDocument
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
  onProgress?: Progress,
): Record<PackageKind, ComputedParts> {
  const result = computeRound(input, onProgress)
  const draws = Math.min(QUALITY_DRAWS, input.replicates)
  const surveys = new Map(
    result.rankings.flatMap(({ units }) =>
      units.map(({ result: { unit, survey } }) => [unit.id, survey]),
    ),
  )
  const partsFor = (kind: PackageKind): ComputedParts => {
    const document = resultDocument(result, minimum[kind])
    return {
      document,
      annual: annualDocument(input.definition.annual, document, firstHalf),
      traces: input.registry.units.flatMap(({ id }) => {
        const survey = surveys.get(id)
        return survey ? [traceUnit(id, survey, discloseUnit(survey, minimum[kind]))] : []
      }),
      quality: qualityDocument(result, { minimum: minimum[kind], draws }),
    }
  }
  return { office: partsFor('office'), public: partsFor('public') }
}
