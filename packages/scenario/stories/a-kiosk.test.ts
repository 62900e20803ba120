import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, finish, itemStands } from '../src/answering.ts'
import { findBarriers, setUpOffice } from '../src/office.ts'
import type { Phone } from '../src/phone.ts'
import { openWorld, type World } from '../src/world.ts'

const PATIENCE = { timeout: 20_000 }

let world: World
let tablet: Phone
let desk: Page
beforeAll(async () => {
  world = await openWorld()
  tablet = await world.openPhone({ viewport: { width: 800, height: 1280 } })
  desk = (await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })).page()
})
afterAll(() => world.close())

test('a tablet is made a kiosk at the desk, and fills its screen', async () => {
  await setUpOffice(desk, world.setupLink())
  await desk.goto(`${world.url}/console/rounds/practice-2026/sending/new`)
  await desk.getByLabel('Chỉ một số đơn vị').fill('Phường Đống Đa')
  await desk.getByRole('checkbox', { name: 'Người dân' }).check()
  await desk.getByRole('checkbox', { name: 'Tại quầy của đơn vị' }).check()
  await desk.getByRole('button', { name: 'Tạo liên kết' }).click()
  await desk.getByRole('link', { name: 'Phường Đống Đa', exact: true }).click()
  await desk.getByLabel('Tên máy').fill('Quầy 3')
  await desk.getByRole('button', { name: 'Tạo mã cài đặt' }).click()
  const address = await desk.getByRole('textbox', { name: 'Địa chỉ cài đặt' }).inputValue()
  expect(await findBarriers(desk)).toEqual([])

  const page = tablet.page()
  await page.goto(address)
  await page.getByLabel('Đặt mã PIN (4 đến 8 chữ số)').fill('2580')
  await page.getByLabel('Nhập lại mã PIN').fill('2580')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Cài đặt' }).click()
  await page.getByRole('link', { name: 'Bắt đầu tại quầy' }).click()
  await startStands(page)

  expect(await findBarriers(page)).toEqual([])
  await begin(page)
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
  await expect.poll(isFull, PATIENCE).toBe(true)
  await page.getByRole('button', { name: 'Dừng lại và xóa phiếu này' }).click()
  await startStands(page)
})

test('it is seen at the desk that the tablet runs', async () => {
  await expect
    .poll(async () => {
      await desk.reload()
      return desk.getByRole('row', { name: /^Quầy 3/ }).innerText()
    }, PATIENCE)
    .toMatch(/cài đặt ngày .*\d\d:00/s)
})

test('with the network and the power gone it is a kiosk still, and knows nobody', async () => {
  // The app is on the tablet once its worker stands.
  await tablet.page().evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await tablet.goOffline()
  await begin(tablet.page())
  await answerItems(tablet.page(), () => 4, 3)
  const begun = tablet.page().url()
  await tablet.kill()

  const page = await tablet.reopen()
  await page.goto(begun)
  await startStands(page)
  expect(new URL(page.url()).pathname).toBe('/kiosk')
  await page.goto(`${world.url}/phone`)
  await startStands(page)
  await begin(page)
  await answerItems(page, () => 5)
  await finish(page)
  await page.getByRole('button', { name: /^Người tiếp theo/ }).click()
  await startStands(page)
  await page.goBack()
  await startStands(page)

  await tablet.goOnline()
  await expect.poll(async () => (await world.ballots()).length, PATIENCE).toBe(1)
  const [ballot] = await world.ballots()
  expect(new Set(Object.values(ballot?.answers ?? {}))).toEqual(new Set([5]))
})

test('where the tablet’s hint that it is a kiosk is lost, no other page comes before the kiosk’s', async () => {
  for (const address of ['/phone', '/kiosk']) {
    await tablet.page().evaluate(() => localStorage.clear())
    const tab = await tablet.openTab()
    await tab.addInitScript(() => {
      const before = sessionStorage.getItem('pages') ?? ''
      sessionStorage.setItem('pages', `${before}${location.pathname} `)
      // The page waits two seconds for its memory, which may take longer where the machine is busy.
      const wait = window.setTimeout.bind(window)
      Object.assign(window, { setTimeout: (act: () => void, ms = 0) => wait(act, ms * 20) })
    })
    await tab.goto(world.url + address)
    await startStands(tab)
    expect(await tab.evaluate(() => sessionStorage.getItem('pages'))).toBe(`${address} `)
    await tab.close()
  }
})

test('only the PIN leads back to the app', async () => {
  const page = tablet.page()
  await page.getByRole('link', { name: 'Dành cho người quản lý máy' }).click()
  await page.getByLabel('Mã PIN').fill('1111')
  await page.getByRole('button', { name: 'Thoát chế độ tại quầy' }).click()
  await page.getByText('Mã PIN không đúng.').waitFor()
  await page.getByLabel('Mã PIN').fill('2580')
  await page.getByRole('button', { name: 'Thoát chế độ tại quầy' }).click()
  await page.getByRole('link', { name: 'Mở trang đầu của ứng dụng' }).click()

  await page.getByRole('heading', { name: 'Cách trả lời' }).waitFor()
})

function startStands(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).waitFor(PATIENCE)
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await itemStands(page, 1)
}
