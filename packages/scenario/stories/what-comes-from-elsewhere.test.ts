import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findBarriers, setUpOffice } from '../src/office.ts'
import { openWorld, type World } from '../src/world.ts'

const path = '/console/rounds/practice-2026/points/external'
const scores = [
  'unit_id;item;group;share;n;standard_error;source',
  'B00004;B17;ND;0,7625;120;0,0196;SIPAS 2026',
  'B00004;B17;DN;0,8;40;;SIPAS 2026',
].join('\r\n')

let world: World
let page: Page
beforeAll(async () => {
  world = await openWorld()
  const desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = desk.page()
  await setUpOffice(page, world.setupLink())
})
afterAll(() => world.close())

test('scores of a separate measurement are previewed by group, imported with a reason, and listed', async () => {
  await page.goto(`${world.url}/console/rounds/practice-2026/points`)
  await page.getByRole('link', { name: 'Kết quả đo lường riêng' }).click()
  await heading('Chưa có kết quả đo lường hài lòng riêng')
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await choose('do-luong.csv', scores)
  await page.getByText('thay đổi 2 giá trị').waitFor()

  await page.getByLabel('Người dân có giao dịch').check()
  await page.getByText('thay đổi 1 giá trị').waitFor()
  await page.getByText('Bỏ qua 1 dòng').waitFor()
  expect(await page.getByRole('row', { name: 'Phường Ba Đình' }).innerText()).toContain('0,7625')
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('Lý do nhập').fill('Báo cáo SIPAS 2026')
  await page.getByRole('button', { name: 'Nhập tất cả' }).click()

  await heading('Đã có 1 kết quả đo lường hài lòng riêng')
  await page.getByRole('row', { name: 'Báo cáo SIPAS 2026' }).waitFor()
  expect(await page.getByRole('row', { name: 'Phường Ba Đình' }).innerText()).toContain('0,0196')
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('row', { name: 'Báo cáo SIPAS 2026' }).getByRole('link').click()
  await page.waitForURL(/\/points\/external\/imports\//)
  await page.getByRole('row', { name: 'Phường Ba Đình' }).waitFor()
  expect(await page.getByRole('row', { name: 'Phường Ba Đình' }).innerText()).toContain('0,7625')
  expect(await findBarriers(page)).toEqual([])
})

test('a printed result is added; of a faulty table its cells are named', async () => {
  await page.goto(`${world.url}/console/rounds`)
  await page.getByRole('link', { name: 'Kết quả các năm trước' }).click()
  await heading('Chưa có kết quả của năm trước nào')
  await page.getByRole('link', { name: 'Thêm kết quả' }).click()
  await choose('2025.csv', 'unit_id;index_percent;rank\nB00004;194;1\n')
  await page.getByLabel('Mã', { exact: true }).fill('hanoi-2025')
  await page.getByLabel('Năm', { exact: true }).fill('2025')
  await page.getByLabel('Nguồn').fill('Quyết định công bố')
  await page.getByRole('button', { name: 'Thêm kết quả' }).click()
  await page.getByText('tệp có 1 lỗi').waitFor()
  await page.getByRole('rowheader', { name: 'B2' }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await choose('2025.csv', 'unit_id;index_percent;rank\nB00004;94,50;1\n')
  await page.getByRole('button', { name: 'Thêm kết quả' }).click()
  await heading('Có 1 kết quả của các năm trước')
  expect(await page.getByRole('row', { name: 'hanoi-2025' }).innerText()).toContain('2025')

  const json = { id: 'hanoi-2023', year: 2023, definition: 'hanoi-2024', synthetic: false }
  await page.getByRole('link', { name: 'Thêm kết quả' }).click()
  const units = [{ unit: 'B00004', index: '93.00', areas: {} }]
  await choose('2023.json', JSON.stringify({ ...json, source: 'Công bố', units }))
  await page.getByRole('button', { name: 'Thêm kết quả' }).click()
  await heading('Có 2 kết quả của các năm trước')
})

test('a round is made as a draft, compared with a printed result', async () => {
  await page.goto(`${world.url}/console/rounds`)
  await page.getByRole('link', { name: 'Lập đợt mới' }).click()
  await page.getByLabel('Mã đợt').fill('practice-2026')
  await page.getByLabel('Tên đợt bằng tiếng Việt').fill('Chỉ số năm 2026')
  await page.getByLabel('Tên đợt bằng tiếng Anh').fill('Index of 2026')
  await page.getByLabel('Năm', { exact: true }).fill('2026')
  await page.getByLabel('Phần của năm').selectOption('1')
  const assessed = page.getByRole('group', { name: 'Thời gian được đánh giá' })
  await assessed.getByLabel('Từ ngày').fill('01/01/2026')
  await assessed.getByLabel('Đến ngày').fill('30/06/2026')
  await page.getByLabel('So với kết quả').selectOption('hanoi-2025')
  await page.getByRole('button', { name: 'Lập đợt' }).click()
  await page.getByText('Đã có đợt mang mã practice-2026.').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByLabel('Mã đợt').fill('hanoi-2026-h1')
  await page.getByRole('button', { name: 'Lập đợt' }).click()
  await heading(/^Còn \d bước trước khi mở đợt$/)
  await page.getByRole('link', { name: 'Đổi đợt' }).click()
  await page.getByRole('link', { name: 'Chỉ số năm 2026' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('axe finds nothing and nothing is wider than a phone, in English', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'English' }).click()
  for (const address of [
    path,
    `${path}/import`,
    '/console/earlier',
    '/console/earlier/new',
    '/console/rounds/new',
  ]) {
    await page.goto(`${world.url}${address}`)
    await page.getByRole('heading', { level: 1 }).waitFor()

    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    const barriers = await findBarriers(page)
    expect({ address, barriers, wide }).toEqual({ address, barriers: [], wide: 390 })
  }
})

async function heading(name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function choose(name: string, text: string): Promise<void> {
  const chosen = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').setInputFiles(chosen)
}
