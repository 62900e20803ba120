import { sha256, type KioskBrief } from '@phieu/survey'
import type { DeviceDatabase, KeptKiosk } from '../device/database.ts'
import { retryIfClosed } from '../device/retry-closed-database.ts'
import { hintKiosk } from './is-kiosk.ts'

/** What a PIN may be. */
export const PIN = /^\d{4,8}$/

/** So many wrong PINs are looked at without a pause; the pause after that, in ms, doubles. */
const FREE_TRIES = 3
const FIRST_PAUSE = 30_000
const LONGEST_PAUSE = 900_000

/** @returns `undefined` on what is no kiosk */
export function readKiosk(db: DeviceDatabase): Promise<KeptKiosk | undefined> {
  return retryIfClosed(db, () => db.kiosks.get('current'))
}

/**
 * Remembers, before the office is asked, which token a set-up code is asked with.
 *
 * @param made - used unless this code was asked with before
 */
export function rememberAsked(db: DeviceDatabase, code: string, made: string): Promise<string> {
  return retryIfClosed(db, () =>
    db.transaction('rw', db.askedKiosks, async () => {
      const before = await db.askedKiosks.get(code)
      if (!before) await db.askedKiosks.add({ code, token: made })
      return before?.token ?? made
    }),
  )
}

/** The office will never take this code of this tablet. */
export async function forgetAsked(db: DeviceDatabase, code: string): Promise<void> {
  await retryIfClosed(db, () => db.askedKiosks.delete(code))
}

/** Makes this tablet a kiosk; it is on the disk when the promise is fulfilled. */
export async function keepKiosk(
  db: DeviceDatabase,
  { link, label }: KioskBrief,
  { token, salt, pin }: { token: string; salt: string; pin: string },
): Promise<void> {
  const pinHash = await sha256(salt + pin)
  const rest = { revoked: false, wrong: 0, shutUntil: new Date(0) }
  await retryIfClosed(db, () =>
    db.transaction('rw', db.kiosks, db.askedKiosks, async () => {
      await db.kiosks.put({ is: 'current', link, label, token, salt, pinHash, ...rest })
      await db.askedKiosks.clear()
    }),
  )
  hintKiosk(true)
}

/** The office has taken it back, or wants it again. */
export async function markRevoked(db: DeviceDatabase, revoked: boolean): Promise<void> {
  await retryIfClosed(db, () => db.kiosks.update('current', { revoked }))
}

/**
 * Ends the kiosk, for whoever knows the PIN. One that the office has taken back needs none: so a PIN
 * that was forgotten locks nobody out for good.
 *
 * @returns until when no PIN is looked at, where it was wrong too often
 */
export async function leaveKiosk(
  db: DeviceDatabase,
  pin: string,
  now: Date,
): Promise<'left' | 'wrong' | { shutUntil: Date }> {
  const kiosk = await readKiosk(db)
  if (kiosk && !kiosk.revoked) {
    const pause = kiosk.shutUntil.getTime() - now.getTime()
    // Of a clock that was set back, nobody waits until it has caught up.
    if (pause > 0 && pause <= LONGEST_PAUSE) return { shutUntil: kiosk.shutUntil }
    if ((await sha256(kiosk.salt + pin)) !== kiosk.pinHash) return countWrong(db, kiosk, now)
  }
  await retryIfClosed(db, () => db.kiosks.clear())
  hintKiosk(false)
  return 'left'
}

async function countWrong(db: DeviceDatabase, kiosk: KeptKiosk, now: Date) {
  const wrong = kiosk.wrong + 1
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (wrong - FREE_TRIES))
  const shutUntil = new Date(wrong < FREE_TRIES ? 0 : now.getTime() + pause)
  await retryIfClosed(db, () => db.kiosks.update('current', { wrong, shutUntil }))
  return wrong < FREE_TRIES ? ('wrong' as const) : { shutUntil }
}
