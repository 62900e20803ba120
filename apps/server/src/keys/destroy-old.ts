import { daysLater, localDate } from '@phieu/survey'
import type { Store } from '../store/store.ts'
import type { KeyRing } from './key-ring.ts'

/** So long after the approval the private halves of a round's keys are kept, in days. */
const KEPT = 60

/**
 * Destroys the keys of rounds that are through: what an old copy of the database holds can be opened
 * by nobody any more. The result of a round needs them until it is published.
 *
 * @returns of which rounds
 */
export async function destroyOldKeys({
  store,
  keys,
  now,
  timeZone,
}: {
  store: Store
  keys: KeyRing
  now: () => Date
  timeZone: string
}): Promise<string[]> {
  const today = localDate(now(), timeZone)
  const destroyed: string[] = []
  for (const { round: id, destroyedOn } of await store.listKeys()) {
    const round = await store.findRound(id)
    const isThrough =
      round?.state === 'published' || (round?.practice === true && round.state === 'approved')
    if (destroyedOn !== undefined || !isThrough) continue
    const approval = (await store.listMoves(id)).findLast(({ to }) => to === 'approved')
    if (!approval) continue
    const approvedOn = localDate(new Date(approval.at), timeZone)
    if (today <= daysLater(approvedOn, KEPT)) continue
    await keys.destroy(id, today)
    destroyed.push(id)
  }
  return destroyed
}
