// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem, type Answers } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readOrders, readTable, textOf } from '../testing/page.ts'
import {
  definition,
  definitionEntry,
  planAnswers,
  registry,
  registryEntry,
} from '../testing/plan-samples.ts'

const copy = {
  id: 'w-1',
  definition: 'hanoi',
  begunFrom: { id: 'hanoi', version: 3 },
  faults: 2,
  items: 3,
  fixedAs: null,
  nextVersion: 4,
  revision: 7,
  started: { by: 'Nguyễn Thị Bình', at: '2026-01-05T01:00:00.000Z' },
  saved: { by: 'Nguyễn Thị Bình', at: '2026-01-05T01:00:00.000Z' },
}
const older = {
  ...registryEntry,
  id: 'hanoi-2024',
  name: null,
  shipped: true,
  added: null,
  rounds: [],
}
const answers: Answers = {
  ...planAnswers,
  'GET /api/registries': { registries: [older, registryEntry] },
  'GET /api/definitions': { definitions: [definitionEntry, { ...definitionEntry, version: 2 }] },
  'GET /api/working-copies': { copies: [copy] },
  'GET /api/registries/hanoi-2024': {
    about: older,
    registry: {
      id: 'hanoi-2024',
      units: [
        registry.units[0],
        { id: 'Z-1', block: 'B', name: 'Phường Ba Đình', validFrom: '2020-01-01' },
      ],
      lineage: [],
    },
  },
  'GET /api/definitions/hanoi/2': {
    about: { ...definitionEntry, version: 2 },
    definition: { ...definition, version: 2, note: 'Cũ' },
  },
}

test('registries, definitions and drafts stand with what uses them', async () => {
  openDesk({ at: '/catalogue', answers })
  expect(await readHead()).toBe('Có 2 danh sách đơn vị và 2 phiên bản bộ chỉ số')
  expect(await readTable('Danh sách đơn vị')).toEqual([
    'Danh sách | Số đơn vị | Theo khối | Dùng cho đợt | Nguồn gốc',
    'hanoi-2024 | 3 | Khối A: 2 đơn vị · Khối B: 1 đơn vị | chưa đợt nào | có sẵn trong chương trình',
    'Danh sách 2026 hanoi-2026 | 3 | Khối A: 2 đơn vị · Khối B: 1 đơn vị | Khảo sát năm 2026 | Nguyễn Thị Bình thêm lúc 08:00 05/01/2026 Quyết định 12',
  ])
  expect(await readOrders('Danh sách đơn vị')).toEqual({
    'Danh sách': ['Danh sách 2026 hanoi-2026', 'hanoi-2024'],
    'Số đơn vị': ['hanoi-2024', 'Danh sách 2026 hanoi-2026'],
  })
  expect(await readTable('Bộ chỉ số')).toEqual([
    'Bộ chỉ số | Tình trạng | Khối | Số tiêu chí thành phần | Dùng cho đợt | Nguồn gốc',
    'hanoi, phiên bản 3 | bản đề xuất | A · B | 3 | Khảo sát năm 2026 | có sẵn trong chương trình',
    'hanoi, phiên bản 2 | bản đề xuất | A · B | 3 | Khảo sát năm 2026 | có sẵn trong chương trình',
  ])
  expect(await readTable('Bản nháp đang soạn')).toEqual([
    'Bản nháp | Bắt đầu từ | Còn phải sửa | Lưu lần cuối',
    'hanoi | hanoi, phiên bản 3 | 2 chỗ | Nguyễn Thị Bình, 08:00 05/01/2026',
  ])
})

test('a definition is begun from nothing but its code, or from a version', async () => {
  const ask = 'POST /api/working-copies'
  const desk = openDesk({
    at: '/catalogue',
    answers: { ...answers, [ask]: problem('malformed', { status: 400 }) },
  })
  await confirm('Soạn bộ chỉ số mới', 'Bắt đầu soạn', { 'Mã bộ chỉ số mới': ' danang ' })
  expect(await screen.findByText(/^Mã chỉ gồm chữ không dấu/)).toBeTruthy()
  await desk.router.navigate('/catalogue/definitions/hanoi/3')
  await press('Soạn phiên bản mới từ bản này')
  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent()).toEqual([
    { ask, body: { id: 'danang' } },
    { ask, body: { from: { id: 'hanoi', version: 3 } } },
  ])
})

test('a registry stands unit by unit, with its lineage, against another one', async () => {
  openDesk({ at: '/catalogue/registries/hanoi-2026?against=hanoi-2024', answers })
  expect(await readHead()).toEqual('Danh sách 2026: 3 đơn vị trong 2 khối')
  expect(await readTable('Các đơn vị')).toEqual([
    'Đơn vị | Mã | Khối | Mã hành chính | Từ ngày | Đến ngày',
    'Sở Nội vụ | A-1 | A | – | 01/03/2025 | –',
    'Sở Tư pháp | A-2 | A | 00123 | 01/03/2025 | –',
    'Phường Ba Đình | B-1 | B | – | 01/07/2025 | –',
  ])
  expect(await readOrders('Các đơn vị')).toEqual({
    Khối: ['Sở Nội vụ', 'Sở Tư pháp', 'Phường Ba Đình'],
    Mã: ['Sở Nội vụ', 'Sở Tư pháp', 'Phường Ba Đình'],
    'Mã hành chính': ['Sở Tư pháp', 'Sở Nội vụ', 'Phường Ba Đình'],
    'Từ ngày': ['Sở Nội vụ', 'Sở Tư pháp', 'Phường Ba Đình'],
    'Đơn vị': ['Phường Ba Đình', 'Sở Nội vụ', 'Sở Tư pháp'],
    'Đến ngày': ['Sở Nội vụ', 'Sở Tư pháp', 'Phường Ba Đình'],
  })
  expect(await readTable('Biến động so với các danh sách trước')).toEqual([
    'Đơn vị cũ | Biến động | Đơn vị mới | Ngày | Văn bản',
    'B-8, B-9 | hợp nhất | B-1 | 01/07/2025 | –',
  ])
  expect(textOf(screen.getByText(/^So với “/).parentElement!)).toEqual(
    'So với “hanoi-2024” Thêm 2, bớt 1, đổi tên 0, chuyển khối 0 đơn vị. Thêm 2 đơn vị Sở Tư pháp (A-2) A Phường Ba Đình (B-1) B Bớt 1 đơn vị Phường Ba Đình (Z-1) không ghi biến động',
  )
})

test('a definition stands block by block, against an earlier version', async () => {
  const { router } = openDesk({ at: '/catalogue/definitions/hanoi/3?against=2', answers })
  expect(await readHead()).toBe('hanoi, phiên bản 3: 3 tiêu chí thành phần trong 2 khối')
  expect(await readTable('Khối A: Sở')).toEqual([
    'Tiêu chí thành phần | Điểm | Nhóm được hỏi | Thang',
    '1. Chỉ đạo, điều hành | 20,00 | Thẩm định: 40,00',
    'A01 Chỉ đạo kịp thời | 20,00 | ND, DN | S3',
    '2. Thể chế | 10,00 | Thẩm định: 30,00',
    'A02 Văn bản rõ ràng | 10,00 | ND | S3',
    'Cả khối | 30,00 | Thẩm định: 70,00',
  ])
  expect([...document.querySelectorAll('dl > div')].map(textOf)).toEqual([
    'Tình trạng bản đề xuất',
    'Nguồn Quyết định 12',
    'Ghi chú Đề xuất',
    'Quy tắc chung trung bình tuyến tính',
    'Trọng số các nhóm các nhóm như nhau',
    'Dùng cho đợt Khảo sát năm 2026',
    'Nguồn gốc có sẵn trong chương trình',
    'Tải về XLSX JSON',
    'ND Người dân',
    'DN Doanh nghiệp',
    'Thang S3 1. Kém; 2. Được; 3. Tốt; 9. Không biết (không tính điểm)',
  ])
  expect(screen.getByText(/^Thay đổi so với hanoi, phiên bản 2/)).toBeTruthy()
  await router.navigate('/catalogue/definitions/hanoi/3?block=B')
  expect(await readTable('Khối B: UBND phường')).toEqual([
    'Tiêu chí thành phần | Điểm | Nhóm được hỏi | Thang',
    '1. Chỉ đạo, điều hành | 30,00 | Thẩm định: 70,00',
    'B01 Phục vụ chu đáo | 30,00 | ND | S3',
    'Cả khối | 30,00 | Thẩm định: 70,00',
  ])
})

test('a registry is previewed with code, name and base, and imported as it was previewed', async () => {
  const preview = {
    digest: 'f1'.repeat(32),
    faults: [],
    faultCount: 0,
    units: 3,
    blocks: [{ id: 'A', units: 3 }],
    warnings: [
      { code: 'w', column: 'A', row: 2, message: { vi: 'Hai đơn vị cùng tên.', en: 'Twice.' } },
    ],
    against: 'hanoi-2026',
    difference: { added: [], removed: [], renamed: [], movedBlock: [], otherDetails: [] },
    proposals: [],
    lineage: registry.lineage,
  }
  const desk = openDesk({
    at: '/catalogue/import/registry',
    answers: {
      ...answers,
      'POST /api/registries/preview': preview,
      'POST /api/registries/import': { ...registryEntry, id: 'hn-2027' },
    },
  })
  await readHead()
  fill({ 'Mã danh sách': 'hn-2027', 'Tên danh sách (không bắt buộc)': 'Năm 2027' })
  fill({ '2. Chọn tệp đã điền': new File(['id,name'], 'units.csv') })
  expect(await screen.findByText('Hai đơn vị cùng tên.')).toBeTruthy()
  fill({ 'Lý do nhập': 'Nghị quyết 3' })
  await press('Nhập danh sách')
  expect(await screen.findByText('Đã nhập danh sách “hn-2027”.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/registries/preview',
      body: 'id,name',
      query: {
        base: 'hanoi-2026',
        id: 'hn-2027',
        name: 'Năm 2027',
      },
    },
    {
      ask: 'POST /api/registries/import',
      body: 'id,name',
      query: {
        base: 'hanoi-2026',
        digest: 'f1'.repeat(32),
        id: 'hn-2027',
        name: 'Năm 2027',
        reason: 'Nghị quyết 3',
      },
    },
  ])
})

test('a file that is chosen before its code says at once what it waits for', async () => {
  const desk = openDesk({ at: '/catalogue/import/registry', answers })
  await readHead()

  fill({ 'Mã danh sách': '' })
  fill({ '2. Chọn tệp đã điền': new File(['id,name'], 'units.csv') })

  expect(await screen.findByText(/^Đã chọn tệp\. Hãy điền “Mã danh sách”/)).toBeTruthy()
  expect(desk.sent()).toEqual([])
})

test('a definition is previewed from a file, and opened as a draft', async () => {
  const preview = {
    digest: 'f1'.repeat(32),
    faults: [],
    faultCount: 0,
    warnings: [],
    definition: 'hanoi',
    items: 3,
    blocks: 2,
    open: [
      { code: 'w', column: null, row: null, message: { vi: 'Thiếu tiếng Anh.', en: 'None.' } },
    ],
    against: { id: 'hanoi', version: 3 },
    changes: [],
  }
  const desk = openDesk({
    at: '/catalogue/import/definition',
    answers: {
      ...answers,
      'POST /api/working-copies/preview': preview,
      'POST /api/working-copies/import': { id: 'w-1' },
      'GET /api/working-copies/w-1': problem('not-found', { status: 404 }),
    },
  })
  await readHead()
  fill({ '2. Chọn tệp đã điền': new File(['{}'], 'definition.json') })
  expect(await screen.findByText('Thiếu tiếng Anh.')).toBeTruthy()
  await press('Mở thành bản nháp')
  await expect.poll(desk.address).toBe('/catalogue/working/w-1?part=check')
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/working-copies/preview',
      body: '{}',
    },
    {
      ask: 'POST /api/working-copies/import',
      body: '{}',
      query: {
        digest: 'f1'.repeat(32),
      },
    },
  ])
})
