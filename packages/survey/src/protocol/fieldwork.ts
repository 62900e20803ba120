/** What interviewers are asked to do, what they meet, and what their phones report of themselves. */
import { z } from 'zod'
import { Epoch } from '../envelope/envelope.ts'
import { LocalDate } from '../writing/local-date.ts'
import { UnitId } from '../registry/registry.ts'
import { Uuid } from '../uuid.ts'

/** A whole number that a person would write down. */
const Count = z.int().min(0).max(1_000_000)

/**
 * One assignment: so many ballots of one group about one unit are this interviewer's to collect. Nobody
 * is locked out by it: what comes beyond it is taken as well, counted apart and shown.
 */
export const AssignmentBrief = z.object({
  unit: UnitId,
  group: z.string().min(1).max(64),
  wanted: z.int().min(1).max(10_000),
  dueOn: LocalDate.optional(),
  /** Ballots of this interviewer that the office has, from whatever phone. */
  done: Count,
})
export type AssignmentBrief = z.infer<typeof AssignmentBrief>

/** How an assignment stands. */
export interface AssignmentStanding {
  done: number
  /** Still to be collected; nothing once the assignment is withdrawn. */
  remaining: number
  /** Collected beyond what was wanted. */
  overshoot: number
}

/**
 * How an assignment stands, whatever the order in which its ballots came: `overshoot` is
 * `max(0, done − wanted)`. Withdrawing it doesn't turn into overshoot what was done in good faith.
 */
export function assignmentStanding(
  { wanted, withdrawn }: { wanted: number; withdrawn: boolean },
  done: number,
): AssignmentStanding {
  return {
    done,
    remaining: withdrawn ? 0 : Math.max(0, wanted - done),
    overshoot: Math.max(0, done - wanted),
  }
}

/**
 * What became of somebody who was to be asked and of whom there is no ballot, told once a person,
 * when nobody will try again. `aaporClass` says what each counts as.
 */
export const ContactOutcome = z.enum([
  'refused',
  'not-at-home',
  'not-reached',
  'not-eligible',
  'partial',
  'language',
  'other',
  'unknown',
])
export type ContactOutcome = z.infer<typeof ContactOutcome>

const People = z.int().min(0)

/** What became of everyone who was to be asked, in the classes of AAPOR. */
export const AaporCounts = z.object({
  /** I: complete interviews. */
  complete: People,
  /** P: partial interviews. */
  partial: People,
  /** R: refusals and break-offs. */
  refused: People,
  /** NC: eligible, but not reached. */
  notReached: People,
  /** O: eligible, not interviewed for another reason. */
  other: People,
  /** UH and UO: not known whether they are eligible. */
  unknown: People,
  /** Known not to be eligible. */
  notEligible: People,
})
export type AaporCounts = z.infer<typeof AaporCounts>

/** A class that the outcome of a contact can have. */
export type AaporClass = Exclude<keyof AaporCounts, 'complete'>

/**
 * What an outcome counts as. Complete interviews are not here: they are counted from the ballots.
 *
 * @see AAPOR, *Standard Definitions*: partial 1.2, refusal 2.1, non-contact 2.2 (nobody at home
 *   2.24), language 2.33, other 2.3, unknown eligibility 3, not eligible 4
 */
export const aaporClass: Readonly<Record<ContactOutcome, AaporClass>> = {
  partial: 'partial',
  refused: 'refused',
  'not-at-home': 'notReached',
  'not-reached': 'notReached',
  language: 'other',
  other: 'other',
  unknown: 'unknown',
  'not-eligible': 'notEligible',
}

/** The most contacts that one request may carry. */
export const CONTACT_LIMIT = 200

/** Somebody who was to be asked: no name, no address, no time. */
export const Contact = z.object({
  /** Random, made on the phone: sending it again changes nothing. */
  id: Uuid,
  unit: UnitId,
  group: z.string().min(1).max(64),
  outcome: ContactOutcome,
  /** How often this person was tried in all; 9 stands for nine and more. */
  attempts: z.int().min(1).max(9),
  on: LocalDate,
})
export type Contact = z.infer<typeof Contact>

/** `POST /api/contacts`: each is judged on its own, so none is described here. */
export const ContactsRequest = z.object({
  /** SHA-256 of `contacts` as JSON (see `selfDigested`): what is changed on the way is sent again. */
  digest: z.string().max(64).optional(),
  contacts: z.array(z.unknown()).min(1).max(CONTACT_LIMIT),
})
export type ContactsRequest = z.infer<typeof ContactsRequest>

/** Why a contact was not kept. */
export const ContactRefusal = z.enum(['unreadable', 'unknown-unit', 'unknown-group'])
export type ContactRefusal = z.infer<typeof ContactRefusal>

/** What became of each contact of a request; `at` is its place there, from 0. */
export const ContactsReply = z.object({
  /**
   * The life of the database that keeps them, and the backup period that ran when it did: phones offer
   * again what another life may have lost. An older server tells neither.
   */
  inBox: z.object({ epoch: Epoch, period: z.int().min(0) }).optional(),
  kept: z.array(Uuid),
  refused: z.array(z.object({ at: z.int(), why: ContactRefusal.or(z.string().max(64)) })),
})
export type ContactsReply = z.infer<typeof ContactsReply>

/**
 * `POST /api/devices/report`: how an interviewer's phone is. Coarse, so that it tells what must be
 * helped with and nobody's whereabouts: no position, no model, no time finer than a day.
 */
export const DeviceReport = z.object({
  /**
   * Which report of this phone it is, with a mark by chance. A phone counts on; where the count goes back,
   * there are two that were one (see `turnsBack`).
   */
  turn: z.object({ count: Count, mark: z.string().regex(/^[0-9a-f]{8}$/) }).optional(),
  /** By how many minutes its clock is ahead of the office's; less than 0 where it is behind. */
  clockAhead: z.int().min(-100_000_000).max(100_000_000).optional(),
  /** Of the app, as its build calls itself. */
  version: z.string().min(1).max(64),
  /** Finished ballots that are only on the phone. */
  unsent: Count,
  /** The day of the oldest of them. */
  oldestUnsent: LocalDate.optional(),
  /** Contacts that are only on the phone. */
  unsentContacts: Count.optional(),
  /** Ballots that the office refused and the phone holds. */
  refused: Count,
  /** What the browser may still write, in megabytes; absent where it doesn't say. */
  freeMegabytes: z.int().min(0).max(100_000_000).optional(),
  /** The browser promised not to clear what the phone holds. */
  persistent: z.boolean().optional(),
  /** What the last failure to send was, in a word: `offline`, `sign-in-needed` … */
  lastError: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/)
    .optional(),
})
export type DeviceReport = z.infer<typeof DeviceReport>

/** The office heard this phone: named, as whatever else answers on the line can't know which it is. */
export const ReportReply = z.object({ device: Uuid })
export type ReportReply = z.infer<typeof ReportReply>

/** Whether a report can't be a later one of the same phone, nor the same one once more. */
export function turnsBack(before: DeviceReport['turn'], next: DeviceReport['turn']): boolean {
  if (!before || !next) return false
  return next.count < before.count || (next.count === before.count && next.mark !== before.mark)
}
