/** A tablet at a counter, and whoever comes to it. */
import { followLinks } from '@phieu/collect/device/openings.ts'
import { becomeKiosk } from '@phieu/collect/kiosk/become-kiosk.ts'
import { forgetPerson } from '@phieu/collect/kiosk/forget-person.ts'
import { leaveKiosk, readKiosk } from '@phieu/collect/kiosk/kept-kiosk.ts'
import { randomBytes } from 'node:crypto'
import type { Begun } from './notebook.ts'
import type { Page } from './pages.ts'

/** Whoever looks after the tablet knows it. */
const PIN = '2468'

/** The longest that a tablet looks at no PIN, in ms (15 minutes). */
const LONGEST = 900_000

/** Makes a tablet a kiosk. @returns its link; `undefined` where the office sets nothing up */
export async function setUpTablet({ db, push }: Pick<Page, 'db' | 'push'>, code: string) {
  const random = (bytes: number) => Uint8Array.from(randomBytes(bytes))
  const tablet = { db, push, random, openLink: followLinks(db, push), storage: undefined }
  const brief = await becomeKiosk(tablet, code, PIN)
  return typeof brief === 'string' ? undefined : brief.link
}

/** The next person comes; of whoever sat there before nothing is left that can be read. @returns whether they may begin */
export async function meetNext(page: Page, begun: readonly Begun[]): Promise<boolean> {
  const kiosk = await readKiosk(page.db).catch(() => undefined)
  if (!kiosk) return false
  const drafts = await page.db.drafts.toCollection().primaryKeys()
  const sealed = page.recall.unsaved?.id
  try {
    await forgetPerson(page)
  } catch {
    return false // where that fails it shows nothing
  }
  for (const each of begun) {
    if (drafts.includes(each.id) && each.id !== sealed) each.isBegun = false
  }
  return !kiosk.revoked
}

/**
 * Somebody guesses, so often, and then whoever knows the PIN wants to leave.
 *
 * @returns whether it is a kiosk no more
 * @throws where a guess lets them out, or whoever knows it is let wait too long
 */
export async function tryPins({ db, now }: Page, wrong: number, isKnown: boolean) {
  const kiosk = await readKiosk(db)
  if (!kiosk) return false
  for (let tried = 0; tried < wrong; tried += 1) {
    if ((await leaveKiosk(db, `13${tried}57`, now())) !== 'left') continue
    if (!kiosk.revoked) throw new Error('a wrong PIN has led out of the kiosk')
    return true
  }
  const left = isKnown ? await leaveKiosk(db, PIN, now()) : 'wrong'
  if (typeof left === 'object' && left.shutUntil.getTime() - now().getTime() > LONGEST) {
    throw new Error('whoever knows the PIN waits too long')
  }
  return left === 'left'
}
