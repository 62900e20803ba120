import { z } from 'zod'
import { slowDown } from '../phone/visit.ts'
import { withPhone } from '../phone/with-phone.ts'

/** An old office computer on a shared line: CPU so many times slower, bytes a second, ms. */
export const SLOW_DESK = { cpu: 4, down: 10_000_000 / 8, up: 10_000_000 / 8, latency: 40 } as const

const Seen = z.object({ painted: z.number(), task: z.number() })

export interface DeskVisit {
  /** The largest contentful paint, from the beginning of the navigation, in ms. */
  painted: number
  /** The longest task until the page stood, in ms; 0 where none took 50. */
  task: number
  /** The longest task of the twenty seconds after: an open page asks anew every fifteen. */
  refreshing: number
  bytes: number
  requests: number
}

/** Opens a page of the console with an empty cache and then, on the same computer, once more. @param cookies - of a session; none for a stranger */
export async function visitDesk(
  url: string,
  path: string,
  cookies: string,
  times: number,
): Promise<DeskVisit[]> {
  const screen = { viewport: { width: 1366, height: 768 }, isMobile: false, hasTouch: false }
  return withPhone(async (open) => {
    const visits: DeskVisit[] = []
    for (let time = 0; time < times; time += 1) {
      const context = await open()
      await context.addCookies(
        cookies
          .split('; ')
          .filter((cookie) => cookie !== '')
          .map((cookie) => {
            const [name = '', ...value] = cookie.split('=')
            return { name, value: value.join('='), url }
          }),
      )
      const page = await context.newPage()
      const session = await slowDown(page, SLOW_DESK)
      const sizes: number[] = []
      session.on('Network.loadingFinished', ({ encodedDataLength }) =>
        sizes.push(encodedDataLength),
      )
      await page.addInitScript(watch)
      await page.goto(url + path, { waitUntil: 'load' })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(3_000)
      const seen = Seen.parse(await page.evaluate('window.seen'))
      const [bytes, requests] = [sizes.reduce((sum, size) => sum + size, 0), sizes.length]
      await page.evaluate('window.seen.task = 0')
      if (cookies !== '') await page.waitForTimeout(20_000)
      const { task: refreshing } = Seen.parse(await page.evaluate('window.seen'))
      visits.push({ ...seen, refreshing, bytes, requests })
      await context.close()
    }
    return visits
  }, screen)
}

/** Runs in the page. */
function watch(): void {
  const seen = { painted: 0, task: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.painted = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration)
  }).observe({ type: 'longtask', buffered: true })
}
