import { normalizeCode } from '@phieu/survey'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countOf, enrolPhone, interview } from '../src/interviewing.ts'
import { findBarriers, setUpOffice } from '../src/office.ts'
import type { Phone } from '../src/phone.ts'
import { openWorld, type World } from '../src/world.ts'

const round = 'practice-2026'
const ward = { id: 'B00004', typed: 'ba dinh', name: 'Phường Ba Đình' }

let world: World
let desk: Page
let phone: Phone
let fieldwork: string
let code = ''
beforeAll(async () => {
  world = await openWorld()
  const opened = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  desk = opened.page()
  phone = await world.openPhone()
  fieldwork = `${world.url}/console/rounds/${round}/fieldwork`
})
afterAll(() => world.close())

test('interviewers are added as a pasted list, looked at before they stand', async () => {
  await setUpOffice(desk, world.setupLink())
  await desk.goto(`${fieldwork}/interviewers/new`)

  await desk
    .getByRole('textbox', { name: 'Danh sách' })
    .fill('Trần Thị Bình; 11; Tổ 1\nPhạm Văn Cường; 11')
  await desk.getByText('Cần sửa 1 chỗ').waitFor()
  await desk
    .getByRole('textbox', { name: 'Danh sách' })
    .fill('Trần Thị Bình; 11; Tổ 1\nPhạm Văn Cường')
  await heading('Sẽ thêm 2 người')
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Thêm vào đợt' }).click()

  await desk.getByText('Đã thêm 2 người.').waitFor()
  await desk.getByRole('row', { name: /Phạm Văn Cường/ }).waitFor()
  expect(await findBarriers(desk)).toEqual([])
})

test('the sheet of one interviewer carries a code that enrols one phone', async () => {
  await desk.getByRole('checkbox', { name: 'Chọn Trần Thị Bình' }).check()
  await desk.getByText('In tờ đăng ký (PDF)').first().click()
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'In tờ đăng ký (PDF)' }).click(),
  ])
  await desk.getByText('Đã tải tờ đăng ký').waitFor()

  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await file.path())))
  const { text } = await extractText(pdf, { mergePages: true })
  expect(text).toContain('Trần Thị Bình (11)')
  code = normalizeCode(/\/enrol\s+([0-9a-z-]{20,})/.exec(text)?.[1] ?? '')
  await enrolPhone(phone.page(), `${world.url}/enrol#${code}`)
  await phone.page().goto(`${world.url}/interview`)
  await phone.page().getByText('Điều tra viên: Trần Thị Bình').waitFor()
})

test('what a ward misses is shared and given; the phone has it with its next briefing', async () => {
  await desk.goto(`${fieldwork}/assignments/new`)
  await desk.getByLabel('Chỉ một số đơn vị').fill(ward.id)
  await desk.getByRole('checkbox', { name: 'Người dân' }).check()
  await desk.getByRole('checkbox', { name: 'Trần Thị Bình (11)' }).check()
  await desk.getByRole('button', { name: 'Xem trước' }).click()
  await heading(/Sẽ giao thêm 50 phiếu, thành 1 việc/)
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Giao các việc này' }).click()
  await desk.getByText('Đã giao 1 việc').waitFor()

  const page = phone.page()
  await page.goto(`${world.url}/interview`)
  await page.getByRole('link', { name: 'Việc được giao: 0/50 phiếu' }).click()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: ward.name }).click()
  await page.getByText('0/50 phiếu', { exact: true }).waitFor()
})

test('offline, ballots and refusals are written down; both arrive when the network is back', async () => {
  const page = phone.page()
  await phone.goOffline()
  await interview(page, '4')
  await page.getByText('1/50 phiếu', { exact: true }).waitFor()
  for (const outcome of ['Từ chối', 'Vắng nhà']) {
    await page.getByRole('link', { name: 'Ghi người không trả lời' }).click()
    await page.getByRole('button', { name: outcome }).click()
    await page.getByText(`Đã ghi trên thiết bị: ${outcome}.`).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).click()
  }

  await phone.goOnline()
  await expect.poll(() => countOf(page, 'Đã gửi thành công'), patiently).toBe(1)
  await world.settleCount()

  await desk.goto(`${fieldwork}/contacts`)
  await heading('Tỷ lệ trả lời 33,3% (AAPOR RR3)')
  expect(await findBarriers(desk)).toEqual([])
})

test('the office sees the phone, revokes it, and what it had finished arrives and waits for review', async () => {
  const page = phone.page()
  await phone.goOffline()
  await interview(page, '5')
  await interview(page, '3')
  await desk.goto(`${fieldwork}/devices`)
  await heading(/thiết bị đang dùng/)
  await desk.getByRole('row', { name: /Trần Thị Bình/ }).waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByText('Dừng thiết bị này').click()
  await desk.getByText('Phiếu đã làm xong vẫn gửi về được và chờ xem xét').waitFor()
  await desk.getByRole('button', { name: 'Dừng thiết bị', exact: true }).click()
  await desk.getByText(/đã dừng \d/).waitFor()

  await phone.goOnline()
  await page.getByText('Thiết bị này đã bị dừng sử dụng').waitFor(patiently)
  await expect.poll(() => countOf(page, 'Đã gửi thành công'), patiently).toBe(3)
  expect(await page.getByRole('link', { name: 'Bắt đầu phiếu mới' }).count()).toBe(0)

  await world.settleCount()
  await desk.goto(`${fieldwork}?by=interviewer`)
  const cells = desk.getByRole('row', { name: /Trần Thị Bình \(11\)/ }).getByRole('cell')
  await expect
    .poll(async () => (await cells.allInnerTexts()).slice(0, 4), patiently)
    .toEqual(['Tổ 1', '1', '2', '0'])
  expect(await findBarriers(desk)).toEqual([])
})

test('a used code enrols no second phone', async () => {
  const other = (await world.openPhone()).page()
  await other.goto(`${world.url}/enrol#${code}`)
  await other.getByRole('button', { name: 'Đăng ký thiết bị này' }).click()
  await other.getByText('Mã này đã dùng cho một thiết bị khác').waitFor()
})

test('progress by day is drawn and stands in a table, as a file too', async () => {
  await desk.goto(`${fieldwork}?by=day`)
  await desk.getByRole('img', { name: /Số phiếu được tính theo ngày/ }).waitFor()
  expect(await findBarriers(desk)).toEqual([])

  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Tải CSV' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('Phiếu được tính')
})

test('someone whose work is ended keeps what was counted', async () => {
  await desk.goto(`${fieldwork}/interviewers`)
  await desk.getByRole('link', { name: 'Trần Thị Bình' }).click()
  await desk.getByText('Kết thúc công việc').first().click()
  await desk.getByLabel('Người này không còn nhận việc.').check()
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Kết thúc công việc' }).click()

  await desk.getByText(/đã kết thúc từ/).waitFor()
  await desk.goto(`${fieldwork}?by=unit&q=ba+dinh`)
  const cells = desk.getByRole('row', { name: ward.name }).getByRole('cell')
  await expect.poll(() => cells.nth(1).innerText()).toBe('1')
})

const patiently = { timeout: 30_000 }

function heading(name: string | RegExp) {
  return desk.getByRole('heading', { name }).first().waitFor()
}
