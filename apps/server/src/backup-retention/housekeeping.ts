import { expiring } from '@phieu/office'
import { showAtMidnight } from '../box/show-at-midnight.ts'
import { destroyOldKeys } from '../keys/destroy-old.ts'
import { actorWithout } from '../log/account-log.ts'
import type { Services } from '../services.ts'
import { expiryOf } from './retention.ts'

/** How often it is looked whether something has had its days, in ms (an hour). */
const LOOK = 60 * 60 * 1000

/**
 * Deletes what has had its days (see `retention.ts`), and says in the log how much of what.
 *
 * @returns how many records of each kind were deleted; of kinds with none, nothing
 */
export async function tidy({
  store,
  keys,
  now,
  config,
  exports,
  backups,
}: Pick<Services, 'store' | 'keys' | 'now' | 'config' | 'exports' | 'backups'>): Promise<
  Record<string, number>
> {
  const deleted: Record<string, number> = {}
  for (const kind of expiring) {
    deleted[kind] = await store.deleteExpired(kind, expiryOf(kind, now()))
  }
  await showAtMidnight({ store, now, config })
  await destroyOldKeys({ store, keys, now, config })
  await exports.tidy()
  deleted['backups'] = await backups.tidy()
  const some = Object.fromEntries(Object.entries(deleted).filter(([, count]) => count > 0))
  if (Object.keys(some).length > 0) {
    await store.appendLog({
      at: now().toISOString(),
      who: actorWithout('system'),
      action: 'expired.deleted',
      round: null,
      subject: some,
    })
  }
  return some
}

/** Tidies up now and every hour. @returns what ends it */
export function keepTidy(services: Services): () => Promise<void> {
  const once = async () => {
    try {
      await tidy(services)
    } catch (error) {
      services.report(error)
    }
  }
  let running = once()
  const timer = setInterval(() => {
    running = running.then(once)
  }, LOOK)
  timer.unref()
  return () => {
    clearInterval(timer)
    return running
  }
}
