import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { note } from '../src/figures.ts'
import { openWorld, type World } from '../src/world.ts'
import { openOldChromium } from './old-chromium.ts'

let world: World
let old: Awaited<ReturnType<typeof openOldChromium>>
beforeAll(async () => {
  world = await openWorld()
  old = await openOldChromium()
})
afterAll(async () => {
  await old.close()
  await world.close()
})

test('in the oldest declared Chromium a ballot is answered, begun anew without a network, and arrives', async () => {
  const context = await old.browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))

  await page.goto(await world.makeLink('B00004', 'ND'))
  await tap(page, '.foot .button-first')
  await addressed(page, /\/answer\/[^/]+\/1$/)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await answer(page, 1, 4)
  await context.setOffline(true)
  await page.reload()
  await addressed(page, /\/answer\/[^/]+\/4$/)
  for (let item = 4; item <= 9; item += 1) await answer(page, item, item + 1)
  await tap(page, '.foot .button-first')
  await addressed(page, /\/done$/)
  await context.setOffline(false)
  await expect.poll(() => page.locator('main').textContent()).toContain('Đã gửi thành công')

  expect(await world.ballots()).toHaveLength(1)
  expect(complaints).toEqual([])
  await note(
    'browsers',
    `Chromium ${old.browser.version()}: a ballot answered, finished without a network, and arrived.`,
  )
})

/** Answers items from one place up to another, which is not answered any more. */
async function answer(page: Page, from: number, until: number): Promise<void> {
  for (let item = from; item < until; item += 1) {
    await tap(page, '.asking:not(.asking-first) input[value="4"]')
    await addressed(page, item === 9 ? /\/check$/ : new RegExp(`/answer/[^/]+/${item + 1}$`))
  }
}

/** By the page itself: Playwright's own taps ask such a browser for what it doesn't have. */
async function tap(page: Page, selector: string): Promise<void> {
  const isThere = () => page.evaluate((named) => document.querySelector(named) !== null, selector)
  await expect.poll(isThere).toBe(true)
  await page.evaluate((named) => {
    const element = document.querySelector(named)
    if (element instanceof HTMLElement) element.click()
  }, selector)
}

async function addressed(page: Page, address: RegExp): Promise<void> {
  await expect.poll(() => page.url()).toMatch(address)
}
