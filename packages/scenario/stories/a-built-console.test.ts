/**
 * The console as it is built, which is not all that its tests run: parts that are fetched later, endpoints
 * that the build makes brief, the policy of its pages.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pressByKey } from '../src/by-keyboard.ts'
import { heading } from '../src/desk.ts'
import { setUpOffice } from '../src/office.ts'
import type { Phone } from '../src/phone.ts'
import { routesOfConsole, walkDesk, watchTroubles } from '../src/walk-desk.ts'
import { openWorld, type World } from '../src/world.ts'

const round = 'practice-2026'

let world: World
let phone: Phone
let page: Page
beforeAll(async () => {
  world = await openWorld()
  phone = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = phone.page()
  await setUpOffice(page, world.setupLink())
})
afterAll(() => world.close())

test('what was not fetched before the network went says so in words, and comes when it is back', async () => {
  await page.goto(`${world.url}/console/account`)
  await heading(page, /./)
  await phone.goOffline()
  await page.keyboard.press('Control+K')
  await page.getByText('Không kết nối được máy chủ').first().waitFor()
  await page.keyboard.press('Control+K')
  await pressByKey(page, page.getByRole('link', { name: 'Nhật ký', exact: true }))
  await heading(page, 'Không kết nối được máy chủ.')

  await phone.goOnline()
  await page.keyboard.press('Control+K')
  await page.getByRole('dialog').getByRole('searchbox').waitFor()
  await page.keyboard.type('danh muc')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/catalogue/)
})

test('Ctrl+K finds a unit, a person, a link, a round, a page and an act without accents, and Enter goes there', async () => {
  await world.makeLink('B00004', 'ND')
  const troubles: string[] = []
  const end = watchTroubles(page, (what) => troubles.push(what))

  await page.goto(`${world.url}/console/rounds`)
  for (const { typed, kind, to } of [
    { typed: 'phuong ba dinh', kind: 'đơn vị', to: `/rounds/${round}/units/` },
    { typed: 'nguyen thi hang', kind: 'người dùng', to: '/people/' },
    { typed: 'ba dinh nguoi dan', kind: 'liên kết', to: `/rounds/${round}/sending/links/` },
    { typed: 'nhat ky', kind: 'trang', to: '/log' },
    { typed: 'moi nguoi dung', kind: 'việc', to: '/people/invite' },
    { typed: 'dot thu nghiem nam', kind: 'đợt', to: `/rounds/${round}` },
  ]) {
    await heading(page, /./)
    await page.keyboard.press('Control+K')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').waitFor()
    await page.keyboard.type(typed)
    await dialog.getByRole('status').filter({ hasText: kind }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL((address) => address.pathname.startsWith(`/console${to}`))
    await dialog.waitFor({ state: 'detached' })
  }
  end()
  expect(troubles).toEqual([])
})

test('one Escape closes it, whatever was typed, and the focus is where it was', async () => {
  await page.goto(`${world.url}/console/account`)
  const name = page.getByRole('textbox', { name: 'Họ và tên' })
  await name.focus()

  await page.keyboard.press('Control+K')
  await page.getByRole('dialog').getByRole('searchbox').waitFor()
  await page.keyboard.type('nhat')
  await page.keyboard.press('Escape')

  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
})

/** The console by its parts, each with a page that is in it. */
const parts = [
  { part: 'of the office', from: '/', pages: /^(?!rounds\/:round)/ },
  {
    part: 'that set a round up',
    from: `/rounds/${round}/setup`,
    pages: /^rounds\/:round\/(setup|sending|insiders)/,
  },
  {
    part: 'on which ballots come in',
    from: `/rounds/${round}`,
    pages: /^rounds\/:round($|\/(units|box|fieldwork|review))/,
  },
  {
    part: 'that lead to a result',
    from: `/rounds/${round}/points`,
    pages: /^rounds\/:round\/(?!setup|sending|insiders|units|box|fieldwork|review)/,
  },
]

test.each(parts)(
  'every page $part opens, and all that is folded on it, without an error or a refusal',
  async ({ from, pages }) => {
    const { routes, troubles } = await walkDesk(page, world.url, from, (path) => pages.test(path))

    expect(troubles).toEqual([])
    // What belongs to one ballot, person or file is not there in every round.
    const unseen = routesOfConsole().flatMap(({ path }) =>
      pages.test(path) && !routes.has(path) && !path.replace(':round', '').includes(':')
        ? [path]
        : [],
    )
    expect(unseen).toEqual(elsewhere.filter((path) => pages.test(path)))
  },
)

test('every page belongs to one part of the walk', () => {
  const counts = routesOfConsole().map(({ path }) => [
    path,
    parts.filter(({ pages }) => pages.test(path)).length,
  ])
  expect(counts.filter(([, count]) => count !== 1)).toEqual([])
})

/** Pages of other roles, moments of a round that this one does not have, and what forms alone send to. */
const elsewhere = [
  'mine',
  'mine/fieldwork',
  'mine/unit',
  'rounds/:round/box/key',
  'rounds/:round/box/open',
  'rounds/:round/setup/quotas/file',
  'rounds/:round/setup/quotas/people',
  'rounds/:round/review/decide',
]
