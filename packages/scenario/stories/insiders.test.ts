import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, appIsStored, itemStands } from '../src/answering.ts'
import { findBarriers, setUpOffice } from '../src/office.ts'
import type { Phone } from '../src/phone.ts'
import { openWorld, type World } from '../src/world.ts'

const path = '/console/rounds/practice-2026/insiders/CTH'
const codes = 'name;position;contact;not_units;blocks'
const faulty = [
  codes,
  'Nguyễn Văn An;Chủ tịch UBND phường Ba Đình;an@example.vn;;C',
  'Trần Thị Bình;Chủ tịch UBND xã Ứng Hòa;không có thư;;',
].join('\r\n')
const mended = faulty.replace('không có thư', '0912 345 678')

let world: World
let desk: Page
let phone: Phone
let link: string
beforeAll(async () => {
  world = await openWorld()
  const office = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  desk = office.page()
  await setUpOffice(desk, world.setupLink())
  phone = await world.openPhone()
})
afterAll(() => world.close())

test('a list with a fault is named by its cell, mended, and imported', async () => {
  await desk.goto(`${world.url}${path}`)
  await heading(desk, /^Chưa có danh sách/)
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByRole('link', { name: 'Nhập danh sách' }).click()
  await choose('chu-tich.csv', faulty)
  await desk.getByRole('rowheader', { name: 'C3' }).waitFor()
  expect(await findBarriers(desk)).toEqual([])

  await choose('chu-tich.csv', mended)
  await desk.getByRole('row', { name: /Trần Thị Bình.*0912 345 678/ }).waitFor()
  await desk.getByLabel('Lý do nhập').fill('Danh sách theo công văn')
  await desk.getByRole('button', { name: 'Nhập tất cả' }).click()

  await heading(desk, '0/2 người đã đánh giá xong mọi đơn vị của mình')
  await desk.getByText('2 người chưa được chọn đơn vị').waitFor()
})

test('units are drawn, looked at, and kept although some fall short', async () => {
  await desk.getByRole('link', { name: 'Chọn ngẫu nhiên đơn vị' }).first().click()
  await desk.getByRole('button', { name: 'Xem trước' }).click()
  await desk.getByText(/^Thiếu \d+/).waitFor()
  expect(await findBarriers(desk)).toEqual([])

  await desk.locator('summary', { hasText: 'Giữ kết quả này' }).click()
  await desk.getByLabel('Tôi hiểu rằng một số đơn vị sẽ thiếu').check()
  await desk.getByRole('button', { name: 'Giữ kết quả này' }).click()

  await desk.getByText('2 người đã có đơn vị nhưng chưa có liên kết').waitFor()
  await desk.getByRole('row', { name: /Nguyễn Văn An.*0\/3/ }).waitFor()
  await desk.getByRole('row', { name: /Trần Thị Bình.*0\/8/ }).waitFor()
  expect(await findBarriers(desk)).toEqual([])
})

test('links are made once, as a file for the mail merge', async () => {
  await desk.getByRole('link', { name: 'Tạo liên kết' }).first().click()
  await desk.getByLabel('Tệp', { exact: true }).selectOption('csv')
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Tạo và tải tệp' }).click()
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Tải tệp xuống' }).click(),
  ])
  expect(await findBarriers(desk)).toEqual([])

  const text = await readFile(await file.path(), 'utf8')
  const rows = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'))
  const an = rows.find(([name]) => name === 'Nguyễn Văn An')
  link = an?.[4] ?? ''
  expect(rows).toHaveLength(3)
  expect(an?.slice(1, 4)).toEqual(['Chủ tịch UBND phường Ba Đình', 'an@example.vn', '3'])
  expect(link).toMatch(/\/i#[0-9a-z]{20}$/)
  expect(an?.[5]).toContain(link)
})

test('an insider rates three units, with a break and a part without a network', async () => {
  await phone.page().goto(link)
  await phone.page().getByText('đánh giá 3 cơ quan, đơn vị').waitFor()
  expect(await findBarriers(phone.page())).toEqual([])
  await phone.page().getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await appIsStored(phone.page())
  await rateUnit(phone.page(), 5)
  await heading(phone.page(), 'Đã xong 1/3 đơn vị')
  await phone.page().getByText('Xong, đã gửi').waitFor()
  expect(await findBarriers(phone.page())).toEqual([])

  await phone.goOffline()
  await phone
    .page()
    .getByRole('button', { name: /^Đơn vị tiếp theo/ })
    .click()
  await itemStands(phone.page(), 1)
  await answerItems(phone.page(), () => 4, 2)
  await phone.shut()
  const page = await phone.reopen()
  await page.goto(link)
  await heading(page, 'Đã xong 1/3 đơn vị')
  await page.getByText(/^Đang làm: 1\//).waitFor()
  await page.getByRole('button', { name: /^Làm tiếp/ }).click()
  await rateUnit(page, 4)
  await heading(page, 'Đã xong 2/3 đơn vị')
  await page.getByText('Xong, chờ gửi').waitFor()

  await phone.goOnline()
  await page.getByRole('button', { name: /^Đơn vị tiếp theo/ }).click()
  await itemStands(page, 1)
  // Not knowing enough is an answer to every item.
  await rateUnit(page, 9)
  await heading(page, 'Ông/Bà đã đánh giá đủ 3 đơn vị')
  await page.getByText('Trân trọng cảm ơn').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('the office sees who is done from the next day on, and the ballots share nothing that tells who gave them', async () => {
  await desk.goto(`${world.url}${path}`)
  await heading(desk, '0/2 người đã đánh giá xong mọi đơn vị của mình')
  await world.endDay()
  await desk.reload()
  await heading(desk, '1/2 người đã đánh giá xong mọi đơn vị của mình')
  await desk.getByRole('row', { name: /Nguyễn Văn An.*3\/3/ }).waitFor()
  const [reminders] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])

  const text = await readFile(await reminders.path(), 'utf8')
  expect(text).toContain('Trần Thị Bình')
  expect(text).not.toContain('Nguyễn Văn An')
  expect(text).not.toContain('/i#')
  const ballots = await world.ballots()
  expect(ballots.map(({ unit }) => unit).toSorted()).toEqual(['C02', 'C03', 'C25-01'])
  expect(ballots.every(({ rater }) => rater === undefined)).toBe(true)
  expect(JSON.stringify(ballots)).not.toContain(link.split('#')[1])
})

test('what is spent is spent on any phone', async () => {
  const other = await world.openPhone()

  await other.page().goto(link)

  await heading(other.page(), 'Ông/Bà đã đánh giá đủ 3 đơn vị')
})

/** Answers all that is left of the unit on the screen, and finishes its ballot. */
async function rateUnit(page: Page, code: number): Promise<void> {
  await page.waitForURL(/\/answer\/[^/]+\/\d+/)
  await answerItems(page, () => code)
  await page.getByRole('button', { name: /^Hoàn thành/ }).click()
  await page.waitForURL(/\/i\/[^/]+\/units$/)
}

async function heading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function choose(name: string, text: string): Promise<void> {
  const chosen = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  await desk.locator('input[type=file]').setInputFiles(chosen)
}
