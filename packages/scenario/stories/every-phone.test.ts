import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, ballotIs, beginAnswering, finish, itemStands } from '../src/answering.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** What the oldest declared browsers lack, and browsers with something forbidden. */
const phones: readonly (readonly [string, () => void])[] = [
  [
    'the built-ins of the oldest declared browsers',
    () => {
      const later: readonly (readonly [object, readonly string[]])[] = [
        [Object, ['hasOwn', 'groupBy']],
        [Array, ['fromAsync']],
        [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
        [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
        [AbortSignal, ['timeout', 'any']],
        [Promise, ['withResolvers', 'try']],
        [URL, ['canParse', 'parse']],
        [Crypto.prototype, ['randomUUID']],
        [Uint8Array, ['fromBase64', 'fromHex']],
        [Uint8Array.prototype, ['at', 'toBase64', 'toHex']],
        [globalThis, ['structuredClone', 'requestIdleCallback', 'cancelIdleCallback', 'scheduler']],
      ]
      for (const [owner, names] of later) {
        for (const name of names) Reflect.deleteProperty(owner, name)
      }
    },
  ],
  [
    'newer built-ins that may not be used',
    () => {
      const forbid = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      const forbidden: readonly (readonly [object, readonly string[]])[] = [
        [Object, ['hasOwn']],
        [Array.prototype, ['at', 'findLastIndex']],
        [String.prototype, ['at']],
        [AbortSignal, ['timeout', 'any']],
        [Crypto.prototype, ['randomUUID']],
        [URL, ['canParse', 'parse']],
        [globalThis, ['structuredClone', 'requestIdleCallback', 'scheduler']],
      ]
      for (const [owner, names] of forbidden) {
        for (const name of names) {
          Object.defineProperty(owner, name, { value: forbid, configurable: true })
        }
      }
    },
  ],
  [
    'no worker, no locks, no folder and no channel between tabs',
    () => {
      for (const name of ['serviceWorker', 'locks', 'storage', 'userAgentData']) {
        Reflect.deleteProperty(Navigator.prototype, name)
      }
      for (const name of ['Worker', 'BroadcastChannel']) Reflect.deleteProperty(globalThis, name)
    },
  ],
  [
    'a channel between tabs, a packer and a small memory that are forbidden',
    () => {
      const forbid = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      for (const name of ['BroadcastChannel', 'CompressionStream']) {
        Object.defineProperty(globalThis, name, { value: forbid, configurable: true })
      }
      Object.defineProperty(globalThis, 'localStorage', { get: forbid })
      Object.defineProperty(globalThis, 'sessionStorage', { get: forbid })
    },
  ],
  [
    'all that a page may not even ask for',
    () => {
      const get = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      const forbid = (owner: object, names: readonly string[]) => {
        for (const name of names) Object.defineProperty(owner, name, { get, configurable: true })
      }
      forbid(Navigator.prototype, ['serviceWorker', 'locks', 'storage'])
      forbid(globalThis, ['BroadcastChannel', 'CompressionStream', 'speechSynthesis', 'caches'])
      forbid(globalThis, ['localStorage', 'sessionStorage'])
    },
  ],
]

test.each(phones)('a ballot is answered and arrives from a phone with %s', async (_, spoil) => {
  const page = (await world.openPhone()).page()
  await page.addInitScript(spoil)

  await beginAnswering(page, await world.makeLink('B00004', 'ND'))
  await answerItems(page, () => 4)
  await finish(page)
  await ballotIs(page, 'Đã gửi thành công')
})

const shut: readonly (readonly [string, RegExp, (page: Page) => Promise<unknown>])[] = [
  [
    'is too old',
    /quá cũ/,
    (page) =>
      page.addInitScript(() => {
        Reflect.deleteProperty(Promise, 'any')
        Reflect.deleteProperty(globalThis, 'WeakRef')
        Reflect.deleteProperty(Object, 'fromEntries')
      }),
  ],
  [
    'may keep nothing',
    /chặn trang này lưu dữ liệu/,
    (page) =>
      page.addInitScript(() => {
        const get = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        }
        Object.defineProperty(globalThis, 'indexedDB', { get })
      }),
  ],
  [
    'can’t read the app',
    /lỗi khi khởi động/,
    (page) =>
      page.route('**/assets/index-*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'let nothing = ?;' }),
      ),
  ],
  [
    'doesn’t get the app',
    /chưa tải xong/,
    (page) => page.route('**/assets/index-*.js', (route) => route.abort()),
  ],
]

test.each(shut)('a phone that %s shows the page, and in it what to do', async (_, says, spoil) => {
  const page = (await world.openPhone()).page()
  await spoil(page)

  await page.goto(await world.makeLink('B00004', 'ND'))

  await page.getByRole('alert').filter({ hasText: says }).waitFor()
  expect(await page.getByText('trân trọng mời Ông/Bà').isVisible()).toBe(true)
})

test('the network goes as soon as the app has come: everything is answered, finished and waits on the phone', async () => {
  const phone = await world.openPhone()
  const page = phone.page()
  await page.context().route('**/service-worker.js', (route) => route.abort())
  const link = await world.makeLink('B00004', 'ND')
  // Of the scripts come those that the page names, and none that is fetched when there is time.
  const named = (await (await fetch(link)).text()).match(/assets\/[\w.-]+\.js/g) ?? []
  await page.route('**/assets/*.js', (route) => {
    const isNamed = named.some((file) => route.request().url().endsWith(file))
    return isNamed ? route.continue() : route.abort()
  })

  await beginAnswering(page, link)
  await phone.goOffline()
  await answerItems(page, () => 4)
  await finish(page)
  await ballotIs(page, 'Trên thiết bị này')

  await page.unroute('**/assets/*.js')
  await phone.goOnline()
  await ballotIs(page, 'Đã gửi thành công')
})

test('a screen whose file a newer version has replaced comes by itself, and the draft with it', async () => {
  const page = (await world.openPhone()).page()
  await page.context().route('**/service-worker.js', (route) => route.abort())
  await beginAnswering(page, await world.makeLink('B00004', 'ND'))
  await answerItems(page, () => 4, 3)
  let gone = 0
  await page.route('**/assets/home-screen-*.js', (route) => {
    gone += 1
    return gone === 1 ? route.fulfill({ status: 404, body: '' }) : route.continue()
  })

  await page.getByRole('link', { name: 'Phiếu, về trang đầu' }).click()

  await page.getByRole('link', { name: /Đã trả lời 2\/9 câu/ }).click()
  await itemStands(page, 3)
  expect(gone).toBe(2)
})
