/**
 * What of a public package can be computed anew: everything that follows from its counts, from the
 * printed points and errors of units, and from the published covariances and seed.
 */
import { z } from 'zod'
import { asPackaged } from './as-packaged.ts'
import { CalibrationDocument } from './calibration-schema.ts'
import { computeParts } from './compute-publication.ts'
import { findDifferences, isNearly, type Difference } from './difference.ts'
import {
  AnnualDocument,
  ResultDocument as ResultSchema,
  UnitTrace as TraceSchema,
} from './document-schemas.ts'
import { TABLES_PART, TablesPart } from './format.ts'
import { jsonText, readJson, type PartTexts } from './package-file.ts'
import { possibleCalibration } from './possible-calibration.ts'
import { possibleQuality } from './possible-quality.ts'
import { withPossible } from './possible-results.ts'
import { QualityDocument as QualitySchema } from './quality-schema.ts'
import type { DisclosedInput } from './read-parts.ts'
import { compareTables } from './tables/compare-tables.ts'
import { toldUnits } from './told-errors.ts'
import type { InputContent } from './write-parts.ts'

const Outputs = z.object({
  'results.json': ResultSchema.strict(),
  'annual.json': AnnualDocument.nullable(),
  'traces.json': z.array(TraceSchema),
  'quality.json': QualitySchema,
  'calibration.json': CalibrationDocument,
  [TABLES_PART]: TablesPart,
})

/** Where outputs are not what comes out, and what came out. */
export interface OutputsCompared {
  differences: Difference[]
  computed: InputContent['computed']
}

/**
 * Compares the results of a public package with what its counts come to, and with what its figures
 * say of each other.
 *
 * @throws RangeError when the results are none
 */
export function verifyDisclosed(read: DisclosedInput, parts: PartTexts): OutputsCompared {
  const packaged = readOutputs(parts)
  const document = packaged['results.json']
  const traces = packaged['traces.json']
  const byUnit = new Map(traces.map((trace) => [trace.unit, trace]))
  const toldOf = toldUnits(read.input, document.likeness)
  const { definition } = read.input
  const forRank = definition.scoring.rankMinimum?.ballots ?? 0
  const show = asPackaged(document.rankings, byUnit, toldOf, forRank)
  // Their reliability rests on pairs of answers.
  const { groups } = packaged['quality.json']
  const known = { show, groups }
  const computed = computeParts('public', read.input, read.firstHalf, undefined, known)
  const weighed = packaged['calibration.json']
  const recomputed = {
    'results.json': withPossible(computed.document, document, traces.map(toldOf)),
    'annual.json': computed.annual ?? null,
    'traces.json': computed.traces,
    'quality.json': possibleQuality(computed.quality, definition),
    'calibration.json': possibleCalibration(weighed, read.input, computed.quality.groups, traces),
  }
  const differences = Object.entries(recomputed).flatMap(([name, part]) =>
    findDifferences(name, readJson(parts.get(name) ?? ''), readJson(jsonText(part)), isNearly),
  )
  const annual = packaged['annual.json'] ?? undefined
  const source = { document, annual, traces: byUnit, quality: packaged['quality.json'] }
  return {
    differences: [...differences, ...compareTables(packaged[TABLES_PART], source)],
    computed,
  }
}

function readOutputs(parts: PartTexts): z.infer<typeof Outputs> {
  const read = Outputs.safeParse(
    Object.fromEntries(
      Object.keys(Outputs.shape).map((name) => [name, readJson(parts.get(name) ?? '')]),
    ),
  )
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new RangeError(`${issue?.path.join('.')} cannot be read: ${issue?.message}`)
}
