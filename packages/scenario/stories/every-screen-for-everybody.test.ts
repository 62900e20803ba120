import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerItems, ballotIs, beginAnswering, finish, itemStands } from '../src/answering.ts'
import { pressByKey, tickByKey } from '../src/by-keyboard.ts'
import { answerByKey, enrolPhone } from '../src/interviewing.ts'
import { findBarriers } from '../src/office.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('axe finds nothing, in both languages, and nothing is wider than the screen', () => {
  test('on the screens of a citizen', async () => {
    const phone = await world.openPhone()
    const page = phone.page()
    await inspect(page, `${world.url}/`)
    await inspect(page, `${world.url}/phone`)
    await inspect(page, `${world.url}/l/nosuchlink`)
    const link = await world.makeLink('B00004', 'ND')
    await inspect(page, link)

    await beginAnswering(page, link)
    await itemStands(page, 1)
    await inspect(page)
    await answerItems(page, () => 1, 2)
    await itemStands(page, 2)
    await inspect(page, page.url().replace(/\d+$/, 'check'))
    await page.goto(page.url().replace('check', '2'))
    await answerItems(page, () => 9)
    await inspect(page)
    await phone.goOffline()
    await finish(page)
    await inspect(page)
    await inspect(page, `${world.url}/`)
    await inspect(page, link)
  })

  test('on the screens of an interviewer, who takes an interview with the keyboard alone', async () => {
    const phone = await world.openPhone()
    const page = phone.page()
    const enrolment = await world.makeEnrolment()
    await inspect(page, enrolment)
    await page.goto('about:blank')
    await enrolPhone(page, enrolment)
    await inspect(page)
    await inspect(page, `${world.url}/interview`)
    await inspect(page, `${world.url}/interview/unit`)
    await pressByKey(page, page.getByRole('button', { name: 'Phường Ba Đình' }))
    await page.waitForURL(/\/group$/)
    await inspect(page)
    await pressByKey(page, page.locator('button[value="ND"]'))
    await page.waitForURL(/\/interview$/)
    await inspect(page)
    await pressByKey(page, page.getByRole('link', { name: 'Bắt đầu phiếu mới' }))
    await page.waitForURL(/\/start$/)
    await inspect(page)
    await pressByKey(page, page.getByRole('button', { name: 'Người trả lời đồng ý, bắt đầu' }))
    await itemStands(page, 1)
    await inspect(page)
    await answerByKey(page, '4')
    await pressByKey(page, page.getByRole('button', { name: 'Hoàn thành phiếu' }))
    await pressByKey(page, page.getByRole('link', { name: 'Về ngày phỏng vấn' }))
    await page.waitForURL(/\/interview$/)
    await inspect(page, `${world.url}/interview/refused`)
    await inspect(page, `${world.url}/interview`)
  })
})

test('a citizen answers with the keyboard alone', async () => {
  const page = (await world.openPhone()).page()
  await page.goto(await world.makeLink('B00008', 'ND'))
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).waitFor()

  await pressByKey(page, page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }))
  await itemStands(page, 1)
  for (let item = 1; !page.url().includes('/check'); item += 1) {
    await itemStands(page, item)
    const left = page.url()
    await tickByKey(page, page.getByRole('radio').first())
    await page.waitForURL((url) => url.href !== left)
  }
  const last = page.getByRole('button', { name: 'Hoàn thành và gửi phiếu' })
  await last.waitFor()
  expect(await page.evaluate(endOfButton)).toBeLessThanOrEqual(640)
  await pressByKey(page, last)
  await ballotIs(page, 'Đã gửi thành công')

  const [kept] = (await world.ballots()).filter(({ unit }) => unit === 'B00008')
  expect(new Set(Object.values(kept!.answers)).size).toBe(1)
})

test('with text at twice its size, on 360 × 640, every screen of a citizen fits its width', async () => {
  const page = (await world.openPhone()).page()
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%'
    })
  })
  const link = await world.makeLink('B00004', 'DN')

  await page.goto(link)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await overflow(page)).toBe(0)
  await beginAnswering(page, link)
  await itemStands(page, 1)
  expect(await overflow(page)).toBe(0)
  await answerItems(page, () => 3)
  await page.getByRole('heading', { name: 'Xem lại các câu trả lời' }).waitFor()
  expect(await overflow(page)).toBe(0)
  await finish(page)
  await ballotIs(page, 'Đã gửi thành công')
  expect(await overflow(page)).toBe(0)
})

/**
 * Looks at the screen that is shown, or at an address, in both languages: in Vietnamese as by day, in
 * English as by night. The app changes its language by a button; the front door has no script, so that
 * there a link does it.
 */
async function inspect(page: Page, address?: string): Promise<void> {
  if (address !== undefined) await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const [other, colorScheme] of [
    ['English', 'light'],
    ['Tiếng Việt', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await findBarriers(page), `${page.url()} before ${other}`).toEqual([])
    expect(await overflow(page), `${page.url()} is too wide`).toBe(0)
    const change = page
      .getByRole('button', { name: other })
      .or(page.getByRole('link', { name: other }))
    await change.click()
    await change.waitFor({ state: 'detached' })
  }
}

/** Where the button ends that leads on, in pixels from the upper edge of the screen. */
function endOfButton(): number {
  return document.querySelector('.button-first')?.getBoundingClientRect().bottom ?? Infinity
}

/** By how many pixels the page is wider than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
