import { readRescueFile } from '@phieu/survey'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, ballotIs, beginAnswering, finish } from '../src/answering.ts'
import type { Phone } from '../src/phone.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a phone that becomes full in the middle of a ballot says so, and the ballot is sent from the page', async () => {
  const before = (await world.ballots()).length
  const phone = await world.openPhone()
  const page = phone.page()
  await beginAnswering(page, await world.makeLink('B00004', 'ND'))
  await page.waitForLoadState('networkidle')
  await answerItems(page, () => 4, 3)
  await expect.poll(() => page.evaluate(sizeOfBallast), patiently).toBeGreaterThan(500_000)

  await fill(phone)
  for (let item = 3; item <= 9; item += 1) {
    await page.getByRole('progressbar', { name: new RegExp(`^Câu ${item}/`) }).waitFor()
    await page.locator('label', { has: page.locator('input[value="5"]') }).click()
    await page.getByText('Chưa lưu được câu trả lời này').waitFor()
    await page.getByRole('button', { name: item === 9 ? 'Xem lại' : 'Tiếp tục' }).click()
  }
  await expect.poll(() => page.evaluate(sizeOfBallast), patiently).toBe(0)
  await page.getByRole('button', { name: /^Hoàn thành/ }).click()
  const carriedAway = await saveAndShow(page)
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Hệ thống đã lưu phiếu').waitFor()

  expect(carriedAway).toMatchObject([{ header: { unit: 'B00004', mode: 'online' } }])
  expect(await world.ballots()).toHaveLength(before + 1)
})

test('what the browser deletes under an open page is saved again by it, said, and arrives once', async () => {
  const before = (await world.ballots()).length
  const phone = await world.openPhone()
  const page = phone.page()
  const link = await world.makeLink('B00008', 'ND')
  await beginAnswering(page, link)
  await page.waitForLoadState('networkidle')
  await answerItems(page, () => 2, 5)

  await deleteAll(phone, link)
  await answerItems(page, () => 3)
  await page.getByRole('alert').filter({ hasText: 'đã được lưu lại' }).waitFor()
  await finish(page)
  await ballotIs(page, 'Đã gửi thành công')

  const [ballot] = (await world.ballots()).filter(({ unit }) => unit === 'B00008')
  expect(Object.values(ballot?.answers ?? {}).toSorted((a, b) => a - b)).toEqual([
    2, 2, 2, 2, 3, 3, 3, 3, 3,
  ])
  expect(await world.ballots()).toHaveLength(before + 1)
})

test('a sealed ballot that the browser deletes under its last page is saved again by it, said, and arrives once', async () => {
  const before = (await world.ballots()).length
  const phone = await world.openPhone()
  const page = phone.page()
  const link = await world.makeLink('B00070', 'ND')
  await beginAnswering(page, link)
  await page.waitForLoadState('networkidle')
  await answerItems(page, () => 4)
  await phone.goOffline()
  await finish(page)
  await ballotIs(page, 'Trên thiết bị này')

  await deleteAll(phone, link)
  await page.getByRole('alert').filter({ hasText: 'Phiếu đã được lưu lại' }).waitFor()
  await ballotIs(page, 'Trên thiết bị này')
  await phone.goOnline()
  await isSent(page)

  expect(await world.ballots()).toHaveLength(before + 1)
})

test('one that it deletes while it is sent as well', async () => {
  const before = (await world.ballots()).length
  const phone = await world.openPhone()
  const page = phone.page()
  const link = await world.makeLink('B00025', 'ND')
  await beginAnswering(page, link)
  await page.waitForLoadState('networkidle')
  await answerItems(page, () => 4)
  await phone.goOffline()
  await finish(page)
  await ballotIs(page, 'Trên thiết bị này')

  await phone.goOnline()
  await Promise.all([
    deleteAll(phone, link),
    page.getByRole('button', { name: 'Gửi ngay' }).click({ noWaitAfter: true }),
  ])
  await isSent(page)

  expect(await world.ballots()).toHaveLength(before + 1)
})

test('a Wi-Fi that wants a sign-in is named also where what sends could not be fetched any more', async () => {
  const before = (await world.ballots()).length
  const phone = await world.openPhone()
  await phone.context().addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })
  })
  const page = phone.page()
  await beginAnswering(page, await world.makeLink('B00025', 'ND'))
  await page.waitForLoadState('networkidle')
  await answerItems(page, () => 1)

  phone.connection.turn('login page')
  await finish(page)
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Chưa gửi được: Wi-Fi này cần đăng nhập trước').waitFor()

  await phone.goOffline()
  await phone.goOnline()
  await ballotIs(page, 'Đã gửi thành công')
  expect(await world.ballots()).toHaveLength(before + 1)
})

/** As a browser does for whoever asks it to, or by itself. @param address - of the origin */
async function deleteAll(phone: Phone, address: string): Promise<void> {
  const cdp = await phone.context().newCDPSession(phone.page())
  const { origin } = new URL(address)
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,file_systems' })
}

/** What hung with the deleted database is waited for before it is tried again: most of a minute at the longest. */
async function isSent(page: Page): Promise<void> {
  const sent = page.getByRole('status').filter({ hasText: 'Đã gửi thành công' })
  await sent.waitFor({ timeout: 90_000 })
}

const patiently = { timeout: 20_000 }

/** Of the file that holds room until an answer finds none, in bytes. */
async function sizeOfBallast(): Promise<number> {
  const folder = await navigator.storage.getDirectory()
  const handle = await folder.getFileHandle('ballast').catch(() => undefined)
  return (await handle?.getFile())?.size ?? 0
}

/** The other ways out of a page without room: as codes for a camera, and as a file. @returns what is in it */
async function saveAndShow(page: Page): Promise<unknown[]> {
  await page.getByRole('button', { name: 'Hiện mã QR' }).click()
  await page.getByRole('figure').getByRole('img').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu thành tệp' }).click(),
  ])
  const file = readRescueFile(await readFile(await download.path(), 'utf8'))
  return (file?.envelopes ?? []).map(({ envelope }) => envelope)
}

/** Not one byte more for the address that is open. Chromium looks anew only after half a minute. */
async function fill(phone: Phone): Promise<void> {
  const cdp = await phone.context().newCDPSession(phone.page())
  const { origin } = new URL(phone.page().url())
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await expect.poll(() => phone.page().evaluate(tryToWrite), { timeout: 90_000 }).toContain('Quota')
}

/** @returns the name of the error; nothing where it was written */
function tryToWrite(): Promise<string> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('filler', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'))
    opening.addEventListener('error', () => resolve(opening.error?.name ?? ''))
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('rows', 'readwrite')
      writing.objectStore('rows').put('x'.repeat(1000), 1)
      const end = () => {
        opening.result.close()
        resolve(writing.error?.name ?? '')
      }
      writing.addEventListener('complete', end)
      writing.addEventListener('abort', end)
    })
  })
}
