import { localDate } from '@phieu/survey'
import type { Services } from '../services.ts'
import type { NewJob } from '../store/exports/job-store.ts'
import { tidy } from './housekeeping.ts'

/** How often it is looked whether a day has begun, in ms (a minute). */
const LOOK = 60 * 1000

/** At every so many looks what has had its days is deleted (every hour). */
const LOOKS_TO_TIDY = 60

/**
 * Begins a day of the office, by one of any number of servers: counters show what came until then, and the work of
 * the night is laid down for whichever server is free (see `Backups`). A server that slept over midnight
 * does it when it wakes.
 *
 * @returns the work of the night, where a day had ended
 */
export async function keepMidnight({
  store,
  backups,
  now,
  config,
}: Pick<Services, 'store' | 'backups' | 'now' | 'config'>): Promise<NewJob | undefined> {
  const night = backups.afterDay()
  const isNew = await store.beginDay(localDate(now(), config.timeZone), night)
  return isNew ? night : undefined
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
