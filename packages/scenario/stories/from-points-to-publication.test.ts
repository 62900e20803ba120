import {
  assessedFile,
  clockOf2024,
  dayOfAnnouncement,
  pushBallots,
  synthesiseAnnouncement,
} from '@phieu/commands'
import { readConfig, startServer, type RunningServer } from '@phieu/server'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, setUpOffice } from '../src/office.ts'
import { openPhone, type Phone } from '../src/phone.ts'

const { round, ballots, assessed, earlier } = synthesiseAnnouncement()
const path = `/console/rounds/${round.id}`
const file = Buffer.from(assessedFile(assessed))

const clock = clockOf2024()
let folder: string
let server: RunningServer
/** As the browser knows the server: cookies belong to a name. */
let office: string
let desk: Phone
let page: Page
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-desk-'))
  const config = readConfig({ PORT: '0', DATA_DIR: join(folder, 'data') })
  server = await startServer(config, { now: () => clock.now })
  office = server.services.config.publicUrl
  desk = await openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = desk.page()
  await setUpOffice(page, server.firstRun.setupLink!)
  await send('/api/earlier', earlier)
  await send('/api/rounds', { round: { ...round, onePerson: true } })
})
afterAll(async () => {
  await desk.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('a round that was made is opened, after its effect was read', async () => {
  await page.goto(`${office}/console/`)
  await page.getByRole('link', { name: round.title.vi, exact: true }).click()
  await page.waitForURL(new RegExp(`/rounds/${round.id}$`))
  await page.getByRole('link', { name: 'Quy trình', exact: true }).click()
  await heading('Đợt đang chuẩn bị: chưa nhận phiếu')
  expect(await page.getByRole('button', { name: 'Mở đợt' }).isVisible()).toBe(false)

  await page.getByText('Mở đợt…').click()
  await page.getByText('Không quay lại bước chuẩn bị được nữa').waitFor()
  await page.getByLabel(despite).fill('Liên kết được tạo ngay sau đó')
  await page.getByRole('button', { name: 'Mở đợt' }).click()

  await heading('Đợt đang mở: đang nhận phiếu')
  await pushBallots(server, ballots, clock)
  clock.now = dayOfAnnouncement
})

test('a faulty file names its cells, and nothing of it is imported', async () => {
  await page.goto(`${office}${path}/points`)
  await heading(/^Chưa có điểm thẩm định nào/)
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()

  const faulty = file.toString().replace(/(A02;A;[^;]+;)[^;]+/, '$199')
  await choose(Buffer.from(faulty))
  await page.getByText('Chưa có gì được nhập').waitFor()
  expect(await page.getByRole('row', { name: 'lớn hơn mức tối đa' }).innerText()).toMatch(/^D\d+/)
  expect(await page.getByRole('button', { name: 'Nhập tất cả' }).count()).toBe(0)
  expect(await barriers()).toEqual([])

  await page.goto(`${office}${path}/points`)
  await heading(/^Chưa có điểm thẩm định nào/)
})

test('a good file shows what it changes, is imported with a reason, and stands in the history', async () => {
  await page.goto(`${office}${path}/points/import`)
  await choose(file)
  await page.getByText('Tệp không có lỗi').waitFor()
  expect(await page.getByRole('row', { name: 'Sở Nội vụ' }).count()).toBe(8)

  await page.getByLabel('Lý do nhập').fill('Biên bản của Hội đồng thẩm định')
  await page.getByRole('button', { name: 'Nhập tất cả' }).click()
  await heading(/^Đã có đủ/)
  await page.getByRole('row', { name: 'Biên bản của Hội đồng thẩm định' }).waitFor()
  expect(await barriers()).toEqual([])
})

test('bonus points are entered with their decision and withdrawn with a reason', async () => {
  await page.getByRole('link', { name: 'Điểm thưởng, điểm trừ' }).click()
  await heading('Chưa có điểm thưởng, điểm trừ nào')
  await page.getByRole('link', { name: 'Thêm điểm thưởng' }).click()
  await page.getByLabel('Đơn vị').selectOption('A02')
  await page.getByLabel('Điểm thưởng').check()
  await page.getByLabel('Số điểm').fill('1,5')
  await page.getByLabel('Lý do').fill('Sáng kiến')
  await page.getByLabel('Văn bản').fill('12/QĐ-UBND')
  await page.getByLabel('Người hoặc cơ quan').fill('Hội đồng thẩm định')
  await page.getByLabel('Ngày quyết định').fill('2025-01-05')
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  await heading('1 mục thưởng, trừ đang được tính cho 1 đơn vị')
  expect(await page.getByText('+1,50').count()).toBe(1)

  await page.getByText('Rút lại…').click()
  await page.getByLabel('Lý do rút lại').fill('Nhập nhầm đơn vị')
  await page.getByRole('button', { name: 'Rút lại mục này' }).click()
  await heading('Chưa có điểm thưởng, điểm trừ nào')
  await page.getByText('Nhập nhầm đơn vị').waitFor()
  expect(await barriers()).toEqual([])
})

test('the result says who leads, and leads from an index to the imported cell and to the items', async () => {
  await page.getByRole('link', { name: 'Kết quả', exact: true }).click()
  await heading(/^Sở Nội vụ đứng đầu với 95,77%/)
  await page.getByText('6/22 đơn vị tăng').waitFor()
  for (const view of ['Lĩnh vực', 'Tính theo cách khác', 'Xếp hạng']) {
    await page.getByRole('link', { name: view, exact: true }).click()
    await page.getByRole('table').waitFor()
    expect(await barriers()).toEqual([])
  }

  const annex = page.getByText('Dự thảo phụ lục').getByRole('link', { name: 'DOCX' })
  const [draft] = await Promise.all([page.waitForEvent('download'), annex.click()])
  expect(draft.suggestedFilename()).toMatch(/-annex-A-vi-draft\.docx$/)

  await page.getByLabel('Tìm đơn vị').fill('noi vu')
  await page.getByText(/^1 trong 23 đơn vị/).waitFor()
  await page.getByRole('link', { name: 'Sở Nội vụ' }).click()
  await page.getByText('Chỉ số 95,77%, hạng 1').waitFor()
  expect(await barriers()).toEqual([])

  await page.getByRole('link', { name: 'các ô đã nhập' }).click()
  await page.getByRole('heading', { name: 'Khối A' }).waitFor()
  expect(await page.getByRole('row', { name: 'A02' }).count()).toBe(1)
  await page.goBack()
  await page.getByRole('link', { name: 'từng tiêu chí thành phần và câu trả lời' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sở Nội vụ' }).waitFor()
  await page.getByRole('article').first().waitFor()
})

test('a round is closed, approved and published, and the public pages have its result', async () => {
  await page.getByRole('link', { name: 'Quy trình', exact: true }).click()
  await move('Đóng đợt', 'Đợt đã đóng')
  await move('Duyệt kết quả', 'Đợt đã duyệt')
  expect(await barriers()).toEqual([])
  await move('Công bố kết quả', 'Đợt đã công bố')
  expect(await barriers()).toEqual([])
  expect(await page.getByRole('row', { name: 'đã duyệt → đã công bố' }).count()).toBe(1)

  await page.getByRole('link', { name: 'Điểm thẩm định' }).click()
  await page.getByText('điểm thẩm định không sửa được nữa').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: /^Trang công bố, cùng/ }).click()
  await page.waitForURL(`${office}/results/${round.id}`)
  expect(await page.locator('main').innerText()).toContain('95,77')
})

test('axe finds nothing and nothing is wider than a phone, in English', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${office}${path}/result`)
  await page.getByRole('button', { name: 'English' }).click()
  for (const address of [
    '/result?block=B',
    '/result?view=areas',
    '/result?view=runs',
    '/result/units/A02',
    '/points',
    '/points/adjustments',
    '/course',
  ]) {
    await page.goto(`${office}${path}${address}`)
    await page.getByRole('table').first().waitFor()

    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect({ address, barriers: await barriers(), wide }).toEqual({
      address,
      barriers: [],
      wide: 390,
    })
  }
})

function barriers() {
  return findBarriers(page)
}

async function heading(name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 })
}

async function choose(buffer: Buffer): Promise<void> {
  const chosen = { name: 'diem-tham-dinh.csv', mimeType: 'text/csv', buffer }
  await page.locator('input[type=file]').setInputFiles(chosen)
}

/** Makes a move of the round, as one who has read what it freezes. */
/** Where something of the list before a move is red. */
const despite = 'Lý do vẫn chuyển dù còn mục đỏ'

async function move(name: string, then: string): Promise<void> {
  await page.getByText(`${name}…`).waitFor()
  // That of a move that is due stands open with its page.
  if (!(await page.getByRole('button', { name }).isVisible()))
    await page.getByText(`${name}…`).click()
  const why = page.getByLabel(despite)
  if ((await why.count()) > 0) await why.fill('Đã xem từng mục')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name }).click()
  await heading(new RegExp(`^${then}`))
}

/** What this story begins with, sent from a page of the console. */
async function send(address: string, body: unknown): Promise<void> {
  const status = await page.evaluate(
    async ([to, json]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(to!, { method: 'POST', headers, body: json! })).status
    },
    [address, JSON.stringify(body)],
  )
  expect(status).toBeLessThan(300)
}
