import { z } from 'zod'
import { Role } from '../account/roles.ts'
import { Manifest } from './manifest.ts'

/** A backup that lies in the data folder. */
const StandingBackup = z.object({
  name: z.string(),
  /** In bytes. */
  size: z.int(),
  kind: Manifest.shape.kind,
  madeAt: z.iso.datetime(),
  rounds: z.int(),
  ballots: z.int(),
  /** Whether only a recipient's identity or a passphrase opens it. */
  isSealed: z.boolean(),
})

/**
 * What was checked: `digest` of every byte, `pages` of the database, `facts` (steps, rounds, ballots),
 * `tallies` (every counted ballot recounted), `log` (its chain).
 */
export const BackupCheck = z.object({
  name: z.enum(['digest', 'facts', 'tallies', 'log']),
  holds: z.boolean(),
  /** What was found, in English. */
  detail: z.string(),
})
export type BackupCheck = z.infer<typeof BackupCheck>

/** A backup that is being made or checked, or was since the server started. */
export const BackupJobReport = z
  .object({
    id: z.string(),
    /** The name of the backup that is checked; `null` where one is made. */
    verifies: z.string().nullable(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    done: z.number(),
    total: z.number().nullable(),
    begunAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** What was checked; `null` before, and where one was made. */
    checks: z.array(BackupCheck).nullable(),
  })
  .meta({ id: 'BackupJob' })

export const KeepingReport = z
  .object({
    kind: Manifest.shape.kind,
    /** To whom backups are encrypted (age); `null` where they lie open on the server. */
    recipient: z.string().nullable(),
    /** Days after which a backup is deleted, but for the newest. */
    days: z.int(),
    /** The newest first. */
    backups: z.array(StandingBackup),
    jobs: z.array(BackupJobReport),
  })
  .meta({ id: 'Keeping' })

/** One life of the database: another one begins with every restore. */
export const LifeReport = z
  .object({
    epoch: z.string(),
    begunOn: z.iso.date(),
    /** When the backup was made that it began from; `null` of the first life. */
    restoredFrom: z.iso.datetime().nullable(),
    /** Envelopes that were laid in it, those that phones brought again among them. */
    laid: z.int(),
    /** Phones of interviewers that have reported since. */
    reported: z.int(),
    /** Receipts that the restore lost; `null` where there was no database to compare with. */
    lost: z.int().nullable(),
    /** How many of those have not come back. */
    missing: z.int().nullable(),
  })
  .meta({ id: 'Life' })

/** What is kept of people, and until when. */
export const PersonalDataReport = z
  .object({
    kinds: z.array(
      z.object({
        id: z.enum([
          'invitations',
          'letters',
          'insiders',
          'ballots',
          'refused',
          'interviewers',
          'devices',
          'deviceReports',
          'contacts',
          'objections',
          'objectionFiles',
          'accounts',
          'accessLinks',
          'tokens',
          'enrolments',
          'log',
          'exports',
          'backups',
        ]),
        /** How many records there are now; of exports those of everybody. */
        records: z.int(),
        names: z.enum(['named', 'coded']),
        seenBy: z.array(Role),
        until: z.enum(['closing', 'round', 'hand', 'always', 'days']),
        /** After how many days it is deleted, where that is so. */
        days: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'PersonalData' })
