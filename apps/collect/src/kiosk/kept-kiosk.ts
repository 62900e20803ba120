/**
 * What a tablet keeps of being a kiosk. The PIN guards the screen against whoever stands before it,
 * not the tablet against whoever takes it home: that one finds nothing readable, as on any phone.
 */
import { sha256, type KioskBrief } from '@phieu/survey'
import { z } from 'zod'
import { KIOSK } from './is-kiosk.ts'

const KeptKiosk = z.object({
  link: z.string(),
  label: z.string(),
  /** Proof of being this tablet, for its reports. */
  token: z.string(),
  salt: z.string(),
  pinHash: z.string(),
  /** The office takes it back: it begins no more ballots. */
  revoked: z.boolean(),
  /** Wrong PINs since the last right one. */
  wrong: z.int(),
  /** Until when no PIN is looked at, in ms since 1970. */
  shutUntil: z.number(),
})
export type KeptKiosk = z.infer<typeof KeptKiosk>

/** What a PIN may be. */
export const PIN = /^\d{4,8}$/

/** So many wrong PINs are looked at without a pause; the pause after that, in ms, doubles. */
const FREE_TRIES = 3
const FIRST_PAUSE = 30_000
const LONGEST_PAUSE = 900_000

/** @returns `undefined` once this tablet is no kiosk any more */
export function readKiosk(): KeptKiosk | undefined {
  const kept = localStorage.getItem(KIOSK)
  return kept === null ? undefined : KeptKiosk.parse(JSON.parse(kept))
}

/** @throws where the browser forbids it, or has no room */
export async function keepKiosk(
  { link, label }: KioskBrief,
  { token, salt, pin }: { token: string; salt: string; pin: string },
): Promise<void> {
  const pinHash = await sha256(salt + pin)
  write({ link, label, token, salt, pinHash, revoked: false, wrong: 0, shutUntil: 0 })
}

/** The office has taken it back, or wants it again. */
export function markRevoked(revoked: boolean): void {
  const kiosk = readKiosk()
  if (kiosk && kiosk.revoked !== revoked) write({ ...kiosk, revoked })
}

/**
 * Ends the kiosk, for whoever knows the PIN. One that the office has taken back needs none: so a PIN
 * that was forgotten locks nobody out for good.
 *
 * @returns until when no PIN is looked at, in ms since 1970, where it was wrong too often
 */
export async function leaveKiosk(
  pin: string,
  now: Date,
): Promise<'left' | 'wrong' | { shutUntil: number }> {
  const kiosk = readKiosk()
  if (!kiosk) return 'left'
  if (!kiosk.revoked) {
    if (now.getTime() < kiosk.shutUntil) return { shutUntil: kiosk.shutUntil }
    if ((await sha256(kiosk.salt + pin)) !== kiosk.pinHash) return countWrong(kiosk, now)
  }
  localStorage.removeItem(KIOSK)
  return 'left'
}

function countWrong(kiosk: KeptKiosk, now: Date): 'wrong' | { shutUntil: number } {
  const wrong = kiosk.wrong + 1
  if (wrong < FREE_TRIES) {
    write({ ...kiosk, wrong })
    return 'wrong'
  }
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (wrong - FREE_TRIES))
  const shutUntil = now.getTime() + pause
  write({ ...kiosk, wrong, shutUntil })
  return { shutUntil }
}

function write(kiosk: KeptKiosk): void {
  localStorage.setItem(KIOSK, JSON.stringify(kiosk))
}
