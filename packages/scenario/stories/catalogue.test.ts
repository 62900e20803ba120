import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findBarriers, setUpOffice } from '../src/office.ts'
import { openWorld, type World } from '../src/world.ts'

const head = 'unit_id;block;unit_name;official_code;lineage;lineage_from;lineage_on;document'
const faulty = [
  head,
  'A25-01;A;Văn phòng UBND Thành phố;;;;;',
  'A27-02;A;;;dời trụ sở;A25-02;01/01/2027;',
  'A27-03;A;Sở Tư pháp;;;;;',
].join('\r\n')
const mended = faulty.replace(
  'A27-02;A;;;dời trụ sở;A25-02',
  'A27-02;A;Sở Nội vụ và Dân tộc;;hợp nhất;"A25-02; A25-13"',
)

let world: World
let page: Page
beforeAll(async () => {
  world = await openWorld()
  const desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = desk.page()
  await setUpOffice(page, world.setupLink())
})
afterAll(() => world.close())

test('a registry with faults is mended, looked at against the present one, and imported', async () => {
  await page.goto(`${world.url}/console/catalogue`)
  await heading('Có 2 danh sách đơn vị và 1 phiên bản bộ chỉ số')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: 'Nhập danh sách đơn vị' }).click()
  await page.getByLabel('Mã danh sách').fill('hanoi-2027')
  await page.getByLabel('Tên danh sách').fill('Đơn vị năm 2027')

  await choose(faulty)
  await page.getByText('Tệp có 2 lỗi').waitFor()
  await page.getByRole('row', { name: 'C3' }).getByText('Ô “unit_name” trống').waitFor()
  await page.getByRole('row', { name: 'E3' }).getByText('không phải là một biến động').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await choose(mended)
  await page.getByText('Tệp không có lỗi: 3 đơn vị').waitFor()
  await page.getByText('Thêm 2, bớt 147').waitFor()
  await page.getByText('Sở Tư pháp (A25-03) → Sở Tư pháp (A27-03): cùng tên').waitFor()
  await page.getByRole('row', { name: 'A25-02, A25-13' }).getByText('hợp nhất').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('Lý do nhập').fill('Nghị quyết số 12')
  await page.getByRole('button', { name: 'Nhập danh sách' }).click()

  await page.getByText('Đã nhập danh sách “hanoi-2027”').waitFor()
  await page.getByRole('link', { name: 'Đơn vị năm 2027' }).click()
  await heading('Đơn vị năm 2027: 3 đơn vị trong 1 khối')
  await page.getByText('Nghị quyết số 12').waitFor()
  await page.getByLabel('So với', { exact: true }).selectOption('hanoi-2026')
  await page.getByRole('button', { name: 'So sánh' }).click()
  await page.getByText('Thêm 2, bớt 147').waitFor()
  await page.getByLabel('Tìm đơn vị').fill('noi vu')
  await page.getByRole('row', { name: 'Sở Nội vụ và Dân tộc' }).waitFor()
  await page.getByRole('row', { name: 'Văn phòng' }).waitFor({ state: 'detached' })
  expect(await findBarriers(page)).toEqual([])
})

test('a definition is edited until its sums are right, survives a reload, and is fixed as a version', async () => {
  await page.goto(`${world.url}/console/catalogue/definitions/hanoi-2024/1`)
  await heading('hanoi-2024, phiên bản 1: 86 tiêu chí thành phần trong 5 khối')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Soạn phiên bản mới từ bản này' }).click()
  await part('Khối A')
  await page.getByRole('link', { name: 'Tiêu chí thành phần' }).click()
  await page.locator('summary', { hasText: 'A01' }).click()
  await page.getByLabel('Điểm tối đa').fill('1,25')
  await page.getByText('2,25 / 2,00 điểm – thừa 0,25').first().waitFor()
  await page.getByRole('textbox', { name: 'Tiếng Anh' }).fill('')
  await saved()
  expect(await findBarriers(page)).toEqual([])

  await page.reload()
  await part('Kiểm tra và chốt')
  await page.getByText('Còn 2 chỗ phải sửa trước khi chốt').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page
    .getByRole('link', { name: 'Khối A, tiêu chí thành phần A01: thiếu bản tiếng Anh.' })
    .click()
  await page.getByRole('textbox', { name: 'Tiếng Anh' }).fill('Leaders direct reform decisively.')
  await page.locator('summary', { hasText: 'A02' }).click()
  await page.getByRole('button', { name: 'Xóa tiêu chí thành phần A02' }).click()
  await page.getByText('1,25 / 2,00 điểm – còn thiếu 0,75').first().waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByLabel('Điểm tối đa').last().fill('0,75')
  await page.getByText('Đủ: 2,00 / 2,00 điểm').first().waitFor()
  await saved()

  await part('Kiểm tra và chốt')
  await page.getByText('Không còn chỗ nào phải sửa').waitFor()
  await page.getByText('Tiêu chí thành phần A01: điểm tối đa: từ 1 thành 1,25.').waitFor()
  await page.getByText('Chốt thành phiên bản 2').click()
  await page.getByLabel('Lý do, văn bản').fill('Phụ lục chính thức')
  await page.getByRole('button', { name: 'Chốt phiên bản' }).click()

  await heading('hanoi-2024, phiên bản 2: 86 tiêu chí thành phần trong 5 khối')
  await page.getByLabel('So với phiên bản').selectOption('1')
  await page.getByRole('button', { name: 'So sánh' }).click()
  await page.getByText('Thay đổi so với hanoi-2024, phiên bản 1: 3 thay đổi').waitFor()
  await page.getByText('Tiêu chí thành phần A02: điểm tối đa: từ 1 thành 0,75.').waitFor()
  await page.getByText('Leaders direct reform decisively.').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('the second of two windows is told, overwrites nothing, and keeps its own as another draft', async () => {
  await page.goto(`${world.url}/console/catalogue/definitions/hanoi-2024/2`)
  await page.getByRole('button', { name: 'Soạn phiên bản mới từ bản này' }).click()
  await saved()
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByText('Đã lưu lúc').waitFor()

  await page.getByLabel('Ghi chú').fill('Cửa sổ một')
  await saved()
  await second.getByLabel('Ghi chú').fill('Cửa sổ hai')
  await second.getByText('đã được lưu hoặc chốt ở một cửa sổ khác').waitFor()
  expect(await findBarriers(second)).toEqual([])
  const first = page.url()
  await second.getByRole('button', { name: 'Giữ phần của tôi thành bản nháp riêng' }).click()

  await second.waitForURL(
    (url) => /working\/[0-9a-f]{32}$/.test(url.pathname) && url.href !== first,
  )
  await second.getByText('Đã lưu lúc').waitFor()
  expect(await second.getByLabel('Ghi chú').inputValue()).toBe('Cửa sổ hai')
  await page.reload()
  await saved()
  expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Cửa sổ một')
})

test('a workbook that was taken out is a draft when it comes back, and a new definition begins with nothing', async () => {
  await page.goto(`${world.url}/console/catalogue`)
  await page.getByRole('link', { name: 'Nhập bộ chỉ số từ tệp' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'XLSX' }).first().click()
  await page.locator('input[type=file]').setInputFiles(await (await download).path())
  await page.getByText('Đọc được 86 tiêu chí thành phần trong 5 khối').waitFor()
  await page.getByText('Không có thay đổi nào so với phiên bản gần nhất').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Mở thành bản nháp' }).click()
  await heading('Soạn: hanoi-2024')

  await page.goto(`${world.url}/console/catalogue`)
  await page.getByText('Soạn bộ chỉ số mới').click()
  await page.getByLabel('Mã bộ chỉ số mới').fill('danang-2027')
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await heading('Soạn: danang-2027')
  await part('Lĩnh vực')
  await page.getByText('Chưa có lĩnh vực nào').waitFor()
  await page.getByRole('button', { name: 'Thêm lĩnh vực' }).click()
  await page.getByRole('textbox', { name: 'Tiếng Việt' }).fill('Cải cách thể chế')
  await saved()
  expect(await findBarriers(page)).toEqual([])
})

function heading(name: string) {
  return page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Goes to a part of the editor; its name may stand beside a number of faults. */
async function part(name: string) {
  await page.getByRole('navigation', { name: 'Các phần' }).getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

/** Until the server has everything that stands on the screen. */
async function saved() {
  await page.locator('output[data-state="saved"]').waitFor()
}

async function choose(table: string) {
  const buffer = Buffer.from(table)
  const file = { name: 'don-vi.csv', mimeType: 'text/csv', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
}
