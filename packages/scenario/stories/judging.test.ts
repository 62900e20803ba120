import { loadDefinition } from '@phieu/catalogue'
import { sendBallots } from '@phieu/commands'
import { deriveQuestionnaire, type Ballot } from '@phieu/survey'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pressByKey, selectByKey, tickByKey, typeByKey } from '../src/by-keyboard.ts'
import { findBarriers, setUpOffice } from '../src/office.ts'
import { dayFromNow } from '../src/setting-up.ts'
import { openWorld, type World } from '../src/world.ts'

const round = 'practice-2026'
const unit = 'B00004'
const questionnaire = deriveQuestionnaire(loadDefinition(), 'B', 'ND')!

let world: World
let page: Page
beforeAll(async () => {
  world = await openWorld()
  const desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = desk.page()
  await setUpOffice(page, world.setupLink())
  await send([
    ballot('543215432', 120),
    ballot('432154321', 90),
    ballot('321543215', 150),
    ballot('111111111', 10),
    ballot('254312543', 200),
    ballot('254312543', 210),
  ])
  // Before the page is opened, which shows what was there then.
  await world.settleCount()
})
afterAll(() => world.close())

// Whoever judges needs no mouse.
test('what wants a look stands first, each flag in a sentence with its figures', async () => {
  await openReview()
  await heading('3 phiếu có dấu hiệu chưa được duyệt')

  const fast = page.getByRole('row').filter({ hasText: 'Quá nhanh' })
  await pressByKey(page, fast.getByRole('link').first())
  await page.getByText('Trả lời 9 câu trong tối đa 10 giây; chỉ đọc đã mất khoảng').waitFor()
  await page.getByText('9/9 câu trả lời ở cùng một mức; chuỗi dài nhất 9 câu liền nhau.').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('the effect on the result is seen before a ballot is excluded, and only then', async () => {
  expect(await page.getByRole('button', { name: 'Ghi quyết định này' }).count()).toBe(0)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)

  await selectByKey(page, page.getByRole('radio'), page.getByLabel('Loại khỏi kết quả'))
  const effect = page.getByRole('table', { name: 'Kết quả trước và sau quyết định' })
  await effect.getByText('6 phiếu').first().waitFor()
  await effect.getByText('5 phiếu').first().waitFor()
  await pressByKey(page, page.getByRole('button', { name: 'Ghi quyết định này' }))
  await page.getByText('Hãy ghi lý do khi tạm giữ hoặc loại phiếu.').waitFor()
  const reason = page.getByRole('textbox', { name: 'Lý do' })
  await typeByKey(page, reason, 'Trả lời trong mười giây, một cột')
  await pressByKey(page, page.getByRole('button', { name: 'Ghi quyết định này' }))

  await page.getByText('Đã quyết định về 1 phiếu; 1 phiếu thay đổi').waitFor()
  await page.goto(`${world.url}/console/rounds/${round}`)
  await heading('5 phiếu từ 1/148 đơn vị; 147 đơn vị chưa có phiếu nào')
})

test('near-duplicates lead to each other, and are held together', async () => {
  await openReview('?flag=duplicate&decided=no')
  await heading('2 phiếu theo bộ lọc')
  const alike = page.getByRole('row').filter({ hasText: 'Gần trùng' })
  await pressByKey(page, alike.getByRole('link').first())
  await page.getByText('1 phiếu khác của cùng đơn vị và nhóm giống hệt').waitFor()

  // Alt and the arrow are the browser's own keys, which one without a window does not hear.
  await page.goBack()
  await heading('2 phiếu theo bộ lọc')
  await tickByKey(page, page.getByRole('checkbox', { name: 'Chọn mọi dòng trên trang này' }))
  await pressByKey(page, page.getByRole('link', { name: 'Quyết định về 2 phiếu' }))
  await page.getByLabel('Tạm giữ, chưa tính').waitFor()
  await page.keyboard.press('2')
  const reason = page.getByRole('textbox', { name: 'Lý do' })
  await typeByKey(page, reason, 'Hỏi lại điểm phát phiếu')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByText('Đã quyết định về 2 phiếu; 2 phiếu thay đổi').waitFor()

  await openReview('?review=held')
  await heading('2 phiếu theo bộ lọc')
})

test('an excluded ballot is counted again, and its history keeps both decisions', async () => {
  await openReview('?review=excluded')
  const excluded = page.getByRole('row').filter({ hasText: 'bị loại' })
  await pressByKey(page, excluded.getByRole('link').first())
  await page.getByLabel('Tính vào kết quả').waitFor()
  await page.keyboard.press('1')
  await pressByKey(page, page.getByRole('button', { name: 'Ghi quyết định này' }))
  await page.getByText('Đã quyết định về 1 phiếu; 1 phiếu thay đổi').waitFor()

  const history = page.getByRole('table', { name: 'Các quyết định' })
  await history.getByText('Trả lời trong mười giây, một cột').waitFor()
  await expect.poll(() => history.getByRole('row').count()).toBe(3)
})

test('axe finds nothing, and nothing is wider than the screen, at the desk and on a phone', async () => {
  for (const { width, height, language } of [
    { width: 1366, height: 768, language: 'Tiếng Việt' },
    { width: 390, height: 844, language: 'English' },
  ]) {
    await page.setViewportSize({ width, height })
    for (const path of ['?sort=-flags', '/interviewers', '/back-checks', '/flags']) {
      await page.goto(`${world.url}/console/rounds/${round}/review${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const otherLanguage = page.getByRole('button', { name: language })
      if (await otherLanguage.isVisible()) await otherLanguage.click()

      const barriers = await findBarriers(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect({ path, barriers, wide }).toEqual({ path, barriers: [], wide: width })
    }
  }
})

async function openReview(query = ''): Promise<void> {
  await page.goto(`${world.url}/console/rounds/${round}/review${query}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function heading(name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

/** A citizen's ballot of today with these options, one sign an item. */
function ballot(signs: string, seconds: number): Ballot {
  return {
    id: crypto.randomUUID(),
    round,
    unit,
    group: 'ND',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language: 'vi',
    answers: Object.fromEntries(questionnaire.items.map(({ id }, at) => [id, Number(signs[at])])),
    seconds,
    // A day before its link was made would be a flag of its own: the phone's clock runs behind.
    sealedOn: dayFromNow(0),
  }
}

async function send(ballots: readonly Ballot[]): Promise<void> {
  const link = await world.makeLink(unit, 'ND')
  const linkFor = () => link.split('/').at(-1)!
  await sendBallots(world.url, ballots, { linkFor }, () => {})
}
