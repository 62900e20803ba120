/** One entry of the log: who did what when, and by its hash what stood in the log before it. */
import { canonicalJson, sha256 } from '@phieu/survey'
import { z } from 'zod'
import { Actor } from './actor.ts'

/** What an entry may say of what was done: plain JSON, no secrets, answers or contact data. */
export const Subject = z.record(z.string(), z.json())
export type Subject = z.infer<typeof Subject>

/** What shall be logged. */
export const LogNote = z.object({
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  who: Actor,
  /** `round.moved`, `ballots.exported`: thing and deed. */
  action: z.string(),
  round: z.string().nullable(),
  subject: Subject,
})
export type LogNote = z.infer<typeof LogNote>

/** 64 hexadecimal digits of SHA-256. */
export const LogHash = z.string().regex(/^[0-9a-f]{64}$/)

export const LogEntry = LogNote.extend({
  /** From 1, without a gap. */
  place: z.int().min(1),
  /** The hash of the entry before; of the first one `LOG_BEGINNING`. */
  previous: LogHash,
  hash: LogHash,
})
export type LogEntry = z.infer<typeof LogEntry>

/** The last place and its hash: whoever knows them can tell later whether the log was rewritten. */
export interface LogHead {
  /** How many entries there are. */
  place: number
  hash: string
}

export const LOG_BEGINNING = '0'.repeat(64)

/** SHA-256 over the canonical JSON of everything in an entry but its own hash. */
export function hashOfEntry(entry: Omit<LogEntry, 'hash'>): Promise<string> {
  const { place, at, who, action, round, subject, previous } = entry
  return sha256(canonicalJson({ place, at, who, action, round, subject, previous }))
}

/** The entry that comes after `head`. */
export async function entryAfter(head: LogHead, note: LogNote): Promise<LogEntry> {
  const entry = { ...LogNote.parse(note), place: head.place + 1, previous: head.hash }
  return { ...entry, hash: await hashOfEntry(entry) }
}
