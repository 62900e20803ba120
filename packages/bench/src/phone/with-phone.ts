import { findChromium, wholeChromiums } from '@phieu/commands'
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true }

/**
 * Does something with a phone that has never seen the app, and which is gone afterwards.
 *
 * @param work - is told how to open the phone's browser: again, once what was opened is closed
 * @param screen - of a desk, for one; a small phone's where nothing is said
 * @throws Error where there is no Chromium
 */
export async function withPhone<T>(
  work: (open: () => Promise<BrowserContext>) => Promise<T>,
  screen: Pick<BrowserContextOptions, 'viewport' | 'isMobile' | 'hasTouch'> = PHONE,
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
        ...screen,
      })
      opened.push(context)
      return context
    })
  } finally {
    await Promise.all(opened.map((context) => context.close()))
    await rm(profile, { recursive: true, force: true })
  }
}
