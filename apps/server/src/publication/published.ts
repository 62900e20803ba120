/**
 * Published results, as public pages and documents read them. They are written once and never
 * change, so each is read from the store one time and remembered.
 */
import type { Erratum } from '@phieu/office'
import type {
  AnnualDocument,
  CalibrationDocument,
  QualityDocument,
  ResultDocument,
  UnitTrace,
} from '@phieu/scoring'
import type { AwardsPart, BoxRecord, FieldworkRecord } from '@phieu/publication'
import type { Definition, LocalDate, Registry, Round } from '@phieu/survey'

/** One published round, with small cells hidden. */
export interface PublishedResult {
  /** The round's id: a round is published once. */
  id: string
  round: Round
  /** For the names of areas, items and groups. */
  definition: Definition
  registry: Registry
  publishedOn: LocalDate
  /** SHA-256 of the public package, 64 hexadecimal digits. */
  digest: string
  document: ResultDocument
  /** The year's value, where a year has two rounds; `undefined` for a round of a whole year. */
  annual: AnnualDocument | undefined
  /** By unit: where its survey points come from, item by item and group by group. */
  traces: ReadonlyMap<string, UnitTrace>
  /** What the result is worth as a measurement. */
  quality: QualityDocument
  /** What it would be with ballots weighed by population figures; beside the official figures. */
  calibration: CalibrationDocument
  /** How its ballots were collected. */
  fieldwork: FieldworkRecord
  /** Who was proposed for commendation, and what the council granted. */
  awards: AwardsPart
  /** The keys of the ballot box, and what became of its envelopes. */
  box: BoxRecord
  /** The digests of its envelopes (see `packed-leaves.ts`). */
  leaves: Uint8Array<ArrayBuffer>
}

/** A published round in a list, with what was said of it since. */
export interface PublishedBrief extends Pick<
  PublishedResult,
  'id' | 'round' | 'publishedOn' | 'digest'
> {
  errata: readonly Erratum[]
}

/** All that was published and can be read, the newest first. */
export interface ReadablePublications {
  results: readonly (PublishedResult & PublishedBrief)[]
  /** Rounds whose package cannot be read, by id. */
  damaged: readonly string[]
}

/** A package that is not as it was written. Only its own round fails: the others are as good as before. */
export class DamagedPackage extends Error {
  readonly round: string

  constructor(round: string, cause: unknown) {
    super(`the published package of ${round} cannot be read`, { cause })
    this.name = 'DamagedPackage'
    this.round = round
  }
}

/** What was published, for everyone. */
export interface Publications {
  /** For pages that go on without a round whose package is damaged. */
  readable(): Promise<ReadablePublications>
  /**
   * The newest first, for figures that rest on all of them.
   *
   * @throws DamagedPackage when one cannot be read
   */
  list(): Promise<PublishedBrief[]>
  /** @throws DamagedPackage when it cannot be read */
  find(id: string): Promise<PublishedResult | undefined>
  /** What was said of it since, the first one first. */
  errataOf(id: string): Promise<Erratum[]>
  /** The bytes of the package that anyone may have. */
  findPackage(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>
}
