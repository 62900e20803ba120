/** What the office hears of a kiosk: that it stands there, and what it still owes. */
import { KioskWord } from '@phieu/survey'
import type { DeviceDatabase } from '../device/database.ts'
import { readJson, type Push } from '../device/outbox/push.ts'
import { readReport, type ReportWorld } from '../device/report.ts'
import { markRevoked, readKiosk } from './kept-kiosk.ts'

/** How often a kiosk says how it is, in ms (ten minutes). */
export const BEAT_EVERY = 600_000

/**
 * Tells the office how this kiosk is, and heeds whether it is still wanted; silent without a network.
 *
 * @param leftBehind - so many ballots are unsent that are in its page only
 */
export async function beat(
  db: DeviceDatabase,
  push: Push,
  world: ReportWorld,
  leftBehind: number,
): Promise<void> {
  const kiosk = await readKiosk(db)
  if (!kiosk) return
  const report = await readReport(db, {}, world)
  report.unsent += leftBehind
  const response = await push('/api/kiosks/report', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${kiosk.token}` },
    body: JSON.stringify(report),
  }).catch(() => undefined)
  const word = response?.ok ? KioskWord.safeParse(await readJson(response)).data : undefined
  if (word) await markRevoked(db, word.revoked)
}
