import { afterAll, beforeAll, expect, test } from 'vitest'
import { note } from '../src/figures.ts'
import { openWorld, type World } from '../src/world.ts'
import type { Driven } from './driven.ts'
import { openFirefox } from './firefox.ts'
import { openOldChromium } from './old-chromium.ts'
import { openWebKit } from './webkit.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test.each([
  { which: 'the oldest declared Chromium', start: openOldChromium },
  { which: 'Firefox ESR', start: openFirefox },
  { which: 'WebKitGTK', start: openWebKit },
])(
  'in $which a ballot is answered, begun anew without a network, and arrives',
  async ({ which, start }) => {
    const before = (await world.ballots()).length
    const browser = await start()
    try {
      await browser.open(await world.makeLink('B00004', 'ND'))
      await tap(browser, '.foot .button-first')
      await addressed(browser, /\/answer\/[^/]+\/1$/)
      await browser.ask('navigator.serviceWorker.ready.then(() => true)')
      await answer(browser, 1, 4)
      await world.killServer()
      await browser.ask('(window.isBefore = true, void setTimeout(() => location.reload()))')
      await asked(browser, 'window.isBefore === undefined', /true/)
      await addressed(browser, /\/answer\/[^/]+\/4$/)
      await answer(browser, 4, 10)
      await tap(browser, '.final + .button-first')
      await addressed(browser, /\/done$/)
      await world.startServer()
      await asked(browser, "document.querySelector('main').textContent", /Đã gửi thành công/)

      expect(await world.ballots()).toHaveLength(before + 1)
      expect(browser.complaints()).toEqual([])
      await note(
        `browsers-${which}`,
        `${browser.name}: a ballot answered, finished without a network, and arrived.`,
      )
    } finally {
      await browser.close()
    }
  },
)

/** Answers items from one place up to another, which is not answered any more. */
async function answer(browser: Driven, from: number, until: number): Promise<void> {
  for (let item = from; item < until; item += 1) {
    await tap(browser, '.asking:not(.asking-first) input[value="4"]')
    await addressed(browser, item === 9 ? /\/check$/ : new RegExp(`/answer/[^/]+/${item + 1}$`))
  }
}

/** By the page itself: not every driver has taps. */
async function tap(browser: Driven, selector: string): Promise<void> {
  const found = `document.querySelector(${JSON.stringify(selector)})`
  await asked(browser, `${found} !== null`, /true/)
  await browser.ask(`void ${found}.click()`)
}

function addressed(browser: Driven, address: RegExp): Promise<void> {
  return asked(browser, 'location.href', address)
}

/** While one page follows another, nothing can be asked. */
async function asked(browser: Driven, expression: string, wanted: RegExp): Promise<void> {
  const ask = () => browser.ask(expression).catch(String)
  await expect.poll(async () => String(await ask()), { timeout: 60_000 }).toMatch(wanted)
}
