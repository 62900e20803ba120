import { findChromium, wholeChromiums } from '@phieu/commands'
import { chromium, type BrowserContext } from 'playwright-core'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Does something with a phone that has never seen the app, and which is gone afterwards.
 *
 * @param work - is told how to open the phone's browser: again, once what was opened is closed
 * @throws Error where there is no Chromium
 */
export async function withPhone<T>(
  work: (open: () => Promise<BrowserContext>) => Promise<T>,
): Promise<T> {
  const executablePath = await findChromium(wholeChromiums)
  if (!executablePath) throw new Error('this needs a Chromium; CHROMIUM can name one')
  const profile = await mkdtemp(join(tmpdir(), 'phieu-visit-'))
  const opened: BrowserContext[] = []
  try {
    return await work(async () => {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
        viewport: { width: 360, height: 640 },
        isMobile: true,
        hasTouch: true,
      })
      opened.push(context)
      return context
    })
  } finally {
    await Promise.all(opened.map((context) => context.close()))
    await rm(profile, { recursive: true, force: true })
  }
}
