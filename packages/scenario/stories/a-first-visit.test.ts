import type { Page } from 'playwright-core'
import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerItems, beginAnswering, itemStands, tapOption } from '../src/answering.ts'
import { note } from '../src/figures.ts'
import { watchLoads } from '../src/loads.ts'
import { openWorld, type World } from '../src/world.ts'

/** What a whole first visit may load, up to the first answer, with what seals: in bytes, as sent (170 kB). */
const BUDGET = 170_000
const FILES = 5

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a whole first visit to a citizen’s link loads at most 170 kB in five files', async () => {
  const phone = await world.openPhone()
  const page = phone.page()
  // What the worker keeps of the rest comes later, and nobody waits for it.
  await page.context().route('**/service-worker.js', (route) => route.abort())
  const loads = watchLoads(page)

  await beginAnswering(page, await world.makeLink('B00004', 'ND'))
  await answerItems(page, () => 4, 2)
  await page.waitForLoadState('networkidle')
  const loaded = await loads()
  const total = loaded.reduce((sum, { size }) => sum + size, 0)

  await note(
    'first-visit',
    `First visit to a citizen's link: ${(total / 1000).toFixed(1)} kB packed with Brotli, in ` +
      `${loaded.length} files (at most ${BUDGET / 1000} kB in ${FILES}).`,
  )
  expect(loaded.slice(FILES)).toEqual([])
  expect(total).toBeLessThanOrEqual(BUDGET)
})

test('before any script runs, the first page is read, agreed to and answered; then it goes on from there', async () => {
  const page = (await world.openPhone()).page()
  const letScripts = await holdScripts(page)

  const link = await world.makeLink('B00004', 'ND')
  await page.goto(link, { waitUntil: 'commit' })
  await page.getByText('trân trọng mời Ông/Bà cho ý kiến về').waitFor()
  expect(await page.getByRole('heading').allTextContents()).toEqual(['Phiếu khảo sát ý kiến'])
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await itemStands(page, 1)
  await tapOption(page, 4)
  const { y } = await headingOf(page)
  expect(page.url()).toBe(`${link}#cau-1`)

  letScripts()
  await itemStands(page, 2)
  expect(await headingOf(page)).toMatchObject({ y })
  await page.getByRole('link', { name: 'Trở lại' }).click()
  await itemStands(page, 1)
  expect(await page.locator('input[value="4"]').isChecked()).toBe(true)
})

test('whoever chose before the app came, and went back to the consent, is asked there', async () => {
  const page = (await world.openPhone()).page()
  const letScripts = await holdScripts(page)

  await page.goto(await world.makeLink('B00004', 'ND'), { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await tapOption(page, 4)
  await page.locator('[data-saved="true"]').waitFor()
  await page.getByRole('link', { name: 'Trở lại' }).click()

  letScripts()
  await page.getByRole('button', { name: 'Làm tiếp phiếu đang dở' }).click()
  await itemStands(page, 2)
})

test('what was chosen before the app came outlives the browser, and is gone on with', async () => {
  const phone = await world.openPhone()
  const link = await world.makeLink('B00008', 'ND')
  await phone.page().route('**/assets/*.js', (route) => route.abort())
  await phone.page().goto(link)
  await phone.page().getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await tapOption(phone.page(), 2)
  await phone.page().locator('[data-saved="true"]').waitFor()
  await phone.kill()

  const page = await phone.reopen()
  await page.goto(link)
  await itemStands(page, 2)
  await page.getByRole('link', { name: 'Trở lại' }).click()
  await itemStands(page, 1)
  expect(await page.locator('input[value="2"]').isChecked()).toBe(true)
})

test('the language is chosen before any script runs, and stays chosen', async () => {
  const page = (await world.openPhone()).page()
  await page.route('**/assets/*.js', (route) => route.abort())
  const link = await world.makeLink('B00004', 'ND')
  await page.goto(link)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'I agree, start' }).waitFor()

  await page.unroute('**/assets/*.js')
  await page.reload()
  await page.getByRole('button', { name: 'I agree, start' }).click()
  await page.getByRole('heading', { name: /^Question 1/ }).waitFor()
  await page.goto(new URL('/phone', link).href)
  await page.getByRole('heading', { name: 'How to answer' }).waitFor()
})

test('the policy of both apps stops nothing that they need', async () => {
  const phone = await world.openPhone()
  const page = phone.page()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(tellWhatIsStopped)

  await beginAnswering(page, await world.makeLink('B00004', 'DN'))
  await itemStands(page, 1)
  await page.goto(world.setupLink())
  await page.getByRole('heading', { level: 1 }).waitFor()

  expect(complaints.filter((text) => !text.includes('401'))).toEqual([])
})

/** @returns lets them come */
async function holdScripts(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await held.promise
    await route.continue()
  })
  return held.resolve
}

/** Of code that is made out of text, and of whoever catches that it may not be, the console says nothing. */
function tellWhatIsStopped(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`${violatedDirective} stops ${blockedURI}`)
  })
}

/** Where the heading of a screen stands. */
async function headingOf(page: Page) {
  return z.object({ y: z.number() }).parse(await page.locator('h1:visible').boundingBox())
}
