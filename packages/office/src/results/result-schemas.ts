/** What the routes of results and publications take and answer. */
import { Erratum } from '../publication/erratum-schemas.ts'
import { z } from 'zod'
import { AnnualDocument, QualityDocument, ResultDocument } from '@phieu/publication'
import { LocalDate } from '@phieu/survey'

/** The most replicates that one request may ask for. */
const MOST_REPLICATES = 20_000

const Replicates = z.coerce.number().int().min(0).max(MOST_REPLICATES)

/** 16 hexadecimal digits: the same seed gives the same rank ranges. */
const Seed = z.string().regex(/^[0-9a-f]{16}$/)

/** `GET /api/rounds/:round/result?replicates=`: 0 leaves rank ranges out. */
export const ResultQuery = z.object({
  replicates: Replicates.default(1000),
  seed: Seed.default('0000000000000001'),
})

/** A result with the value of the year, `null` for a round of a whole year, and what it is worth. */
export const LiveResultDocument = ResultDocument.extend({
  annual: AnnualDocument.nullable(),
  quality: QualityDocument,
}).meta({ id: 'LiveResultDocument' })

/** `GET /api/rounds/:round/result/progress`; `null` when nothing is computed. */
export const ProgressReport = z
  .object({
    computing: z.object({ done: z.int(), total: z.int() }).nullable(),
  })
  .meta({ id: 'ProgressReport' })

/** `POST /api/rounds/:round/publish`: the seed is that of the leaves where none is given; one that is chosen is told by `verify`. */
export const PublishWish = z
  .object({
    replicates: Replicates.min(100).default(10_000),
    seed: Seed.optional(),
    /** Where a check before the publication is red. */
    reason: z.string().trim().min(1).max(2000).optional(),
  })
  .meta({ id: 'PublishWish' })

/** What was published; digests are the SHA-256 of the two packages. */
export const PublicationEntry = z
  .object({
    round: z.string(),
    publishedOn: LocalDate,
    digests: z.object({ office: z.string(), public: z.string() }),
    /** The first one first. */
    errata: z.array(Erratum),
    /** In a list: whether its public package can no longer be read. */
    damaged: z.boolean().optional(),
  })
  .meta({ id: 'PublicationEntry' })
export type PublicationEntry = z.infer<typeof PublicationEntry>

export const PublicationList = z
  .object({ publications: z.array(PublicationEntry) })
  .meta({ id: 'PublicationList' })
