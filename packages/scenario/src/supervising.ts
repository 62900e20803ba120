/** What a supervisor does: interviewers, their sheets and assignments, decisions about ballots. */
import { readFile } from 'node:fs/promises'
import { normalizeCode } from '@phieu/survey'
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { heading } from './desk.ts'

/**
 * Adds an interviewer and prints the sheet with which a phone is enrolled.
 *
 * @param pages - of the round in the console
 * @returns the code of the sheet
 */
export async function addInterviewer(page: Page, pages: string, name: string): Promise<string> {
  await page.goto(`${pages}/fieldwork/interviewers/new`)
  await page.getByRole('textbox', { name: 'Danh sách' }).fill(`${name}; 11; Tổ 1`)
  await page.getByRole('button', { name: 'Thêm vào đợt' }).click()
  await page.getByText('Đã thêm 1 người.').waitFor()
  await page.getByRole('checkbox', { name: `Chọn ${name}` }).check()
  await page.getByText('In tờ đăng ký (PDF)').first().click()
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'In tờ đăng ký (PDF)' }).click(),
  ])
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await sheet.path())))
  const { text } = await extractText(pdf, { mergePages: true })
  return normalizeCode(/\/enrol\s+([0-9a-z-]{20,})/.exec(text)?.[1] ?? '')
}

/** Gives an interviewer all that a unit still misses of a group. */
export async function assign(
  page: Page,
  pages: string,
  { unit, group, interviewer }: { unit: string; group: string; interviewer: string },
): Promise<void> {
  await page.goto(`${pages}/fieldwork/assignments/new`)
  await page.getByLabel('Chỉ một số đơn vị').fill(unit)
  await page.getByRole('checkbox', { name: group }).check()
  await page.getByRole('checkbox', { name: interviewer }).check()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await heading(page, /^Sẽ giao thêm/)
  await page.getByRole('button', { name: 'Giao các việc này' }).click()
  await page.getByText('Đã giao 1 việc').waitFor()
}

/** Opens the first ballot that a filter of the queue finds. @param found - so many ballots does it find */
export async function openBallot(
  page: Page,
  pages: string,
  { filter, flag, found }: { filter: string; flag: string; found: number },
): Promise<void> {
  await page.goto(`${pages}/review?${filter}`)
  await heading(page, `${found} phiếu theo bộ lọc`)
  await page.getByRole('row').filter({ hasText: flag }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Các câu trả lời' }).waitFor()
}

/** Decides about the ballot that is open, after its effect was seen. */
export async function decide(page: Page, what: string, reason: string): Promise<void> {
  await page.getByLabel(what).check()
  await page.getByRole('textbox', { name: 'Lý do' }).fill(reason)
  await page.getByRole('button', { name: 'Ghi quyết định này' }).click()
  await page.getByText('Đã quyết định về 1 phiếu; 1 phiếu thay đổi').waitFor()
}
