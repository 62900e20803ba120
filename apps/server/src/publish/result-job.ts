import { computePublication, type ComputedParts, type PackageKind } from '@phieu/publication'
import {
  annualDocument,
  computeRound,
  INTERNAL_MINIMUM,
  resultDocument,
  type AnnualDocument,
  type Progress,
  type ResultDocument,
} from '@phieu/scoring'
import type { GatheredInput } from './gather-input.ts'

/** A result as the office sees it while its round goes on. */
export interface LiveResult {
  document: ResultDocument
  annual: AnnualDocument | undefined
}

/** What is computed away from the thread that answers phones. */
export interface ResultJobs {
  live: LiveResult
  publication: Record<PackageKind, ComputedParts>
}

export type ResultJob = keyof ResultJobs

/** @throws RangeError when the parts of the input contradict each other */
export const resultJobs: {
  [Job in ResultJob]: (gathered: GatheredInput, onProgress: Progress) => ResultJobs[Job]
} = {
  live({ input, firstHalf }, onProgress) {
    const document = resultDocument(computeRound(input, onProgress), INTERNAL_MINIMUM)
    return { document, annual: annualDocument(input.definition.annual, document, firstHalf) }
  },
  publication: ({ input, firstHalf }, onProgress) =>
    computePublication(input, firstHalf, onProgress),
}
