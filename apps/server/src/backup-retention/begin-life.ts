import { randomBytes } from 'node:crypto'
import type { Manifest } from '@phieu/office'
import type { LocalDate } from '@phieu/survey'
import { openDatabase, type DatabaseConfig } from '../database/open-database.ts'
import { openSqlite } from '../database/sqlite/sqlite.ts'
import { actorWithout } from '../log/account-log.ts'
import { createSqlStore } from '../store/sql-store.ts'
import type { Store } from '../store/store.ts'

/**
 * Begins another life in a restored database: another epoch, under which phones offer again what they
 * hold, and a list of the receipts that are missing, where the database that is replaced tells.
 *
 * @param file - of the restored database; its tables are brought to those of today
 * @param replaced - where the database stands that is replaced
 * @returns how many receipts are missing; `undefined` where nothing is replaced, or it can't be read
 */
export async function beginLife(
  file: string,
  replaced: DatabaseConfig | undefined,
  { madeAt, epoch: before }: Manifest,
  { at, today }: { at: Date; today: LocalDate },
): Promise<number | undefined> {
  const copy = await openSqlite(file)
  try {
    const store = createSqlStore(copy)
    const id = randomBytes(16).toString('base64url')
    await store.beginLife({ id, today, restoredFrom: madeAt })
    const lost = replaced && (await noteLost(store, replaced))
    await store.appendLog({
      at: at.toISOString(),
      who: actorWithout('system'),
      action: 'backup.restored',
      round: null,
      subject: { madeAt, before, epoch: id, ...(lost === undefined ? {} : { lost }) },
    })
    return lost
  } finally {
    await copy.close()
  }
}

async function noteLost(
  store: Pick<Store, 'noteLost'>,
  replaced: DatabaseConfig,
): Promise<number | undefined> {
  try {
    const standing = await openDatabase(replaced, () => {}, 'as they are')
    try {
      return await store.noteLost(createSqlStore(standing).listReceipts())
    } finally {
      await standing.close()
    }
  } catch {
    return undefined // it is replaced because it is broken: nobody knows what it had
  }
}
