import { loadDefinition } from '@phieu/catalogue'
import { sendBallots } from '@phieu/commands'
import { deriveQuestionnaire, type Ballot } from '@phieu/survey'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { note } from '../src/figures.ts'
import { watchLoads } from '../src/loads.ts'
import { findBarriers, setUpOffice, signIn } from '../src/office.ts'
import type { Phone } from '../src/phone.ts'
import { dayFromNow } from '../src/setting-up.ts'
import { openWorld, type World } from '../src/world.ts'

const round = 'practice-2026'
const unit = 'B00004'

/** What the first page of the console may load, in bytes as sent (110 kB). */
const BUDGET = 110_000

let world: World
let desk: Phone
let page: Page
beforeAll(async () => {
  world = await openWorld()
  desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = desk.page()
})
afterAll(() => world.close())

test('the set-up link makes the first admin once, and its secret leaves the address', async () => {
  const link = world.setupLink()
  const loads = watchLoads(page)

  await page.goto(link)
  await page.getByLabel('Họ và tên').waitFor()
  const loaded = await loads()
  const total = loaded.reduce((sum, { size }) => sum + size, 0)
  await note(
    'console-first-page',
    `First page of the console: ${(total / 1000).toFixed(1)} kB packed, ${loaded.length} files ` +
      `(at most ${BUDGET / 1000} kB), the words of the way in, of one language.`,
  )
  expect(wordsOf(loaded)).toEqual(['door'])
  expect(total).toBeLessThanOrEqual(BUDGET)
  expect(page.url()).toBe(`${world.url}/console/setup`)
  expect(await findBarriers(page)).toEqual([])

  // Whoever types is about to come in.
  await page.getByLabel('Họ và tên').fill('Ng')
  await expect.poll(async () => wordsOf(await loads())).toEqual(['door', 'vi'])

  await setUpOffice(page, link)
  await page.getByRole('heading', { level: 1, name: /^Hôm nay có/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.goto(link)
  await page.getByLabel('Họ và tên').fill('Người khác')
  await page.getByLabel('Thư điện tử').fill('khac@example.vn')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('một câu khác cũng dài')
  await page.getByRole('button', { name: 'Lập tài khoản' }).click()
  await page.getByRole('alert').filter({ hasText: 'Liên kết thiết lập' }).waitFor()
})

test('whoever is not signed in is asked to, and comes back to the page with its filters', async () => {
  const address = `${world.url}/console/rounds/${round}?block=B&q=dong+da`

  await page.goto(address)
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL(/\/sign-in$/)
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor()
  const loads = watchLoads(page)
  await page.goto(address)
  await page.waitForURL(/\/sign-in\?to=/)
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  // Of the office nothing is fetched for a stranger.
  const loaded = await loads()
  expect(wordsOf(loaded)).toEqual(['door'])
  expect(loaded.filter(({ path }) => /\/(office|router|overview)[^/]*\.js$/.test(path))).toEqual([])
  await signIn(page)

  expect(page.url()).toBe(address)
  await page.getByRole('link', { name: 'Phường Đống Đa', exact: true }).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
})

test('a ballot shows up while the page is open, with the trace of its points', async () => {
  await page.goto(`${world.url}/console/rounds/${round}?block=B`)
  await page.getByRole('heading', { name: 'Chưa có phiếu nào', exact: true }).waitFor()

  await sendCitizensBallot(4)
  await heading('1 phiếu từ 1/148 đơn vị; 147 đơn vị chưa có phiếu nào')
  await page.getByRole('button', { name: 'Đối chiếu số phiếu' }).click()
  await page.getByText('Đã đối chiếu 1 phiếu: số đang hiển thị khớp hoàn toàn').waitFor()

  await page.getByRole('row', { name: 'ít phiếu' }).getByRole('link').click()
  // Every answer is the fourth of five: three quarters of what citizens are asked about.
  await page.getByText('(75,0%)').waitFor()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  const item = page.getByRole('article').filter({ hasText: 'B04' })
  await item.getByText('Cách tính').click()
  const steps = await item.getByRole('list').first().innerText()
  expect(steps).toContain('(0 × 0 + 0 × 1/4 + 0 × 1/2 + 1 × 3/4 + 0 × 1) / 1 = 3/4 = 0,7500')
  expect(steps).toContain('3/4 × 1,25 = 0,94')
})

test('a lost connection is said in words, and the figures stay on the screen', async () => {
  await page.goto(`${world.url}/console/rounds/${round}`)
  const headline = await page.getByRole('heading', { level: 1 }).innerText()

  await desk.goOffline()
  await page.getByText('Không kết nối được máy chủ. Màn hình đang giữ số liệu').waitFor()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headline)
  expect(await page.getByRole('row').count()).toBe(17)

  await desk.goOnline()
  await page.getByText('tự làm mới sau mỗi 15 giây').waitFor()
})

test('a session that ended asks for the sign-in without losing the page', async () => {
  const address = `${world.url}/console/rounds/${round}/units/${unit}`
  await page.goto(address)
  await page.getByRole('article').first().waitFor()

  await desk.context().clearCookies()
  await page.getByText('Phiên đăng nhập đã hết').waitFor()
  expect(await page.getByRole('article').count()).toBeGreaterThan(5)
  await page.getByRole('link', { name: 'Đăng nhập lại' }).click()
  await signIn(page)

  expect(page.url()).toBe(address)
})

test('axe finds nothing, and nothing is wider than the screen, at the desk and on a phone', async () => {
  for (const { width, height, language } of [
    { width: 1366, height: 768, language: 'Tiếng Việt' },
    { width: 390, height: 844, language: 'English' },
  ]) {
    await page.setViewportSize({ width, height })
    for (const path of [
      '',
      `/rounds/${round}?block=C`,
      `/rounds/${round}/units/${unit}`,
      '/refused',
      '/nowhere',
    ]) {
      await page.goto(`${world.url}/console${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const otherLanguage = page.getByRole('button', { name: language })
      if (await otherLanguage.isVisible()) await otherLanguage.click()

      const barriers = await findBarriers(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect({ path, barriers, wide }).toEqual({ path, barriers: [], wide: width })
    }
  }
})

/** The files of words among what was loaded. */
function wordsOf(loaded: readonly { path: string }[]): string[] {
  return loaded.flatMap(({ path }) => /\/(door|vi|en)-[^/]*\.js$/.exec(path)?.[1] ?? [])
}

/** Resolves when the page's first line says so, at the latest with the second poll. */
async function heading(text: string): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name: text, exact: true })
    .waitFor({ timeout: 40_000 })
}

/** One citizen's ballot about the unit, all of its answers the same. */
async function sendCitizensBallot(answer: number): Promise<void> {
  const questionnaire = deriveQuestionnaire(loadDefinition(), 'B', 'ND')!
  const link = await world.makeLink(unit, 'ND')
  const ballot: Ballot = {
    id: crypto.randomUUID(),
    round,
    unit,
    group: 'ND',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language: 'vi',
    answers: Object.fromEntries(questionnaire.items.map((item) => [item.id, answer])),
    sealedOn: dayFromNow(0),
  }
  const linkFor = () => link.split('/').at(-1)!
  await sendBallots(world.url, [ballot], { linkFor }, () => {})
}
