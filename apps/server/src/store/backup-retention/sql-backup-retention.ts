import type { ExpiringKind } from '@phieu/office'
import type { Kysely } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { KeepingStore, StoredKind } from './backup-retention-store.ts'
import type { Tables } from '../../database/tables.ts'
import { reviews } from '../ballots/review-number.ts'
import { inTransaction } from '../../database/transaction.ts'

/** Where each kind of personal data stands. */
const tableOf = {
  invitations: 'invitations',
  letters: 'letters',
  insiders: 'insiders',
  refused: 'refused',
  interviewers: 'interviewers',
  devices: 'devices',
  deviceReports: 'device_reports',
  contacts: 'contacts',
  objections: 'objections',
  objectionFiles: 'objection_files',
  accounts: 'office_users',
  accessLinks: 'office_access_links',
  tokens: 'api_tokens',
  enrolments: 'enrolments',
  log: 'audit_entries',
} as const satisfies Record<Exclude<StoredKind, 'ballots'>, keyof Tables>

export function sqlKeeping(database: Database): KeepingStore {
  const { pages: db } = database
  return {
    async countPersonalData() {
      return {
        invitations: await count(db, 'invitations'),
        letters: await count(db, 'letters'),
        insiders: await count(db, 'insiders'),
        ballots: await countBallots(db),
        refused: await count(db, 'refused'),
        interviewers: await count(db, 'interviewers'),
        devices: await count(db, 'devices'),
        deviceReports: await count(db, 'deviceReports'),
        contacts: await count(db, 'contacts'),
        objections: await count(db, 'objections'),
        objectionFiles: await count(db, 'objectionFiles'),
        accounts: await count(db, 'accounts'),
        accessLinks: await count(db, 'accessLinks'),
        tokens: await count(db, 'tokens'),
        enrolments: await count(db, 'enrolments'),
        log: await count(db, 'log'),
      }
    },
    eraseOrder: () => database.eraseOrder(),
    deleteExpired: (kind, before) =>
      inTransaction(database, async (trx) => {
        const { numDeletedRows } = await deletions[kind](trx, before).executeTakeFirstOrThrow()
        if (kind === 'refused') {
          // What is gone takes no more of what strangers may leave here.
          await trx.deleteFrom('refused_use').where('day', '<', dayOf(before)).execute()
        }
        return Number(numDeletedRows)
      }),
  }
}

/** By the sums that the count keeps, as there may be millions; what lies sealed is not among them. */
async function countBallots(db: Kysely<Tables>): Promise<number> {
  const { n } = await db
    .selectFrom('ballot_counts')
    .select((each) => each.fn.sum<number | string | null>('ballots').as('n'))
    .where('state', 'in', reviews)
    .executeTakeFirstOrThrow()
  return Number(n)
}

async function count(db: Kysely<Tables>, kind: Exclude<StoredKind, 'ballots'>): Promise<number> {
  const { n } = await db
    .selectFrom(tableOf[kind])
    .select((each) => each.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

const deletions = {
  refused: (db: Kysely<Tables>, before: Date) =>
    db.deleteFrom('refused').where('refused_on', '<', dayOf(before)),
  deviceReports: (db: Kysely<Tables>, before: Date) =>
    db.deleteFrom('device_reports').where('reported_at', '<', before.toISOString()),
  objectionFiles: (db: Kysely<Tables>, before: Date) =>
    db.deleteFrom('objection_files').where('added_at', '<', before.toISOString()),
  accessLinks: (db: Kysely<Tables>, before: Date) =>
    db.deleteFrom('office_access_links').where('expires_at', '<', before.toISOString()),
  tokens: (db: Kysely<Tables>, before: Date) =>
    db
      .deleteFrom('api_tokens')
      .where((is) =>
        is.or([is('expires_on', '<', dayOf(before)), is('revoked_on', '<', dayOf(before))]),
      ),
  enrolments: (db: Kysely<Tables>, before: Date) =>
    db.deleteFrom('enrolments').where('expires_on', '<', dayOf(before)),
} satisfies Record<ExpiringKind, unknown>

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
