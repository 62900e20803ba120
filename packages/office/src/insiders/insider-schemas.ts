/** Insiders, as the office reads and changes them. Never which units somebody was given. */
import { z } from 'zod'
import {
  Bilingual,
  Channel,
  cleanText,
  Language,
  LocalDate,
  RoundBrief,
  UnitBrief,
} from '@phieu/survey'
import { isContact, TEXT_LIMIT } from './contact.ts'
import { ImportQuery, FilePreview } from '../imports/import-schemas.ts'
import { RoundParam } from '../rounds/round-param.ts'

const Count = z.int().min(0)
const NamedGroup = Bilingual.extend({ id: z.string() })

export const GroupParam = RoundParam.extend({ group: z.string().min(1).max(64) })
export const InsiderParam = GroupParam.extend({ insider: z.uuid() })

/** `GET /api/rounds/:round/insiders` */
export const InsiderGroups = z
  .object({
    round: RoundBrief,
    groups: z.array(
      NamedGroup.extend({
        people: Count,
        /** People with a good link; with a ballot about one unit at least; with all of theirs. */
        sent: Count,
        begun: Count,
        finished: Count,
      }),
    ),
  })
  .meta({ id: 'InsiderGroups' })

const text = z.string().overwrite(cleanText).min(1).max(TEXT_LIMIT)

/** What is known of a person. */
export const InsiderFacts = z
  .object({
    name: text,
    position: text,
    contact: z
      .string()
      .overwrite(cleanText)
      .refine(isContact, 'no e-mail address or telephone number')
      .optional(),
    notUnits: z.array(z.string().max(64)).max(500),
    blocks: z.array(z.string().max(64)).max(50),
  })
  .meta({ id: 'InsiderFacts' })

export const Burden = z
  .literal('all')
  .or(
    z
      .object({ least: z.int().min(1).max(200), most: z.int().min(1).max(200) })
      .refine(({ least, most }) => least <= most, 'at least is more than at most'),
  )

/** A draw as it was made; what it could be made again from is told to nobody. */
const DrawRecord = z.object({
  burden: Burden,
  /** Only those who had no units yet were drawn for. */
  newcomers: z.boolean(),
  people: Count,
  /** SHA-256 of what was drawn. */
  digest: z.string(),
  drawnOn: LocalDate,
})
export type DrawRecord = z.infer<typeof DrawRecord>

const DrawnUnit = UnitBrief.extend({ wanted: Count, raters: Count })

export const InsiderRow = InsiderFacts.extend({
  id: z.uuid(),
  contact: z.string().nullable(),
  units: Count,
  done: Count,
  linkMadeOn: LocalDate.nullable(),
  linkIsGood: z.boolean(),
}).meta({ id: 'InsiderRow' })

/** `GET /api/rounds/:round/insiders/:group` */
export const InsiderList = z
  .object({
    round: RoundBrief,
    group: NamedGroup,
    /** Whether the list may still change: the round is not closed. */
    changeable: z.boolean(),
    /** Whether a ballot has come from the group, so that the draw stands. */
    begun: z.boolean(),
    blocks: z.array(NamedGroup),
    /** Items of this group whose scale has no way to say "not enough information". */
    closedItems: z.array(z.string()),
    units: z.array(DrawnUnit),
    people: z.array(InsiderRow),
    draws: z.array(DrawRecord),
  })
  .meta({ id: 'InsiderList' })

/** `POST …/insiders/:group/preview` */
export const InsiderPreview = FilePreview.extend({
  changes: z.array(
    z.object({
      kind: z.enum(['added', 'changed', 'removed']),
      before: InsiderFacts.extend({ contact: z.string().nullable() }).nullable(),
      after: InsiderFacts.extend({ contact: z.string().nullable() }).nullable(),
    }),
  ),
}).meta({ id: 'InsiderPreview' })

/** What becomes of those whom a file doesn't name. */
export const MissingQuery = z.object({ missing: z.enum(['keep', 'remove']).default('keep') })
export const InsiderImportQuery = ImportQuery.extend(MissingQuery.shape)

/** Where chance begins, sealed by the server: whoever could read it could make the draw again. */
const SealedSeed = z.string().regex(/^[\w-]{1,4096}$/)

/** `POST …/insiders/:group/draw/preview` */
export const DrawQuestion = z
  .object({
    burden: Burden,
    newcomers: z.boolean(),
  })
  .meta({ id: 'DrawQuestion' })

export const DrawPreview = z
  .object({
    sealedSeed: SealedSeed,
    digest: z.string(),
    newcomers: z.boolean(),
    people: z.array(z.object({ id: z.uuid(), name: z.string(), units: Count })),
    units: z.array(DrawnUnit),
    /** Raters that are missing in all. */
    missing: Count,
    /** Units a person with which nobody would be missing; `null` where no burden is enough. */
    enough: Count.nullable(),
  })
  .meta({ id: 'DrawPreview' })

/** `POST …/insiders/:group/draw`: the draw as it was previewed. */
export const DrawWish = z
  .object({
    burden: Burden,
    newcomers: z.boolean(),
    sealedSeed: SealedSeed,
    digest: z.string(),
  })
  .meta({ id: 'DrawWish' })

/** `POST …/insiders/:group/links` */
export const LinkWish = z
  .object({
    channel: Channel.exclude(['desk', 'interview', 'paper']),
    /** `new`: who has none yet. `unfinished`: everybody with units left. Or those who are named. */
    whose: z.enum(['new', 'unfinished']).or(z.array(z.uuid()).min(1).max(3000)),
    format: z.enum(['csv', 'xlsx']),
    language: Language,
  })
  .meta({ id: 'LinkWish' })

export const ReminderParam = GroupParam.extend({
  file: z.enum(['reminder.csv', 'reminder.xlsx']),
})
