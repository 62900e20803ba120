import { localDate } from '@phieu/survey'
import { destroyOldKeys } from '../keys/destroy-old.ts'
import type { Services } from '../services.ts'
import { logBySystem, tidy } from './housekeeping.ts'

/** How often it is looked whether a day has begun, in ms (a minute). */
const LOOK = 60 * 1000

/** At every so many looks what has had its days is deleted (every hour). */
const LOOKS_TO_TIDY = 60

/**
 * What is done once for each day that has ended, by one of any number of servers: counters show what
 * came until then; old keys are destroyed; what was deleted, and the order in which everything came,
 * goes from the files; a backup is made, where somebody is set to whom it is encrypted. A server that
 * slept over midnight does it when it wakes.
 *
 * @returns whether a day had ended
 */
export async function keepMidnight(services: Services): Promise<boolean> {
  const { store, now, config } = services
  const ended = await store.beginDay(localDate(now(), config.timeZone))
  if (ended === undefined) return false

  const deeds = [
    () => store.showCounters(ended),
    () => destroyOldKeys(services),
    () => store.eraseOrder(),
    () => backUp(services),
  ]
  // What fails doesn't keep the others from being done.
  for (const deed of deeds) await deed().catch(services.report)
  return true
}

async function backUp({ backups, store, now }: Services): Promise<void> {
  const recipient = await backups.recipient()
  if (recipient === undefined) return
  const job = await backups.make('')
  await backups.ended(job)
  const ended = (await backups.jobs()).find(({ id }) => id === job.id)
  if (ended?.state === 'done') await logBySystem({ store, now }, 'backup.made', { recipient })
}

/** Keeps every midnight and tidies up every hour, from now on. @returns what ends it */
export function keepMidnights(services: Services): () => Promise<void> {
  let looks = 0
  const look = async () => {
    if (looks % LOOKS_TO_TIDY === 0) {
      services.keys.forget()
      await tidy(services).catch(services.report)
    }
    looks += 1
    await keepMidnight(services).catch(services.report)
  }
  let running = look()
  const timer = setInterval(() => {
    running = running.then(look)
  }, LOOK)
  timer.unref()
  return () => {
    clearInterval(timer)
    return running
  }
}
