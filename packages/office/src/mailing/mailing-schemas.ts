/** What the office reads and says of letters by e-mail. Never who has answered. */
import { Bilingual, cleanText, Language, LocalDate, Uuid } from '@phieu/survey'
import { z } from 'zod'
import { FilePreview, ImportQuery } from '../imports/import-schemas.ts'
import { RoundParam } from '../rounds/round-param.ts'
import { LetterKind, LetterTexts } from './letter-text.ts'

/** The most people that one list names. */
export const MOST_LETTERS = 5000

/** The fewest in a real round: of fewer, the counts of last midnight would tell who has answered. */
export const FEWEST_LETTERS = 10

const Count = z.int().min(0)
const GroupId = z.string().min(1).max(64)
const Label = z.string().overwrite(cleanText).min(1).max(80)

/** `ready`: nothing was sent yet. `going`: what waits is sent at the pace. `paused`: it waits. */
export const MailingState = z.enum(['ready', 'going', 'paused'])
export type MailingState = z.infer<typeof MailingState>

/** Why nothing goes just now: the mail server doesn't answer, or takes nothing from this one. */
export const MailTrouble = z.enum(['unreachable', 'sign-in-refused', 'sender-refused'])
export type MailTrouble = z.infer<typeof MailTrouble>

export const MailingRow = z
  .object({
    id: Uuid,
    label: z.string(),
    group: GroupId,
    groupName: Bilingual,
    state: MailingState,
    texts: LetterTexts,
    madeOn: LocalDate,
    begunOn: LocalDate.nullable(),
    letters: Count,
    sent: Count,
    waiting: Count,
    bounced: Count,
    stopped: Count,
    reminders: Count,
    remindedOn: LocalDate.nullable(),
    /** Rights that were unused by the midnight before the last reminder, whoever got one. */
    reminded: Count,
    /** Whether a reminder is under way: it takes as long whoever is sent one. */
    isReminding: z.boolean(),
    /** Whether a reminder can be begun today. */
    mayRemind: z.boolean(),
  })
  .meta({ id: 'MailingRow' })

/** `GET /api/rounds/:round/mailings` */
export const MailingList = z
  .object({
    /** `null` where no mail server is set. */
    sender: z.object({ from: z.string(), perMinute: z.int() }).nullable(),
    trouble: MailTrouble.nullable(),
    /** To whom a letter is tried. */
    ownAddress: z.string(),
    groups: z.array(Bilingual.extend({ id: GroupId })),
    mailings: z.array(MailingRow),
  })
  .meta({ id: 'MailingList' })

export const MailingParam = RoundParam.extend({ mailing: Uuid })

export const AddresseeQuery = z.object({ group: GroupId })

/** What a list says: how many would be written to, and how many have been already. */
export const AddresseePreview = FilePreview.extend({ people: Count, known: Count }).meta({
  id: 'AddresseePreview',
})

export const NewMailingQuery = AddresseeQuery.extend({
  digest: ImportQuery.shape.digest,
  label: Label,
})

/** `POST …/mailings/insiders`: to those of the group who were drawn for and have no link yet. */
export const NewInsiderMailing = z
  .object({ group: GroupId, label: Label })
  .meta({ id: 'NewInsiderMailing' })

export const MadeMailing = z.object({ id: Uuid, letters: Count }).meta({ id: 'MadeMailing' })

export const TriedLetter = z.object({ kind: LetterKind, language: Language })

/** Addresses that came back, pasted as they are: whatever else stands there is passed over. */
export const PastedBounces = z
  .object({ text: z.string().min(1).max(500_000) })
  .meta({ id: 'PastedBounces' })
