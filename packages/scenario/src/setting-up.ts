/** What an admin does on the way from nothing to a round: units, definition, questions, quotas. */
import type { Page } from 'playwright-core'
import { choose, heading } from './desk.ts'
import { definition, faultyRegistry, mendedRegistry, round } from './small-city.ts'

/** Imports the units of the small city; the first file has a fault, which is named by its cell. */
export async function importRegistry(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Danh mục', exact: true }).click()
  await page.getByRole('link', { name: 'Nhập danh sách đơn vị' }).click()
  await page.getByLabel('Mã danh sách').fill(round.id)
  await page.getByLabel('Tên danh sách').fill('Đơn vị của thành phố An Phú')
  await choose(page, 'don-vi.csv', faultyRegistry)
  await page.getByRole('row', { name: 'C3' }).getByText('Ô “unit_name” trống').waitFor()

  await choose(page, 'don-vi.csv', mendedRegistry)
  await page.getByText('Tệp không có lỗi: 6 đơn vị').waitFor()
  await page.getByLabel('Lý do nhập').fill('Nghị quyết số 3 của HĐND thành phố')
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()
  await page.getByText(`Đã nhập danh sách “${round.id}”`).waitFor()
}

/** Reads the definition of the small city from a file and fixes it as its first version. */
export async function fixDefinition(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Danh mục', exact: true }).click()
  await page.getByRole('link', { name: 'Nhập bộ chỉ số từ tệp' }).click()
  await choose(page, 'bo-tieu-chi.json', JSON.stringify(definition))
  await page.getByText('Đọc được 6 tiêu chí thành phần trong 2 khối').waitFor()
  await page.getByRole('button', { name: 'Mở thành bản nháp' }).click()
  const parts = page.getByRole('navigation', { name: 'Các phần' })
  await parts.getByRole('link', { name: 'Kiểm tra và chốt' }).click()
  await page.getByText('Không còn chỗ nào phải sửa').waitFor()
  await page.getByText('Chốt thành phiên bản 1').click()
  await page.getByLabel('Lý do, văn bản').fill('Quyết định của UBND thành phố')
  await page.getByRole('button', { name: 'Chốt phiên bản' }).click()
  await heading(page, 'an-phu-2026, phiên bản 1: 6 tiêu chí thành phần trong 2 khối')
}

/** Makes the round of the small city, which is collected from three days ago to ten from now. */
export async function makeRound(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Đợt đánh giá', exact: true }).click()
  await page.getByRole('link', { name: 'Lập đợt mới' }).click()
  await page.getByLabel('Mã đợt').fill(round.id)
  await page.getByLabel('Tên đợt bằng tiếng Việt').fill(round.name)
  await page.getByLabel('Tên đợt bằng tiếng Anh').fill('Reform index of An Phu, 2026')
  await page.getByLabel('Cơ quan tổ chức, tiếng Việt').fill('Sở Nội vụ An Phú')
  await page.getByLabel('Cơ quan tổ chức, tiếng Anh').fill('Home affairs of An Phu')
  await page.getByLabel('Danh sách đơn vị').selectOption(round.id)
  await page.getByLabel('Bộ chỉ số').selectOption('an-phu-2026@1')
  await page.getByLabel('Năm', { exact: true }).fill('2026')
  const days = page.getByRole('group', { name: 'Thời gian thu phiếu' })
  await days.getByLabel('Từ ngày').fill(dayFromNow(-3))
  await days.getByLabel('Đến ngày').fill(dayFromNow(10))
  await page.getByRole('button', { name: 'Lập đợt' }).click()
  await heading(page, 'Còn 2 bước trước khi mở đợt')
}

/** From the steps: a question that is ready to be added, and one for who never had contact. */
export async function askMore(page: Page, groups: string): Promise<void> {
  await page.getByRole('link', { name: /^Sửa câu hỏi/ }).click()
  await page.getByRole('button', { name: /^Thêm: Lần gần nhất/ }).click()
  await page.getByRole('button', { name: 'Xong câu này' }).click()
  await page.getByRole('button', { name: 'Thêm câu hỏi mới' }).click()
  await page.getByLabel('Mã câu hỏi').fill('whynot')
  await page.getByLabel('Câu hỏi, tiếng Việt').fill('Vì sao Ông/Bà chưa đến?')
  await page.getByLabel('Câu hỏi, tiếng Anh').fill('Why have you not been there?')
  await page.getByLabel('Hỏi ở đâu').selectOption('before')
  await page.getByLabel('Cách trả lời').selectOption('text')
  await page.getByRole('checkbox', { name: groups }).check()
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click()
  await page.getByLabel('Câu', { exact: true }).selectOption('contact')
  await page.getByLabel('Mã hoặc số').fill('4')
  await page.getByRole('button', { name: 'Xong câu này' }).click()
  await page.getByText(/Chỉ hỏi khi .* là “Chưa bao giờ”\./).waitFor()
  await save(page)
}

/** From a page of the set-up: so many ballots of each group about each unit. */
export async function wantEach(page: Page, ballots: number, total: string): Promise<void> {
  await page.getByRole('link', { name: 'Thiết lập đợt' }).click()
  await page.getByRole('link', { name: /^Sửa chỉ tiêu/ }).click()
  await page.getByLabel('Mỗi nhóm của một đơn vị').fill(String(ballots))
  await heading(page, total)
  await save(page)
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
}

/** @param days - from today in the round's time zone; negative before */
export function dayFromNow(days: number): string {
  const moment = new Date(Date.now() + days * 86_400_000)
  return moment.toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
}
