import { z } from 'zod'
import { LocalDate } from './writing/local-date.ts'
import { Points } from './definition/points.ts'
import { UnitId } from './registry/registry.ts'

/** What the appraisal council fixed for one unit in one area, or in one criterion of it. */
export const AssessedPoints = z.object({
  unit: UnitId,
  area: z.int(),
  /** `undefined` where the definition assesses the area as one. */
  criterion: z.string().optional(),
  /** `null`: the criterion does not apply to this unit. */
  points: Points.nullable(),
})
export type AssessedPoints = z.infer<typeof AssessedPoints>

/** Points added to or taken from a unit after its areas, with what they rest on. */
export const Adjustment = z.object({
  id: z.uuidv4(),
  unit: UnitId,
  kind: z.enum(['bonus', 'penalty']),
  points: Points,
  reason: z.string().trim().min(1).max(2000),
  /** The number and date of the document. */
  document: z.string().trim().min(1).max(500),
  decidedBy: z.string().trim().min(1).max(200),
  decidedOn: LocalDate,
})
export type Adjustment = z.infer<typeof Adjustment>

/** A share from a separate satisfaction measurement, in the place of a group's own ballots. */
export const ExternalScore = z.object({
  unit: UnitId,
  item: z.string().min(1),
  group: z.string().min(1),
  /** 0 to 1, as a decimal with a point, exactly as it was handed over. */
  share: z.string().regex(/^(0(\.\d{1,8})?|1(\.0{1,8})?)$/),
  n: z.int().min(1),
  /** Of the share, 0 to 1; `undefined` when it was not told. */
  standardError: z.number().min(0).max(1).optional(),
  source: z.string().trim().min(1).max(500),
})
export type ExternalScore = z.infer<typeof ExternalScore>

/** A per cent value as it was printed, with a decimal point: `94` was rounded, `94.00` was not. */
export const PrintedPercent = z.string().regex(/^\d{1,3}(\.\d{1,4})?$/)

/** A result of which only the print is left: values without ballots. */
export const EarlierResult = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  year: z.int().min(2000).max(2100),
  half: z.union([z.literal(1), z.literal(2)]).optional(),
  /** The definition it was measured with; another one makes values incomparable. */
  definition: z.string().min(1),
  synthetic: z.boolean(),
  source: z.string().min(1),
  units: z.array(
    z.object({
      unit: UnitId,
      /** Its block then; known of rounds that were held here. */
      block: z.string().min(1).optional(),
      index: PrintedPercent.optional(),
      rank: z.int().min(1).optional(),
      /** By area number. */
      areas: z.record(z.string(), PrintedPercent).default({}),
      /** In percentage points, of the index and by area number; known of rounds that were held here. */
      standardError: z.number().min(0).optional(),
      areaStandardErrors: z.record(z.string(), z.number().min(0)).optional(),
    }),
  ),
})
export type EarlierResult = z.infer<typeof EarlierResult>
