import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, ballotIs, beginAnswering, finish } from '../src/answering.ts'
import { findBarriers, setUpOffice } from '../src/office.ts'
import type { Phone } from '../src/phone.ts'
import { openWorld, type World } from '../src/world.ts'

const round = 'practice-2026'

let world: World
let desk: Phone
let page: Page
let sending: string
beforeAll(async () => {
  world = await openWorld()
  desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = desk.page()
  sending = `${world.url}/console/rounds/${round}/sending`
  await setUpOffice(page, world.setupLink())
})
afterAll(() => world.close())

test('links are made for a whole block at once, and found by a few letters', async () => {
  await page.goto(`${sending}/new`)
  await page.getByRole('checkbox', { name: /^B –/ }).check()
  await page.getByRole('checkbox', { name: 'Người dân' }).check()
  await page.getByRole('checkbox', { name: 'Tại quầy của đơn vị' }).check()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Tạo liên kết' }).click()

  await page.getByText('Đã tạo 126 liên kết.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('searchbox').fill('dong da')
  await page.waitForURL(/q=dong/)
  await page.getByRole('link', { name: 'Phường Đống Đa', exact: true }).waitFor()
  await page.getByRole('row').nth(2).waitFor({ state: 'detached' })
})

test('a ballot through an open link carries its proof of work, and nobody noticed', async () => {
  const { link } = await linkOf('Phường Đống Đa')
  const phone = await world.openPhone()

  await beginAnswering(phone.page(), link)
  await answerItems(phone.page(), () => 4)
  await finish(phone.page())

  await ballotIs(phone.page(), 'Đã gửi thành công')
  expect((await world.ballots()).length).toBe(1)
  await page.reload()
  // A tick, unit, group, channel, and then how many came: until the last midnight.
  const kept = page
    .getByRole('row', { name: /Phường Đống Đa/ })
    .locator('th, td')
    .nth(4)
  expect(await kept.innerText()).toBe('0')
  await world.endDay()
  await page.reload()
  expect(await kept.innerText()).toBe('1')
})

test('a code typed in capitals and groups opens the same ballot', async () => {
  const { link } = await linkOf('Phường Đống Đa')
  const code = link.split('/').at(-1) ?? ''
  const phone = await world.openPhone()

  await phone.page().goto(world.url)
  const typed = `${code.slice(0, 5)} ${code.slice(5)}`.toUpperCase().replaceAll('0', 'O')
  await phone.page().getByRole('textbox').fill(typed)
  await phone.page().getByRole('button', { name: 'Mở phiếu' }).click()

  await phone.page().getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).waitFor()
})

test('a paused link opens nothing new, and what was begun goes on and counts', async () => {
  const { link, choose } = await linkOf('Phường Đống Đa')
  const begun = await world.openPhone()
  await beginAnswering(begun.page(), link)
  await choose()
  await page.getByText('Tạm dừng', { exact: true }).first().click()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Tạm dừng' }).click()
  await page.getByRole('row', { name: /tạm dừng/ }).waitFor()

  const late = await world.openPhone()
  await late.page().goto(link)
  await late.page().getByRole('heading', { name: 'Liên kết đang tạm dừng' }).waitFor()
  expect(await findBarriers(late.page())).toEqual([])
  await answerItems(begun.page(), () => 4)
  await finish(begun.page())
  await ballotIs(begun.page(), 'Đã gửi thành công')
})

test('a revoked link opens nothing any more, and the office is asked to be sure', async () => {
  const { link, choose } = await linkOf('Phường Đống Đa')
  await choose()
  await page.getByText('Thu hồi', { exact: true }).first().click()
  await page.getByRole('checkbox', { name: /^Tôi hiểu/ }).check()
  await page.getByRole('button', { name: 'Thu hồi' }).click()
  await page.getByRole('row', { name: /đã thu hồi/ }).waitFor()

  const late = await world.openPhone()
  await late.page().goto(link)

  await late.page().getByRole('heading', { name: 'Liên kết không còn dùng nữa' }).waitFor()
})

test('an invitation is resumed after the browser was closed, spent once, and then says so kindly', async () => {
  await page.goto(`${sending}/invitations`)
  await page.getByRole('heading', { name: 'Chưa có thư mời nào', level: 1 }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: 'Tạo thư mời' }).click()
  await page.getByLabel('Tên lô').fill('SMS tháng 11')
  await page.getByLabel('Số thư mời cho mỗi đơn vị').fill('3')
  await page.getByLabel('Chỉ một số đơn vị').fill('phuong cua nam')
  await page.getByRole('radio', { name: 'Người dân' }).check()
  await page.getByRole('radio', { name: 'SMS' }).check()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Tạo thư mời' }).click()
  await page.getByText('Đã tạo 3 thư mời').waitFor()
  expect(await findBarriers(page)).toEqual([])
  const [invitation = '', other = ''] = await takeOutCodes()

  const phone = await world.openPhone()
  await beginAnswering(phone.page(), invitation)
  await answerItems(phone.page(), () => 4, 3)
  await phone.shut()
  await phone.reopen()
  await phone.page().goto(invitation)
  await phone.page().waitForURL(/\/answer\/[^/]+\/3/)
  await answerItems(phone.page(), () => 5)
  await finish(phone.page())
  await ballotIs(phone.page(), 'Đã gửi thành công')

  const second = await world.openPhone()
  await second.page().goto(invitation)
  await second.page().getByRole('heading', { name: 'Thư mời này đã được dùng' }).waitFor()
  expect(await findBarriers(second.page())).toEqual([])
  expect(second.page().url()).not.toContain(invitation.split('#')[1])

  await page.getByLabel('Mã thư mời').fill(other.split('#')[1] ?? '')
  await page.getByRole('button', { name: 'Thu hồi một thư mời' }).click()
  await page.getByText('Đã thu hồi thư mời này.').waitFor()
  await second.page().goto(other)
  await second.page().getByRole('heading', { name: 'Thư mời không còn dùng nữa' }).waitFor()
})

test('what is printed opens as a PDF of the links that are shown', async () => {
  await page.goto(`${sending}?group=ND`)
  await page.getByText('In mã QR').click()
  await page.getByLabel('Mẫu').selectOption({ label: 'Áp phích A4' })
  const form = page.locator('form', { hasText: 'Mở PDF' })
  expect(await form.getAttribute('target')).toBe('_blank')
  const asked = await form.evaluate((element: HTMLFormElement) => {
    const wish = new URLSearchParams({ q: 'cua nam' })
    for (const [name, value] of new FormData(element)) {
      if (typeof value === 'string') wish.set(name, value)
    }
    return `${element.action}?${wish.toString()}`
  })

  expect(asked).toContain('group=ND&form=poster&language=both')
  expect(await fetchText(asked)).toMatch(/^%PDF-/)
})

/** The address of a unit's link as the desk shows it, and how to choose its row. */
async function linkOf(unit: string) {
  await page.goto(`${sending}?q=${encodeURIComponent(unit)}`)
  await page.getByRole('link', { name: unit, exact: true }).click()
  const link = await page.getByLabel('Địa chỉ').inputValue()
  await page.goBack()
  await page.getByRole('link', { name: unit, exact: true }).waitFor()
  const choose = () => page.getByRole('checkbox', { name: new RegExp(unit) }).check()
  return { link, choose }
}

/** The addresses in the file that is offered once. */
async function takeOutCodes(): Promise<string[]> {
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const file = await fetchText(href ?? '')
  const [, ...lines] = file.trim().split('\r\n')
  return lines.map((line) => line.split(';')[1] ?? '')
}

/** What the desk's browser gets from an address, with its session. */
function fetchText(address: string): Promise<string> {
  return page.evaluate(async (asked) => (await fetch(asked)).text(), address)
}
