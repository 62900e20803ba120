import type { Services } from '@phieu/server'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { findBarriers } from '../office.ts'
import type { Phone } from '../phone.ts'
import { faultsSeen } from './faults-seen.ts'
import { everyLook, nameOf, speak, wear, type Look } from './look.ts'

/** The least side of what is tapped, in CSS pixels (WCAG 2.5.5). */
const THUMB = 44

/** An office, phones, and a camera. */
export interface Scene {
  url: string
  services: Services
  openPhone: () => Promise<Phone>
  /** Takes the screen that stands in every look; it speaks Vietnamese before and after. */
  take: (page: Page, name: string) => Promise<void>
}

/** What was found on one screen in one look. */
export interface Seen {
  screen: string
  look: string
  faults: string[]
}

/** @param taken - filled with every look of every screen */
export function openCamera(folder: string, taken: Seen[], say: (line: string) => void) {
  return async (page: Page, screen: string): Promise<void> => {
    await mkdir(join(folder, screen), { recursive: true })
    const looks: Seen[] = []
    let spoken: Look['language'] = 'vi'
    for (const look of everyLook) {
      if (look.language !== spoken) await speak(page, look.language)
      spoken = look.language
      await wear(page, look)
      await page.screenshot({
        path: join(folder, screen, `${nameOf(look)}.png`),
        fullPage: true,
        animations: 'disabled',
      })
      // Larger text and another size change nothing of names, roles and colours.
      const isPlain = look.size.width === 360 && look.text === 100
      const faults = [
        ...(await page.evaluate(faultsSeen, THUMB)),
        ...(isPlain ? (await findBarriers(page)).map((barrier) => `axe ${barrier}`) : []),
      ]
      looks.push({ screen, look: nameOf(look), faults })
    }
    taken.push(...looks)
    if (spoken !== 'vi') await speak(page, 'vi')
    const plain = everyLook[0]
    if (plain) await wear(page, { ...plain, colours: 'sun' })
    await page.evaluate(() => delete document.documentElement.dataset.look)
    say(screen)
  }
}

/** Resolves once the screen says so in its first heading. */
export async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
