import { localDate } from '@phieu/survey'
import type { Services } from '../services.ts'

/** Shows once a day what has come through links and by rights since the last time. */
export async function showAtMidnight({
  store,
  now,
  config,
}: Pick<Services, 'store' | 'now' | 'config'>): Promise<void> {
  const ended = await store.beginDay(localDate(now(), config.timeZone))
  if (ended !== undefined) await store.showCounters(ended)
}
