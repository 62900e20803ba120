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
    const left = page.url()
    await tapOption(page, choose(item))
    await page.waitForURL((url) => url.href !== left)
    item = itemShown(page)
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
  const place = /\/answer\/[^/]+\/(\d+)$/.exec(page.url())?.[1]
  return place === undefined ? undefined : Number(place)
}

/** How many items the questionnaire has, as the screen says: "Câu 3/8". */
export async function countItems(page: Page): Promise<number> {
  const progress = await page
    .getByText(/^Câu \d+\/\d+$/)
    .first()
    .textContent()
  return Number(progress?.split('/').at(-1))
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
  state: 'Trên máy này' | 'Đã đến nơi nhận' | 'Không được nhận',
): Promise<void> {
  await page.getByRole('status').filter({ hasText: state }).waitFor()
}
