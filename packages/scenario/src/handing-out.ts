/** What an admin makes to be handed out, each resolving with an address that somebody opens. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { choose, confirm, download } from './desk.ts'
import { insiderFile } from './small-city.ts'

/**
 * A link at the counter of every ward, each for so many ballots: what comes after them waits for review.
 *
 * @param pages - of the round in the console
 * @param unit - whose link is wanted
 */
export async function linkCounters(
  page: Page,
  pages: string,
  { group, unit, most }: { group: string; unit: string; most: number },
): Promise<string> {
  await page.goto(`${pages}/sending/new`)
  await page.getByRole('checkbox', { name: /^B –/ }).check()
  await page.getByRole('checkbox', { name: group }).check()
  await page.getByRole('checkbox', { name: 'Tại quầy của đơn vị' }).check()
  await page.getByLabel('Tối đa tất cả').fill(String(most))
  await page.getByRole('button', { name: 'Tạo liên kết' }).click()
  await page.getByText('Đã tạo 3 liên kết.').waitFor()
  await page.getByRole('link', { name: unit, exact: true }).click()
  return page.getByLabel('Địa chỉ').inputValue()
}

/** Two invitations by SMS about one unit; the address is the first one's. */
export async function inviteBySms(
  page: Page,
  pages: string,
  { group, unit }: { group: string; unit: string },
): Promise<string> {
  await page.goto(`${pages}/sending/invitations/new`)
  await page.getByLabel('Tên lô').fill('SMS tháng 11')
  await page.getByLabel('Số thư mời cho mỗi đơn vị').fill('2')
  await page.getByLabel('Chỉ một số đơn vị').fill(unit)
  await page.getByRole('radio', { name: group }).check()
  await page.getByRole('radio', { name: 'SMS' }).check()
  await page.getByRole('button', { name: 'Tạo thư mời' }).click()
  await page.getByText('Đã tạo 2 thư mời').waitFor()
  const [, first = ''] = await linesOf(page, 'CSV')
  return first.split(';')[1] ?? ''
}

/** Imports the insiders, draws every unit for each, makes their links; the address is one's own. */
export async function linkInsiders(page: Page, pages: string, name: string): Promise<string> {
  await page.goto(`${pages}/insiders/CT/import`)
  await choose(page, 'chu-tich.csv', insiderFile)
  await page.getByLabel('Lý do nhập').fill('Danh sách theo công văn số 8')
  await page.getByRole('button', { name: 'Nhập tất cả' }).click()
  await page.getByRole('link', { name: 'Chọn ngẫu nhiên đơn vị' }).first().click()
  await page.getByRole('checkbox', { name: /^Mỗi người đánh giá mọi đơn vị/ }).check()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await page.getByText('Đủ: cả 3 đơn vị có đủ người đánh giá').waitFor()
  await confirm(page, 'Giữ kết quả này')

  await page.getByRole('link', { name: 'Tạo liên kết' }).first().click()
  await page.getByLabel('Tệp', { exact: true }).selectOption('csv')
  await page.getByRole('button', { name: 'Tạo và tải tệp' }).click()
  const rows = await linesOf(page, 'Tải tệp xuống')
  return rows.find((row) => row.startsWith(`${name};`))?.split(';')[4] ?? ''
}

async function linesOf(page: Page, link: string): Promise<string[]> {
  const file = await download(page, link)
  return (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
}
