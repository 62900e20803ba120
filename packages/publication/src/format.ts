/**
 * The published package: a ZIP of named parts, each JSON but for the method and the leaves. The office keeps the
 * whole one; the one for everyone has no cell that is made of too few people.
 */
import {
  Adjustment,
  AssessedPoints,
  Definition,
  EarlierResult,
  ExternalScore,
  LocalDate,
  Registry,
  Round,
  UnitId,
} from '@phieu/survey'
import { z } from 'zod'
import { AwardsPart } from './awards.ts'
import { BoxRecord, LEAVES_PART } from './box-record.ts'
import { StrataPart } from './calibration-schema.ts'
import { FieldworkRecord } from './fieldwork-record.ts'

export const PackageKind = z.enum(['office', 'public'])
export type PackageKind = z.infer<typeof PackageKind>

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.int().min(0)

/** What the package is made of. Everything else that it says stands in a part, under its digest. */
export const Manifest = z.strictObject({
  format: z.literal('phieu-publication'),
  version: z.literal(1),
  kind: PackageKind,
  /** By name; `size` in bytes. */
  parts: z.array(z.strictObject({ name: z.string(), size: Count, sha256: Sha256 })),
})
export type Manifest = z.infer<typeof Manifest>

/** How the result was computed, and when it was published. */
export const Run = z.strictObject({
  method: z.string(),
  seed: z.string().regex(/^[0-9a-f]{16}$/),
  replicates: Count,
  publishedOn: LocalDate,
})
export type Run = z.infer<typeof Run>

/** Index values of the year's first half, where it was published, in per cent: exact, and 95 % intervals. */
export const FirstHalfPart = z
  .strictObject({
    round: z.string(),
    percents: z.record(UnitId, z.string()),
    intervals: z.record(UnitId, z.tuple([z.number(), z.number()]).readonly()).optional(),
  })
  .nullable()

const Place = { unit: UnitId, group: z.string() }

/** The ballots of one group about one unit, as a Burt table (see METHOD.md, section 2). */
const OfficeCounts = z.array(z.strictObject({ ...Place, ballots: Count, table: z.array(Count) }))

/** How often each option of an item was chosen, in their order; `null` where too few answered. */
const PublicCounts = z.array(
  z.strictObject({ ...Place, item: z.string(), counts: z.array(Count).nullable() }),
)

/** What each interviewer brought, unnamed, in no order that tells who: see METHOD.md, section 6. */
const Clusters = z.array(z.strictObject({ ...Place, ballots: Count, counts: z.array(Count) }))

/**
 * In points × points, of whole units and with four digits. In public only of units of which nothing is
 * hidden; of others stands `null` with themselves where their raters rated others too.
 */
const Covariances = z.array(
  z.strictObject({ unit: UnitId, other: UnitId, covariance: z.number().nullable() }),
)

const shared = {
  'run.json': Run,
  'round.json': Round,
  'definition.json': Definition,
  'registry.json': Registry,
  'assessed.json': z.array(AssessedPoints),
  'adjustments.json': z.array(Adjustment),
  'external.json': z.array(ExternalScore),
  'earlier.json': EarlierResult.nullable(),
  'first-half.json': FirstHalfPart,
  'covariances.json': Covariances,
  'awards.json': AwardsPart,
  'box.json': BoxRecord,
  'fieldwork.json': FieldworkRecord,
}

/** The parts that a result is computed from, by file name. */
export const officeInputs = z.object({
  ...shared,
  'counts.json': OfficeCounts,
  /** The counts of the same ballots without the doubtful ones, where there were any. */
  'counts-without-flagged.json': OfficeCounts.nullable(),
  /** Ballots that each interviewer brought; none where no interviewer did. */
  'clusters.json': Clusters,
  /** Ballots by kinds of people; none where the round brings no figures of these. */
  'strata.json': StrataPart,
})
export const publicInputs = z.object({ ...shared, 'counts.json': PublicCounts })

/** The parts that are computed, by file name. */
export const outputNames = [
  'results.json',
  'annual.json',
  'traces.json',
  'quality.json',
  'calibration.json',
] as const

/**
 * The pictures of the result as they were drawn when it was published, by name: SVG, as text. How they
 * are drawn may change afterwards; what somebody has taken along or linked to stays as it is.
 */
export const PICTURES_PART = 'pictures.json'
export const PicturesPart = z.record(z.string(), z.string())
export type PicturesPart = z.infer<typeof PicturesPart>

/**
 * The tables of open data, what their columns mean, and the figures of each picture, by name: each file as it
 * was written when the result was published. Whoever has linked to one finds the same bytes ever after.
 */
export const TABLES_PART = 'tables.json'
export const TablesPart = z.record(z.string(), z.string())
export type TablesPart = z.infer<typeof TablesPart>

/** The published method, as text. */
export const METHOD_PART = 'METHOD.md'

export const MANIFEST_PART = 'manifest.json'

/** Every part of a package but its manifest, in the order in which they stand in it. */
export function partNames(kind: PackageKind): string[] {
  const inputs = kind === 'office' ? officeInputs : publicInputs
  const made = kind === 'public' ? [PICTURES_PART, TABLES_PART] : []
  return [METHOD_PART, LEAVES_PART, ...Object.keys(inputs.shape), ...outputNames, ...made].sort()
}
