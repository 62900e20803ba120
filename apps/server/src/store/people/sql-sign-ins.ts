import type { Kysely } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Failing, SignInStore } from './sign-in-store.ts'

/** After so many ms without an attempt its failures are forgotten (an hour). */
const FORGOTTEN = 60 * 60 * 1000

/** The longest wait, in ms (a minute): nobody is ever locked out. */
const LONGEST_WAIT = 60 * 1000

/** A code of an app holds for a minute and a half at most; then it need not be remembered (in ms). */
const CODE_LIFETIME = 5 * 60 * 1000

export function sqlSignIns(database: Database): SignInStore {
  const { db } = database
  return {
    async beginAttempt(failing, now) {
      const at = now.getTime()
      // Who has to wait anyway writes nothing, whatever names they try meanwhile.
      const early = await longestWait(db, failing, at)
      if (early > 0) return { wait: early }
      return inTransaction(database, async (trx) => {
        await trx
          .deleteFrom('sign_in_failures')
          .where('last_at', '<', at - FORGOTTEN)
          .execute()
        const inOrder = failing.toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
        let wait = 0
        for (const each of inOrder) {
          // Locks the row, or makes it: of those that come at once each sees the ones before.
          const row = await trx
            .insertInto('sign_in_failures')
            .values({ subject: each.subject, failures: 0, last_at: at })
            .onConflict((conflict) =>
              conflict
                .column('subject')
                .doUpdateSet((set) => ({ failures: set.ref('sign_in_failures.failures') })),
            )
            .returning(['failures', 'last_at'])
            .executeTakeFirstOrThrow()
          wait = Math.max(wait, waitOf(each, row.failures, Number(row.last_at), at))
        }
        if (wait > 0) return { wait }
        await trx
          .updateTable('sign_in_failures')
          .set((set) => ({ failures: set('failures', '+', 1), last_at: at }))
          .where(
            'subject',
            'in',
            inOrder.map(({ subject }) => subject),
          )
          .execute()
        return { wait }
      })
    },
    async forgiveAttempt(subjects) {
      await db
        .updateTable('sign_in_failures')
        .set((set) => ({ failures: set('failures', '-', 1) }))
        .where('subject', 'in', subjects)
        .where('failures', '>', 0)
        .execute()
    },
    async useCode(account, code, now) {
      const at = now.getTime()
      await db
        .deleteFrom('used_codes')
        .where('used_at', '<', at - CODE_LIFETIME)
        .execute()
      const row = await db
        .insertInto('used_codes')
        .values({ account, code, used_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('code')
        .executeTakeFirst()
      return row !== undefined
    },
    async releaseCode(account, code) {
      await db
        .deleteFrom('used_codes')
        .where('account', '=', account)
        .where('code', '=', code)
        .execute()
    },
  }
}

/** In ms, by what is counted so far. */
async function longestWait(
  db: Kysely<Tables>,
  failing: readonly Failing[],
  now: number,
): Promise<number> {
  const subjects = failing.map(({ subject }) => subject)
  const rows = await db
    .selectFrom('sign_in_failures')
    .selectAll()
    .where('subject', 'in', subjects)
    .execute()
  const waits = rows.map(({ subject, failures, last_at }) => {
    const own = failing.find((each) => each.subject === subject)
    return own ? waitOf(own, failures, Number(last_at), now) : 0
  })
  return Math.max(0, ...waits)
}

/** A second after the first failure that isn't free, twice as long after each further one. */
function waitOf({ free }: Failing, failures: number, last: number, now: number): number {
  if (failures < free) return 0
  const whole = Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(failures - free, 10))
  return Math.max(0, last + whole - now)
}
