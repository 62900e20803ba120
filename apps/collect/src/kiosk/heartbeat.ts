/** What the office hears of a kiosk: that it stands there, and what it still owes. */
import { KioskWord } from '@phieu/survey'
import type { DeviceDatabase } from '../device/database.ts'
import { readJson, type Push } from '../device/outbox/push.ts'
import { readReport, type ReportWorld } from '../device/report.ts'
import { markRevoked, readKiosk } from './kept-kiosk.ts'

/** How often a kiosk says how it is, in ms (ten minutes). */
const EVERY = 600_000

/** Tells the office how this kiosk is, and heeds whether it is still wanted; silent without a network. */
export async function beat(db: DeviceDatabase, push: Push, world: ReportWorld): Promise<void> {
  const kiosk = await readKiosk(db)
  if (!kiosk) return
  const report = await readReport(db, {}, world)
  const response = await push('/api/kiosks/report', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${kiosk.token}` },
    body: JSON.stringify(report),
  }).catch(() => undefined)
  const word = response?.ok ? KioskWord.safeParse(await readJson(response)).data : undefined
  if (word) await markRevoked(db, word.revoked)
}

/** Says it at once, then every ten minutes and when the network is back. @returns how to stop */
export function keepBeating(say: () => Promise<void>): () => void {
  // A tablet that can't read its own memory says so on its screen; the next beat tries again.
  const again = () => void say().catch(() => undefined)
  const timer = setInterval(again, EVERY)
  window.addEventListener('online', again)
  again()
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', again)
  }
}
