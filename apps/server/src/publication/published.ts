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
import type {
  AwardsPart,
  BoxRecord,
  FieldworkRecord,
  PicturesPart,
  TablesPart,
} from '@phieu/publication'
import type { Bilingual, Definition, LocalDate, Registry, Round } from '@phieu/survey'
import { ProblemError } from '../problem.ts'

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
  /** How it was drawn when it was published (see `draw-pictures.ts`). */
  pictures: PicturesPart
  /** Its tables and what describes them, as they were written then (see `write-tables.ts`). */
  tables: TablesPart
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

/** A package that is not as it was written: its own round fails, and what is computed from it. */
export class DamagedPackage extends ProblemError {
  readonly round: string

  /** @param cause - what was found, for whoever runs the server */
  constructor(round: string, cause: unknown) {
    const message = packageIsDamaged(round)
    super('damaged-package', message.en, { 'cache-control': 'no-store' }, { message })
    this.name = 'DamagedPackage'
    this.round = round
    this.cause = cause
  }
}

/** What was found, and the way out of it. */
function packageIsDamaged(round: string): Bilingual {
  return {
    vi: `Gói dữ liệu của đợt ${round} trên máy chủ không còn nguyên như khi công bố, nên không nêu và không tính được gì từ số liệu của đợt này. Quản trị viên cần đưa gói trở lại ở trang Quy trình của đợt ${round}: bản tải về của bất kỳ ai cũng dùng được, miễn là đúng mã SHA-256 đã công bố.`,
    en: `On this server the data package of the round ${round} is no longer as it was published, so nothing can be told or computed from its figures. An admin has to put it back on the Status page of ${round}: anybody’s download will do whose SHA-256 is the published one.`,
  }
}

/** What was published, for everyone. */
export interface Publications {
  /**
   * For pages that go on without a round whose package is damaged, and say so.
   *
   * @param upTo - without what was published after this round: that is another set tomorrow
   */
  readable(upTo?: string): Promise<ReadablePublications>
  /** Another one whenever something is published, or said of it. */
  edition(): Promise<string>
  /** @throws DamagedPackage when it cannot be read */
  find(id: string): Promise<PublishedResult | undefined>
  /** What was said of it since, the first one first. */
  errataOf(id: string): Promise<Erratum[]>
  /**
   * The bytes of the package that anyone may have.
   *
   * @throws DamagedPackage when they are not those that were published
   */
  findPackage(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>
}
