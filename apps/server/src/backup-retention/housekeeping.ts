import { expiring } from '@phieu/office'
import { dayTeller, daysLater } from '@phieu/survey'
import { actorWithout } from '../log/account-log.ts'
import type { SystemAction } from '../log/log-action.ts'
import type { Services } from '../services.ts'
import { expiryOf } from './retention.ts'

/** How often it is looked whether a day has ended, in ms (a minute). */
const LOOK = 60 * 1000

/** At every so many looks what has had its days is deleted (every hour). */
const LOOKS_TO_TIDY = 60

type Housekeeping = Pick<Services, 'store' | 'now' | 'exports' | 'backups' | 'config' | 'report'>

/**
 * What is done at midnight, once for each day that has ended, by one of any number of servers: counters
 * show what came; what has had its days is deleted, and with the order in which everything came it goes
 * from the files too; a backup is made, where somebody is set to whom it is encrypted. A server that
 * slept over midnight does it when it wakes.
 *
 * @returns whether there was something to do
 */
export async function keepMidnight(services: Housekeeping): Promise<boolean> {
  const { store, backups, now, config } = services
  const today = dayTeller(config.timeZone)(now())
  const ended = daysLater(today, -1)
  if (!(await store.claimNight(ended))) return false

  const deeds = [
    () => store.showCounters(ended),
    () => tidy(services),
    () => store.eraseOrder(),
    () => backUp(services),
  ]
  // What fails doesn't keep the others from being done.
  for (const deed of deeds) await deed().catch(services.report)
  return true

  async function backUp({ store: to }: Housekeeping) {
    const recipient = await backups.recipient()
    if (recipient === undefined) return
    const job = backups.make('')
    await backups.ended(job)
    if (job.state === 'done') await log({ store: to, now }, 'backup.made', { recipient })
  }
}

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
}: Pick<Housekeeping, 'store' | 'now' | 'exports' | 'backups'>): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {}
  for (const kind of expiring) {
    deleted[kind] = await store.deleteExpired(kind, expiryOf(kind, now()))
  }
  await exports.tidy()
  deleted['backups'] = await backups.tidy()
  const some = Object.fromEntries(Object.entries(deleted).filter(([, count]) => count > 0))
  if (Object.keys(some).length > 0) await log({ store, now }, 'expired.deleted', some)
  return some
}

async function log(
  { store, now }: Pick<Housekeeping, 'store' | 'now'>,
  action: SystemAction,
  subject: Record<string, string | number>,
): Promise<void> {
  const at = now().toISOString()
  await store.appendLog({ at, who: actorWithout('system'), action, round: null, subject })
}

/** Keeps every midnight and tidies up every hour, from now on. @returns what ends it */
export function keepMidnights(services: Housekeeping): () => Promise<void> {
  let looks = 0
  const once = async () => {
    if (looks % LOOKS_TO_TIDY === 0) await tidy(services).catch(services.report)
    looks += 1
    await keepMidnight(services).catch(services.report)
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
