import { buildApps } from '@phieu/commands'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { quantile } from './figures.ts'
import { withPhone } from './phone/with-phone.ts'
import { openServer } from './server-process.ts'
import { figureLine } from './table.ts'

/** A cheap phone: this machine, so many times slower. */
const SLOWDOWN = 6

/** How many ballots are answered. */
const BALLOTS = 4

/** What the browser reports of one tap (Event Timing), in ms. */
const Tap = z.object({
  /** From the input to the next frame, in steps of 8. */
  painted: z.number(),
  /** What the page itself did for it; the rest is the browser's, and the machine's other work. */
  own: z.number(),
})
type Tap = z.infer<typeof Tap>

/** From a tap on an option to painted, on a CPU slowed down in Chromium. */
export async function measureTap(say: (line: string) => void): Promise<void> {
  await buildApps(say)
  const server = await openServer({ apps: true })
  const link = `${server.url}/l/${server.links['B00004/DN']}`
  const taps: Tap[] = []
  for (let ballot = 0; ballot < BALLOTS; ballot += 1) taps.push(...(await answerOne(link)))
  await server.close()

  const painted = figures(taps.map((tap) => tap.painted))
  const own = figures(taps.map((tap) => tap.own))
  say(
    figureLine(`tap to painted at 1/${SLOWDOWN} of this CPU`, `${painted}, of ${taps.length} taps`),
  )
  say(figureLine('… of which the page’s own work', own))
}

function figures(durations: readonly number[]): string {
  return `median ${quantile(durations, 0.5)} ms, slowest ${quantile(durations, 1)} ms`
}

/** Answers one ballot on a phone that has never seen the app. */
async function answerOne(link: string): Promise<Tap[]> {
  return withPhone(async (open) => {
    const context = await open()
    const page = await context.newPage()
    await page.addInitScript(watchTaps)
    await page.goto(link)
    await page.locator('.foot .button-first').click()
    await page.waitForURL(/\/answer\/[^/]+\/1/)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await tapThrough(page)
    return z.array(Tap).parse(await page.evaluate('window.taps'))
  })
}

async function tapThrough(page: Page): Promise<void> {
  while (!page.url().includes('/check')) {
    const left = page.url()
    await page.locator('label.option').nth(2).tap()
    await page.waitForURL((url) => url.href !== left)
    await page.waitForTimeout(400)
  }
}

/** Runs in the page: keeps what the browser reports of taps. */
function watchTaps(): void {
  const taps: Tap[] = []
  Object.assign(window, { taps })
  const watched: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
    buffered: true,
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name !== 'click' || !(entry instanceof PerformanceEventTiming)) continue
      const own = Math.round(entry.processingEnd - entry.processingStart)
      taps.push({ painted: entry.duration, own })
    }
  }).observe(watched)
}
