import type { Page } from 'playwright-core'

/** What a respondent taps: the code of an option, for the item at a place (from 1). */
export type Choosing = (item: number) => number

/** Follows a citizen's link and agrees to take part; the first item stands when this resolves. */
export async function beginAnswering(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await page.waitForURL(/\/answer\/[^/]+\/1$/)
}

/** Taps one answer after the other, from the item that is shown, and stops before `until`. */
export async function answerItems(page: Page, choose: Choosing, until = Infinity): Promise<void> {
  let item = itemShown(page)
  while (item !== undefined && item < until) {
    await itemStands(page, item)
    const left = page.url()
    await tapOption(page, choose(item))
    await page.waitForURL((url) => url.href !== left)
    item = itemShown(page)
  }
}

/**
 * Answers everything that is asked of a ballot that was just begun, extra questions among it, up to
 * the check of all answers.
 *
 * @param code - for every item
 * @param extra - for every extra question that is asked: a code, or what is typed
 */
export async function answerEverything(
  page: Page,
  code: number,
  extra: Readonly<Record<string, number | string>> = {},
): Promise<void> {
  for (let at = 1; !page.url().endsWith('/check'); at += 1) {
    await itemStands(page, at)
    const left = page.url()
    const question = /\/x\/([^/]+)$/.exec(left)?.[1]
    const answer = question === undefined ? code : extra[question]
    if (answer === undefined) throw new Error(`nothing to answer to ${question}`)
    if (typeof answer === 'number') await tapOption(page, answer)
    else {
      await page.getByRole('textbox').fill(answer)
      await page.getByRole('button', { name: 'Tiếp tục' }).click()
    }
    await page.waitForURL((url) => url.href !== left)
  }
}

/**
 * Follows an insider's personal link through its units, one ballot each.
 *
 * @param codes - what every item of a unit is answered with, in the order of the units
 */
export async function rateUnits(page: Page, link: string, codes: readonly number[]): Promise<void> {
  await page.goto(link)
  await page.getByText(`đánh giá ${codes.length} cơ quan, đơn vị`).waitFor()
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  for (const [done, code] of codes.entries()) {
    if (done > 0) await page.getByRole('button', { name: /^Đơn vị tiếp theo/ }).click()
    await page.waitForURL(/\/answer\/[^/]+\/1$/)
    await answerItems(page, () => code)
    await page.getByRole('button', { name: /^Hoàn thành/ }).click()
    await page.waitForURL(/\/units$/)
  }
}

export async function tapOption(page: Page, code: number): Promise<void> {
  await page.locator('label', { has: page.locator(`input[value="${code}"]`) }).click()
}

/** From the check of all answers to the sealed ballot. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Hoàn thành/ }).click()
  await page.waitForURL(/\/done$/)
}

/** The place (from 1) of the item that is shown; `undefined` on the check that follows the last. */
export function itemShown(page: Page): number | undefined {
  const place = /^\/answer\/[^/]+\/(\d+)$/.exec(new URL(page.url()).pathname)?.[1]
  return place === undefined ? undefined : Number(place)
}

/** Resolves once an item is painted: its address comes a moment before. */
export async function itemStands(page: Page, item: number): Promise<void> {
  await page.getByRole('progressbar', { name: new RegExp(`^Câu ${item}/`) }).waitFor()
}

/** Resolves once the app itself is on the phone and would start without a network. */
export async function appIsStored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

/** Resolves once the screen of a sealed ballot says that it is there. */
export async function ballotIs(
  page: Page,
  state: 'Trên thiết bị này' | 'Đã gửi thành công' | 'Không được nhận',
): Promise<void> {
  await page.getByRole('status').filter({ hasText: state }).waitFor()
}
