import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerItems,
  appIsStored,
  ballotIs,
  beginAnswering,
  finish,
  itemStands,
} from '../src/answering.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a page that stands open while the newer version comes into use in another tab finds every piece that it was built of', async () => {
  const phone = await world.openPhone()
  const page = phone.page()
  await beginAnswering(page, await world.makeLink('B00004', 'ND'))
  await appIsStored(page)
  await answerItems(page, () => 4, 3)
  const before = await versionOf(page)

  phone.connection.upgrade()
  const tab = await phone.openTab()
  await tab.goto(`${world.url}/phone`)
  await tab.evaluate(useNewerVersion)
  await tab.reload()
  expect(await versionOf(tab)).toBe(`${before}2`)

  await page.getByRole('link', { name: 'Phiếu, về trang đầu' }).click()
  await page.getByRole('link', { name: /Đã trả lời 2\/9 câu/ }).click()
  await itemStands(page, 3)
  expect(await versionOf(page)).toBe(before)
  await answerItems(page, () => 4)
  await finish(page)
  await ballotIs(page, 'Đã gửi thành công')
  expect(await world.ballots()).toHaveLength(1)
})

test('where no worker keeps the app, the newer version goes on with the draft, and sends what was finished', async () => {
  const before = (await world.ballots()).length
  for (const isFinished of [false, true]) {
    const phone = await world.openPhone()
    const page = phone.page()
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    await beginAnswering(page, await world.makeLink('B00004', 'ND'))
    const first = await versionOf(page)
    await answerItems(page, () => 5, isFinished ? Infinity : 3)
    phone.connection.upgrade()

    if (!isFinished) {
      await page.getByRole('link', { name: 'Phiếu, về trang đầu' }).click()
      await page.getByRole('link', { name: /Đã trả lời 2\/9 câu/ }).click()
      await itemStands(page, 3)
      await answerItems(page, () => 5)
    }
    await finish(page)
    await ballotIs(page, 'Đã gửi thành công')
    expect(await versionOf(page)).toBe(`${first}2`)
  }
  expect(await world.ballots()).toHaveLength(before + 2)
})

async function versionOf(page: Page): Promise<string> {
  return (await page.locator('meta[name="version"]').getAttribute('content')) ?? ''
}

/** What accepting the newer version does, once it is on the phone. */
async function useNewerVersion(): Promise<void> {
  const registration = await navigator.serviceWorker.ready
  const changed = new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', resolve),
  )
  await registration.update()
  const newer = registration.installing ?? registration.waiting
  if (newer && newer.state !== 'installed') {
    await new Promise((resolve) => {
      newer.addEventListener('statechange', () => newer.state === 'installed' && resolve(undefined))
    })
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a page talks to its worker alone
  newer?.postMessage({ type: 'SKIP_WAITING' })
  await changed
}
