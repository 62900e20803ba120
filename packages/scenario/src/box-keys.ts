/** What is done with the key of a ballot box: two sheets are printed, and one is brought after the closing. */
import type { Page } from 'playwright-core'
import { heading } from './desk.ts'

/** The four lines of digits of a key sheet. */
export type SheetLines = readonly string[]

/**
 * Makes the key of a round's box, prints it, and reads one sheet back.
 *
 * @param pages - of the round in the console
 * @returns what stands on both sheets, and nowhere else
 */
export async function printKeySheets(page: Page, pages: string): Promise<SheetLines> {
  await page.goto(`${pages}/box/key`)
  await page.getByRole('button', { name: 'Tạo chìa khóa và in hai tờ' }).click()
  await page.getByRole('button', { name: 'In hai tờ' }).click()
  const sheet = page.locator('article').first()
  const lines = await sheet.getByRole('listitem', hidden).locator('code').allTextContents()
  await page.getByRole('button', { name: 'Đã in xong, đọc lại một tờ' }).click()
  await readSheet(page, lines)
  await page.getByText('Chìa khóa hòm phiếu đã sẵn sàng').waitFor()
  return lines
}

/** Leaves the key of a round's box to the server, as a small office may. */
export async function leaveKeyToServer(page: Page, pages: string): Promise<void> {
  await page.goto(`${pages}/box/key`)
  await page.getByRole('checkbox', { name: /^Tôi hiểu/ }).check()
  await page.getByRole('button', { name: 'Để chìa khóa ở máy chủ' }).click()
  await page.getByText('Chìa khóa nằm ở máy chủ. Không phải in tờ nào.').waitFor()
}

/** Opens the box of a closed round with a sheet; resolves when everything in it is counted. */
export async function openBox(
  page: Page,
  pages: string,
  { sheet, named }: { sheet: SheetLines; named: number },
): Promise<void> {
  await page.goto(`${pages}/box/open`)
  await heading(page, `${named} phiếu của người được mời chờ mở`)
  await readSheet(page, sheet)
  await heading(page, 'Không có phiếu nào chờ tờ chìa khóa')
}

/** Types what stands on a sheet. */
async function readSheet(page: Page, lines: SheetLines): Promise<void> {
  for (const [at, line] of lines.entries()) await page.getByLabel(`Dòng ${at + 1}`).fill(line)
  await page.getByRole('button', { name: 'Đọc tờ chìa khóa' }).click()
}

/** Sheets stand on paper, not on the screen. */
const hidden = { includeHidden: true }
