import type { Page } from 'playwright-core'
import { itemShown, itemStands } from './answering.ts'

/** Enrols this phone and waits until it says that it is ready for a day without a network. */
export async function enrolPhone(page: Page, enrolment: string): Promise<void> {
  await page.goto(enrolment)
  await page.getByRole('button', { name: 'Đăng ký thiết bị này' }).click()
  await page.waitForURL(/\/interview\/ready$/)
  await page.getByText('Mọi thứ đã sẵn sàng').waitFor()
}

/** From the interviewer's day: chooses a unit by what is typed, without accents, and its group. */
export async function chooseUnit(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole('link', { name: /^(Chọn|Đổi) cơ quan$/ }).click()
  await page.getByRole('searchbox').fill(typed)
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL(/\/interview(\/group)?$/)
}

/** Chooses the group of the next respondents, where the phone asks for it or it is to change. */
export async function chooseGroup(page: Page, group: string): Promise<void> {
  if (!page.url().endsWith('/group')) await page.getByRole('link', { name: 'Đổi nhóm' }).click()
  await page.locator(`button[value="${group}"]`).click()
  await page.waitForURL(/\/interview$/)
}

/** One interview by the keyboard, from the day to the day. @param key - 1 to 5, or 9 */
export async function interview(page: Page, key: string): Promise<void> {
  await page.getByRole('link', { name: 'Bắt đầu phiếu mới' }).click()
  await page.getByRole('button', { name: 'Người trả lời đồng ý, bắt đầu' }).click()
  await page.waitForURL(/\/answer\/[^/]+\/1$/)
  await answerByKey(page, key)
  await page.getByRole('button', { name: 'Hoàn thành phiếu' }).click()
  await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).click()
  await page.waitForURL(/\/interview$/)
}

/** From the first item to the check. @param key - 1 to 5, or 9 */
export async function answerByKey(page: Page, key: string): Promise<void> {
  for (let item: number | undefined = 1; item !== undefined; item = itemShown(page)) {
    await itemStands(page, item)
    const left = page.url()
    await page.keyboard.press(key)
    await page.waitForURL((url) => url.href !== left)
  }
}

/** How many ballots the day's screen counts in one of its three states. */
export async function countOf(
  page: Page,
  state: 'Trên thiết bị này' | 'Đã gửi thành công' | 'Không được nhận',
): Promise<number> {
  const term = page.locator('dl.counts div').filter({ hasText: state })
  return Number(await term.locator('dd').textContent())
}

/** From the day to the day: writes down that somebody was asked and refused. */
export async function noteRefusal(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ghi người không trả lời' }).click()
  await page.getByRole('button', { name: 'Từ chối' }).click()
  await page.getByText('Đã ghi trên thiết bị: Từ chối.').waitFor()
  await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).click()
}
