import { expiring } from '@phieu/office'
import { logBySystem } from '../log/log-by-system.ts'
import type { Services } from '../services.ts'
import { expiryOf } from './retention.ts'

/**
 * Deletes what has had its days (see `retention.ts`), and says in the log how much of what.
 *
 * @returns how many records of each kind were deleted; of kinds with none, nothing
 */
export async function tidy({
  store,
  now,
  exports,
  backups,
}: Pick<Services, 'store' | 'now' | 'exports' | 'backups'>): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {}
  for (const kind of expiring) {
    deleted[kind] = await store.deleteExpired(kind, expiryOf(kind, now()))
  }
  await store.dropFreshCodes(now())
  await exports.tidy()
  deleted['backups'] = await backups.tidy()
  const some = Object.fromEntries(Object.entries(deleted).filter(([, count]) => count > 0))
  if (Object.keys(some).length > 0) await logBySystem({ store, now }, 'expired.deleted', some)
  return some
}
