import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appIsStored, ballotIs, finish, tapOption } from '../src/answering.ts'
import { leaveKeyToServer } from '../src/box-keys.ts'
import { findBarriers, setUpOffice } from '../src/office.ts'
import type { Phone } from '../src/phone.ts'
import { openWorld, type World } from '../src/world.ts'

const setup = '/console/rounds/hanoi-2026/setup'

let world: World
let desk: Phone
let page: Page
let link: string
beforeAll(async () => {
  world = await openWorld()
  desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = desk.page()
  await setUpOffice(page, world.setupLink())
})
afterAll(() => world.close())

test('a round is made of what there is to choose from, and the steps lead on', async () => {
  await page.goto(`${world.url}/console/rounds/new`)
  await page.getByLabel('Mã đợt').fill('hanoi-2026')
  await page.getByLabel('Tên đợt bằng tiếng Việt').fill('Chỉ số năm 2026')
  await page.getByLabel('Tên đợt bằng tiếng Anh').fill('Index of 2026')
  await page.getByLabel('Năm', { exact: true }).fill('2026')
  await page.getByLabel('Danh sách đơn vị').selectOption('hanoi-2026')
  await page.getByLabel('Bộ chỉ số').selectOption('hanoi-2024@1')
  await page.getByRole('button', { name: 'Lập đợt' }).click()

  await heading('Còn 3 bước trước khi mở đợt')
  await page.getByText('hanoi-2026, 148 đơn vị').waitFor()
  await page.getByText('Chưa có cách nào để người dân trả lời').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('its days are set, and the last save of two is told that somebody was first', async () => {
  await page.getByRole('link', { name: /^Sửa thông tin/ }).click()
  const days = page.getByRole('group', { name: 'Thời gian thu phiếu' })
  await days.getByLabel('Từ ngày').fill('2020-01-01')
  await days.getByLabel('Đến ngày').fill('2099-12-31')
  const second = await desk.openTab()
  await second.goto(`${world.url}${setup}/about`)
  await second.getByLabel('Số ngày gia hạn').fill('3')

  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu.').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await second.getByRole('button', { name: 'Lưu' }).click()
  await second.getByText('Chưa lưu: có người khác vừa sửa đợt này.').waitFor()
  await second.close()
})

test('extra questions are written, one of them for who answers another so', async () => {
  await page.goto(`${world.url}${setup}/extra`)
  await page.getByRole('button', { name: /^Thêm: Lần gần nhất/ }).click()
  await page.getByRole('button', { name: 'Xong câu này' }).click()
  await page.getByRole('button', { name: 'Thêm câu hỏi mới' }).click()
  await page.getByLabel('Câu hỏi, tiếng Việt').fill('Vì sao Ông/Bà chưa đến?')
  await page.getByLabel('Câu hỏi, tiếng Anh').fill('Why have you not been there?')
  await page.getByLabel('Hỏi ở đâu').selectOption('before')
  await page.getByLabel('Cách trả lời').selectOption('text')
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click()
  await page.getByLabel('Câu', { exact: true }).selectOption('contact')
  await page.getByLabel('Mã hoặc số').fill('4')
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: 'Xong câu này' }).click()
  await page.getByText(/Chỉ hỏi khi câu “Lần gần nhất .*” là “Chưa bao giờ”\./).waitFor()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu.').waitFor()
})

test('quotas are filled by the column, and the sum is told at once', async () => {
  await page.goto(`${world.url}${setup}/quotas`)
  await page.getByRole('heading', { level: 1, name: /^Cần 26\.070 phiếu/ }).waitFor()
  const communes = page.locator('section', {
    has: page.getByRole('heading', { name: /^Chỉ tiêu khối UBND/ }),
  })
  await communes.getByLabel('Nhóm').selectOption('ND')
  await communes.getByLabel('Số phiếu').fill('50')
  await communes.getByRole('button', { name: 'Điền cả cột' }).click()

  await page.getByRole('heading', { level: 1, name: /^Cần 28\.590 phiếu/ }).waitFor()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu.').waitFor()
  // The rows are alike, and seven hundred fields take axe a minute.
  expect(await findBarriers(page, ['tbody tr:nth-child(n + 4)'])).toEqual([])
})

test('a questionnaire is tried on the phone’s own screens, and nothing of it is sent', async () => {
  await page.goto(`${world.url}${setup}/questionnaires?q=nguoi+dan&block=B`)
  await page.getByRole('link', { name: 'Người dân có giao dịch', exact: true }).click()
  const phone = page.frameLocator('iframe').first()
  await phone.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await phone.getByRole('heading', { name: /^Câu 1\/10 Lần gần nhất/ }).waitFor()

  expect(await findBarriers(page, ['iframe'])).toEqual([])
  expect(await world.ballots()).toEqual([])
})

test('no page of the set-up is wider than a phone', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const part of [
    '',
    '/about',
    '/extra',
    '/quotas',
    '/questionnaires',
    '/questionnaires/B/ND',
  ]) {
    await page.goto(`${world.url}${setup}${part}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (part === '/extra') await page.getByRole('button', { name: 'Sửa câu 2' }).click()

    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect({ part, wide }).toEqual({ part, wide: 390 })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
})

test('links and the key of the box are made, and the round is opened; then only days and quotas can change', async () => {
  await page.goto(`${world.url}/console/rounds/hanoi-2026/sending/new`)
  await page.getByRole('checkbox', { name: /^B –/ }).check()
  await page.getByRole('checkbox', { name: 'Người dân' }).check()
  await page.getByRole('checkbox', { name: 'Tại quầy của đơn vị' }).check()
  await page.getByRole('button', { name: 'Tạo liên kết' }).click()
  await page.getByText('Đã tạo 126 liên kết.').waitFor()
  const links: unknown = await page.evaluate(async () => {
    const answer = await fetch('/api/rounds/hanoi-2026/links')
    return answer.json()
  })
  const code = /"code":"([0-9a-z]+)"/.exec(JSON.stringify(links))?.[1] ?? ''
  link = `${world.url}/l/${code}`

  await leaveKeyToServer(page, `${world.url}/console/rounds/hanoi-2026`)
  await page.goto(`${world.url}${setup}`)
  await heading('Đợt đã sẵn sàng để mở')
  await page.locator('summary', { hasText: 'Mở đợt' }).click()
  await page.getByRole('button', { name: 'Mở đợt, bắt đầu nhận phiếu' }).click()
  await heading('Đợt đang thu phiếu: chỉ còn sửa được ngày kết thúc và chỉ tiêu')

  await page.goto(`${world.url}${setup}/extra`)
  await page.getByText('Đợt không ở bước chuẩn bị').waitFor()
  expect(await page.getByRole('button', { name: 'Lưu' }).count()).toBe(0)
})

test('the phone asks them with the network gone, skips and asks anew as answers change, and the office keeps the ballot', async () => {
  const phone = await world.openPhone()
  const tab = phone.page()
  await tab.goto(link)
  await tab.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await question(tab, /^Câu 1\/10 Lần gần nhất/)
  await appIsStored(tab)
  await phone.goOffline()

  await tapOption(tab, 4)
  await question(tab, /^Câu 2\/11 Vì sao Ông\/Bà chưa đến\?/)
  await tab.getByRole('textbox').fill('Chưa có việc gì')
  expect(await findBarriers(tab)).toEqual([])
  await tab.getByText('Đã lưu trên thiết bị này').waitFor()
  await phone.kill()

  const again = await phone.reopen()
  await again.goto(link)
  await question(again, /^Câu 3\/11/)
  await again.getByRole('link', { name: 'Trở lại' }).click()
  await question(again, /^Câu 2\/11/)
  expect(await again.getByRole('textbox').inputValue()).toBe('Chưa có việc gì')
  await again.getByRole('link', { name: 'Trở lại' }).click()
  await question(again, /^Câu 1\/11/)
  await tapOption(again, 1)

  for (let item = 2; item <= 10; item += 1) {
    await question(again, new RegExp(`^Câu ${item}/10 `))
    await tapOption(again, 1)
  }
  await again.getByRole('heading', { name: 'Xem lại các câu trả lời' }).waitFor()
  expect(await again.getByText('Chưa có việc gì').count()).toBe(0)
  expect(await findBarriers(again)).toEqual([])
  await finish(again)
  await ballotIs(again, 'Trên thiết bị này')
  await phone.goOnline()
  await ballotIs(again, 'Đã gửi thành công')
})

async function heading(name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function question(tab: Page, name: RegExp): Promise<void> {
  await tab.getByRole('heading', { level: 1, name }).waitFor()
}
