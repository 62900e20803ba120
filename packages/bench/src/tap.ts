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
  /** Since the page began. */
  at: z.number(),
  /** From the input to the next frame, in steps of 8. */
  painted: z.number(),
  /** What the page itself did for it; the rest is the browser's, and the machine's other work. */
  own: z.number(),
})
type Tap = z.infer<typeof Tap>

const Seen = z.object({
  taps: z.array(Tap),
  /** When the page went on, in ms since it began: what was tapped was on the disk before. */
  wentOn: z.array(z.number()),
})

/** From a tap on an option to painted and to saved, on a CPU slowed down in Chromium. */
export async function measureTap(say: (line: string) => void): Promise<void> {
  await buildApps(say)
  const server = await openServer({ apps: true })
  const link = `${server.url}/l/${server.links['B00004/DN']}`
  const seen: z.infer<typeof Seen>[] = []
  for (let ballot = 0; ballot < BALLOTS; ballot += 1) seen.push(await answerOne(link))
  await server.close()

  const taps = seen.flatMap((ballot) => ballot.taps)
  const painted = figures(taps.map((tap) => tap.painted))
  const own = figures(taps.map((tap) => tap.own))
  const saved = figures(seen.flatMap(savedOf))
  say(
    figureLine(`tap to painted at 1/${SLOWDOWN} of this CPU`, `${painted}, of ${taps.length} taps`),
  )
  say(figureLine('… of which the page’s own work', own))
  say(figureLine('… to saved and gone on', saved))
}

function figures(durations: readonly number[]): string {
  const [median, most, slowest] = [0.5, 0.95, 1].map((share) => quantile(durations, share))
  return `median ${median} ms, 95 % ${most} ms, slowest ${slowest} ms`
}

function savedOf({ taps, wentOn }: z.infer<typeof Seen>): number[] {
  return taps.flatMap(({ at }) => {
    const next = wentOn.find((each) => each > at)
    return next === undefined ? [] : [Math.round(next - at)]
  })
}

/** Answers one ballot on a phone that has never seen the app. */
async function answerOne(link: string): Promise<z.infer<typeof Seen>> {
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
    return Seen.parse(await page.evaluate('window.seen'))
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

/** Runs in the page: keeps what the browser reports of taps, and when the page goes on. */
function watchTaps(): void {
  const taps: Tap[] = []
  const wentOn: number[] = []
  Object.assign(window, { seen: { taps, wentOn } })
  const push = history.pushState.bind(history)
  history.pushState = (...to) => {
    wentOn.push(performance.now())
    push(...to)
  }
  const watched: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
    buffered: true,
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name !== 'click' || !(entry instanceof PerformanceEventTiming)) continue
      const own = Math.round(entry.processingEnd - entry.processingStart)
      taps.push({ at: entry.startTime, painted: entry.duration, own })
    }
  }).observe(watched)
}
