import { randomBytes } from 'node:crypto'
import type { Manifest } from '@phieu/office'
import type { LocalDate } from '@phieu/survey'
import type { Database } from '../database/database.ts'
import { openSqlite } from '../database/sqlite.ts'
import { actorWithout } from '../log/account-log.ts'
import { createSqlStore } from '../store/sql-store.ts'

/**
 * Begins another life in a restored database: another epoch, under which phones offer again what they
 * hold, and a list of the receipts that are missing, where the database that is replaced tells.
 *
 * @param file - of the restored database; its tables are brought to those of today
 * @param standing - what is replaced
 * @returns how many receipts are missing
 */
export async function beginLife(
  file: string,
  standing: Database | undefined,
  { madeAt, epoch: before }: Manifest,
  { at, today }: { at: Date; today: LocalDate },
): Promise<number | undefined> {
  const copy = await openSqlite(file)
  try {
    const store = createSqlStore(copy)
    const id = randomBytes(16).toString('base64url')
    await store.beginLife({ id, today, restoredFrom: madeAt })
    const lost = standing && (await store.noteLost(createSqlStore(standing).listReceipts()))
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
