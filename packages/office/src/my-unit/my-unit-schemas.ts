import { ChangeDocument } from '@phieu/publication'
import { Bilingual, LocalDate } from '@phieu/survey'
import { z } from 'zod'
import { Interval } from '../results/office-schemas.ts'

/** What was published of one unit in one round; everybody may read the same on the public pages. */
export const OwnResult = z
  .object({
    publication: z.string(),
    title: Bilingual,
    publishedOn: LocalDate,
    practice: z.boolean(),
    synthetic: z.boolean(),
    /** Among whom it is ranked. */
    ranking: Bilingual,
    /** How many of them have a rank. */
    ranked: z.int(),
    /** Why this one has none. */
    unranked: z.enum(['no-value', 'too-few-ballots']).nullable(),
    ballots: z.int(),
    rank: z.int().nullable(),
    rankRange: z.tuple([z.int(), z.int()]).nullable(),
    /** Per cent, exact: `n/d`; `null` without a value. */
    percent: z.string().nullable(),
    /** 95 %, in per cent. */
    interval: Interval.nullable(),
    /** Against the result that the round is compared with. */
    change: ChangeDocument,
    /** The unit's page and the announcement, by language. */
    pages: z.object({ vi: z.string(), en: z.string() }),
    announcements: z.object({ vi: z.string(), en: z.string() }),
  })
  .meta({ id: 'OwnResult' })

const RoundUnderWay = z.object({
  round: z.string(),
  title: Bilingual,
  synthetic: z.boolean(),
  /** Whether ballots are taken. */
  open: z.boolean(),
  fieldwork: z.object({ from: LocalDate, to: LocalDate }).nullable(),
})

// Of whom: the scope of the account says.

export const OwnUnit = z
  .object({
    /** As it is called where it was published last; `null` before. */
    unit: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    /** Rounds in which it is rated and of which nothing is published yet, where there are any. */
    underWay: z.array(RoundUnderWay).optional(),
    /** The last one first. */
    results: z.array(OwnResult),
  })
  .meta({ id: 'OwnUnit' })
