/** What the office reads and says of open links and one-time invitations. */
import { z } from 'zod'
import {
  Bilingual,
  Channel,
  Difficulty,
  LinkCode,
  LinkState,
  LocalDate,
  UnitId,
  cleanText,
  Uuid,
} from '@phieu/survey'
import { RoundParam } from '../rounds/round-param.ts'

const GroupId = z.string().min(1).max(64)
const Label = z.string().overwrite(cleanText).max(80)
const Count = z.int().min(0)
const PerHour = z.int().min(1).max(100_000)
const MaxBallots = z.int().min(1).max(10_000_000)

/** Interviews and paper have no links. */
const SentChannel = Channel.exclude(['interview', 'paper'])

/** Which links: what is absent chooses all. */
export const LinkFilter = z
  .object({
    /** Words of the unit's name, of the label, or a code, accents or not. */
    q: z.string().max(200).optional(),
    block: z.string().max(64).optional(),
    unit: UnitId.optional(),
    group: GroupId.optional(),
    channel: Channel.optional(),
    state: LinkState.optional(),
  })
  .meta({ id: 'LinkFilter' })
export type LinkFilter = z.infer<typeof LinkFilter>

export const LinkOrder = z.enum(['unit', 'label', 'kept', 'opened', 'closesOn', 'state'])
export type LinkOrder = z.infer<typeof LinkOrder>

/** `GET /api/rounds/:round/links?page=1&size=50` */
export const LinkQuery = LinkFilter.extend({
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
  order: LinkOrder.default('unit'),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
})

export const LinkRow = z
  .object({
    code: LinkCode,
    address: z.string(),
    unit: z.string(),
    unitName: z.string(),
    block: z.string(),
    group: z.string(),
    groupName: z.object({ vi: z.string(), en: z.string() }),
    channel: Channel,
    label: z.string().nullable(),
    opensOn: LocalDate.nullable(),
    closesOn: LocalDate.nullable(),
    state: LinkState,
    difficulty: Difficulty,
    perHour: z.int(),
    maxBallots: z.int().nullable(),
    opened: Count,
    kept: Count,
    /** Hours in which something had to wait because too much came at once. */
    limited: Count,
  })
  .meta({ id: 'LinkRow' })

export const LinkPage = z
  .object({
    total: Count,
    /** Of all links of the round, whatever is filtered. */
    states: z.object({ active: Count, paused: Count, revoked: Count }),
    opened: Count,
    kept: Count,
    links: z.array(LinkRow),
  })
  .meta({ id: 'LinkPage' })

/** `POST /api/rounds/:round/links`: one for each unit, group that is asked about it, and channel. */
export const NewLinks = z
  .object({
    units: z.array(UnitId).min(1).max(3000),
    groups: z.array(GroupId).min(1).max(20),
    channels: z.array(SentChannel).min(1).max(7),
    label: Label.optional(),
    opensOn: LocalDate.optional(),
    closesOn: LocalDate.optional(),
    difficulty: Difficulty.default('light'),
    perHour: PerHour.default(600),
    maxBallots: MaxBallots.optional(),
    /** Also where a link of the same unit, group, channel and label stands already. */
    again: z.boolean().default(false),
  })
  .meta({ id: 'NewLinks' })
export type NewLinks = z.infer<typeof NewLinks>

export const MadeLinks = z
  .object({
    made: Count,
    /** Left out: such a link stands already. */
    standing: Count,
  })
  .meta({ id: 'MadeLinks' })

/** Some links by their codes, or all that a filter chooses. */
export const WhichLinks = z
  .union([
    z.object({ codes: z.array(LinkCode).min(1).max(5000) }),
    z.object({ filter: LinkFilter }),
  ])
  .meta({ id: 'WhichLinks' })

export const MovedLinks = z.object({ which: WhichLinks }).meta({ id: 'MovedLinks' })

/** What is absent stays, `null` takes a day or a limit away. */
const LinkChange = z.object({
  label: Label.nullable().optional(),
  opensOn: LocalDate.nullable().optional(),
  closesOn: LocalDate.nullable().optional(),
  difficulty: Difficulty.optional(),
  perHour: PerHour.optional(),
  maxBallots: MaxBallots.nullable().optional(),
})
export type LinkChange = z.infer<typeof LinkChange>

export const ChangedLinks = z
  .object({
    which: WhichLinks,
    change: LinkChange,
  })
  .meta({ id: 'ChangedLinks' })

export const HowMany = z.object({ changed: Count }).meta({ id: 'HowMany' })

export const LinkParam = RoundParam.extend({ code: LinkCode })

/** What came through a link on one day. */
const LinkDay = z.object({ day: LocalDate, opened: Count, kept: Count, limited: Count })
export type LinkDay = z.infer<typeof LinkDay>

/** `GET /api/rounds/:round/links/:code/days`: the newest first. */
export const LinkDays = z.object({ days: z.array(LinkDay) }).meta({ id: 'LinkDays' })

/**
 * What is printed of each link: an A4 poster; four counter cards of A6 on an A4 sheet to be cut, or one
 * on a page of A6; eight receipts on an A4 sheet.
 */
export const printForms = ['poster', 'cards', 'cards-a6', 'receipts'] as const
export type PrintForm = (typeof printForms)[number]

/** `GET /api/rounds/:round/links/print.pdf?form=poster` */
export const PrintQuery = LinkFilter.extend({
  form: z.enum(printForms).default('poster'),
  language: z.enum(['vi', 'en', 'both']).default('both'),
  /** Codes with commas between them; with them, nothing else chooses. */
  codes: z
    .string()
    .max(4000)
    .transform((list) => list.split(','))
    .pipe(z.array(LinkCode))
    .optional(),
})

/** `GET /api/rounds/:round/batches` */
export const BatchRow = z
  .object({
    id: Uuid,
    label: z.string(),
    group: z.string(),
    groupName: z.object({ vi: z.string(), en: z.string() }),
    channel: Channel,
    madeOn: LocalDate,
    renewedOn: LocalDate.nullable(),
    revokedOn: LocalDate.nullable(),
    units: Count,
    issued: Count,
    opened: Count,
    spent: Count,
    /** Until when its codes can still be taken out, by whoever made them; `null` when no more. */
    codesUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'BatchRow' })

export const BatchList = z.object({ batches: z.array(BatchRow) }).meta({ id: 'BatchList' })

/** The most invitations that are made at once. */
export const MOST_INVITATIONS = 100_000

/** The most pages of one print: a few minutes of paper, and twenty seconds of a thread beside. */
export const MOST_PRINTED = 2000

/** `POST /api/rounds/:round/batches` */
export const NewBatch = z
  .object({
    label: Label.min(1),
    units: z.array(UnitId).min(1).max(3000),
    group: GroupId,
    channel: SentChannel,
    /** Invitations for each unit. */
    each: z.int().min(1).max(MOST_INVITATIONS),
  })
  .meta({ id: 'NewBatch' })
export type NewBatch = z.infer<typeof NewBatch>

export const MadeBatch = z.object({ id: Uuid, issued: Count }).meta({ id: 'MadeBatch' })

export const BatchParam = RoundParam.extend({ batch: Uuid })

/** `GET /api/rounds/:round/batches/:batch/codes/shown` */
export const CodesPage = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(50),
  /** What names of units are searched for, accents or not. */
  q: z.string().max(200).default(''),
})

export const BatchCodes = z
  .object({
    label: z.string(),
    groupName: Bilingual,
    /** Of those that were searched for. */
    total: z.int(),
    /** When nobody can read them any more. */
    until: z.iso.datetime(),
    codes: z.array(
      z.object({
        /** Among all, from 1. */
        place: z.int(),
        /** In groups, to be read and typed. */
        code: z.string(),
        address: z.string(),
        unit: z.string(),
        unitName: z.string(),
        /** Whether it was taken back by itself: it opens nothing any more. */
        revoked: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'BatchCodes' })

/** `POST /api/rounds/:round/batches/revoke-code`: in the body, so that no log of addresses has it. */
export const OneCode = z.object({ code: z.string().max(64) }).meta({ id: 'OneCode' })

/** `unknown` also where the code is of another round. */
export const RevokedCode = z
  .object({ outcome: z.enum(['revoked', 'spent', 'already', 'unknown']) })
  .meta({ id: 'RevokedCode' })
