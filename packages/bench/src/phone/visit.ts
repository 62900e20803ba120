/** One visit to a first page, on a phone that is this machine made slow, with a slow network. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { z } from 'zod'
import { watchScripts } from './script-tasks.ts'
import { withPhone } from './with-phone.ts'

/** A cheap phone on a mobile network: the CPU so many times slower; bytes a second, ms. */
export const SLOW = { cpu: 6, down: 1_600_000 / 8, up: 750_000 / 8, latency: 150 } as const

/** From the beginning of the navigation, in ms; 0 for what did not come. */
const Marks = z.object({ readable: z.number(), answerable: z.number(), safe: z.number() })
export type Marks = z.infer<typeof Marks>

export interface Visit extends Marks {
  /** What had been asked for when the page could be read, and one after another. */
  requests: number
  levels: number
  /** The longest time that the page did one thing, until it stood still again, in ms; 0 where none took 50. */
  longest: number
  /** The longest time of it that was scripts' own. */
  scripts: number
}

/** So long a page goes on with what its first answer has begun, in ms. */
const SETTLES = 4_000

/** Opens a first page on a phone that has never seen it, agrees, and chooses an answer. */
export async function visitFirst(url: string, waitFor: keyof Marks): Promise<Visit> {
  return withPhone(async (open) => {
    const page = await (await open()).newPage()
    const session = await slowDown(page)
    const seen = await watchRequests(session)
    await page.addInitScript(useAsSoonAsPossible, true)
    const longestOfScripts = await watchScripts(page)
    await page.goto(url, { waitUntil: 'commit' })
    const marks = await readMarks(page, waitFor)
    await page.waitForTimeout(SETTLES)
    const longest = z.number().parse(await page.evaluate('window.tasks.longest'))
    const scripts = await longestOfScripts()
    return { ...marks, ...seen.until(marks.readable), longest, scripts }
  })
}

/** Whether a first page can be read when nothing but itself comes, so that it waits for one round trip only. */
export async function standsAlone(url: string): Promise<boolean> {
  return withPhone(async (open) => {
    const page = await (await open()).newPage()
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    )
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    return page.locator('.unit').first().isVisible()
  })
}

/** Comes back to a first page that was read before, and then without a network, both from cold. */
export async function visitAgain(url: string): Promise<{ again: number; offline: number }> {
  return withPhone(async (open) => {
    const first = await open()
    const page = await first.newPage()
    await page.goto(url)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.waitForTimeout(2_000) // what the worker keeps, and the first page with it
    await first.close()
    const again = await readAgain(await open())
    const offline = await open()
    await offline.setOffline(true)
    return { again, offline: await readAgain(offline) }
  })

  async function readAgain(context: BrowserContext): Promise<number> {
    const page = await context.newPage()
    await slowDown(page)
    await page.addInitScript(useAsSoonAsPossible, false)
    await page.goto(url, { waitUntil: 'commit' })
    const { readable } = await readMarks(page, 'readable')
    await context.close()
    return readable
  }
}

/** @param line - CPU so many times slower, bytes a second, ms */
export async function slowDown(
  page: Page,
  line: { cpu: number; down: number; up: number; latency: number } = SLOW,
): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.down,
    uploadThroughput: line.up,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.cpu })
  return session
}

async function readMarks(page: Page, waitFor: keyof Marks): Promise<Marks> {
  // Seldom, and not by the page's own frames: looking costs the slow phone time, too.
  for (let at = 0; at < 240; at += 1) {
    const marks = Marks.safeParse(await page.evaluate('window.marks'))
    if (marks.success && marks.data[waitFor] > 0) return marks.data
    await page.waitForTimeout(250)
  }
  throw new Error(`${page.url()} did not become ${waitFor}`)
}

/** Counts requests, and who asked for which. */
async function watchRequests(session: CDPSession) {
  const asked = new Map<string, { at: number; level: number; url: string; done?: number }>()
  const levels = new Map<string, number>()
  let begun: number | undefined
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator, timestamp }) => {
    begun ??= timestamp
    const by = initiator.url ?? initiator.stack?.callFrames[0]?.url ?? ''
    const level = (levels.get(by) ?? 0) + 1
    levels.set(request.url, level)
    asked.set(requestId, { at: (timestamp - begun) * 1000, level, url: request.url })
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const one = asked.get(requestId)
    if (one && begun !== undefined) one.done = (timestamp - begun) * 1000
  })
  return {
    until: (ms: number) => {
      const all = [...asked.values()].filter(({ url }) => url.startsWith('http'))
      const done = all.filter((one) => one.done !== undefined && one.done <= ms)
      return {
        requests: all.filter(({ at }) => at <= ms).length,
        levels: Math.max(1, ...done.map(({ level }) => level)),
      }
    },
  }
}

/** Runs in the page: looks at every frame, and acts as soon as somebody could. */
function useAsSoonAsPossible(acts: boolean): void {
  const marks = { readable: 0, answerable: 0, safe: 0 }
  const tasks = { longest: 0 }
  Object.assign(window, { marks, tasks })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration)
  }).observe({ type: 'longtask', buffered: true })
  const isSeen = (element: Element | null) =>
    element instanceof HTMLElement && element.offsetParent !== null
  const find = (selector: string) => [...document.querySelectorAll(selector)].find(isSeen)
  let agreedAt = -Infinity

  function look(): void {
    const now = performance.now()
    const option = find('.option input')
    const isSafe = /\/answer\/[^/]+\/2/.test(location.pathname) || find('[data-saved="true"]')
    if (!marks.readable && find('.unit')) marks.readable = now
    if (acts && marks.readable && !option && now - agreedAt > 3_000) {
      agreedAt = now
      const agree = find('.foot .button-first')
      if (agree instanceof HTMLElement) agree.click()
    }
    if (!marks.answerable && option instanceof HTMLElement) {
      marks.answerable = now
      option.click()
    }
    if (!marks.safe && marks.answerable && isSafe) marks.safe = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
