// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { done, problem, type Answers } from '../testing/fake-office.ts'
import { round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readOrders, readTable, textOf } from '../testing/page.ts'
import type { DrawPreview, InsiderList, InsiderPreview, InsiderRow } from './insiders-queries.ts'

const id = (n: number) => `0d8c6d1f-8a11-4b57-9d0b-3f0f5f8e9d0${n}`
const an: InsiderRow = {
  id: id(1),
  name: 'Đỗ Văn An',
  position: 'Đại biểu',
  contact: 'an@hanoi.example',
  notUnits: ['A-1'],
  blocks: ['A'],
  units: 4,
  done: 1,
  linkMadeOn: '2026-11-02',
  linkIsGood: true,
}
const binh: InsiderRow = {
  ...an,
  id: id(2),
  name: 'Lê Bình',
  contact: null,
  notUnits: [],
  blocks: [],
  units: 2,
  done: 2,
  linkMadeOn: '2026-11-03',
  linkIsGood: false,
}
const chi: InsiderRow = { ...binh, id: id(3), name: 'Vũ Chi', units: 0, done: 0, linkMadeOn: null }
const draw: InsiderList['draws'][number] = {
  burden: { least: 2, most: 4 },
  newcomers: false,
  people: 2,
  digest: 'd1',
  drawnOn: '2026-11-01',
}
const list: InsiderList = {
  round,
  group: { id: 'HDND', vi: 'Đại biểu HĐND', en: 'Deputies' },
  changeable: true,
  begun: false,
  blocks: [
    { id: 'A', vi: 'Sở', en: 'Departments' },
    { id: 'B', vi: 'Phường', en: 'Wards' },
  ],
  closedItems: ['A07'],
  units: [
    { id: 'A-1', name: 'Sở Nội vụ', block: 'A', wanted: 2, raters: 1 },
    { id: 'B-1', name: 'Phường Ba Đình', block: 'B', wanted: 1, raters: 3 },
  ],
  people: [an, binh, chi],
  draws: [draw, { ...draw, digest: 'd2', burden: 'all', newcomers: true, people: 1 }],
}
const groups = [
  { id: 'LDS', vi: 'Lãnh đạo sở', en: 'Heads', people: 0, sent: 0, begun: 0, finished: 0 },
  { id: 'HDND', vi: 'Đại biểu', en: 'Deputies', people: 3, sent: 1, begun: 2, finished: 1 },
]
const base = '/rounds/hn-2026/insiders'
const page = `${base}/HDND`
const api = '/api/rounds/hn-2026/insiders'
const answers: Answers = { [`GET ${api}`]: { round, groups }, [`GET ${api}/HDND`]: list }

function open(at: string, more: Answers = {}, changes: Partial<InsiderList> = {}) {
  return openDesk({
    at: `${page}${at}`,
    answers: { ...answers, [`GET ${api}/HDND`]: { ...list, ...changes }, ...more },
  })
}

test('the first group that has a list opens; people stand with limits, progress and link', async () => {
  const desk = openDesk({ at: base, answers })
  await expect.poll(desk.address).toBe(page)

  expect(await readHead()).toEqual('1/3 người đã đánh giá xong mọi đơn vị của mình')
  expect(await readTable('Danh sách người đánh giá')).toEqual([
    'Họ và tên | Liên hệ | Giới hạn | Đã xong | Liên kết',
    'Đỗ Văn An Đại biểu | an@hanoi.example | chỉ khối A; trừ 1 đơn vị | 1/4 | tạo ngày 02/11/2026 Liên kết mới Đỗ Văn An',
    'Lê Bình Đại biểu | – | – | 2/2 | đã thu hồi',
    'Vũ Chi Đại biểu | – | – | chưa chọn đơn vị | chưa tạo',
  ])
  expect(await readOrders('Danh sách người đánh giá')).toEqual({
    'Họ và tên': ['Đỗ Văn An Đại biểu', 'Lê Bình Đại biểu', 'Vũ Chi Đại biểu'],
    'Đã xong': ['Đỗ Văn An Đại biểu', 'Lê Bình Đại biểu', 'Vũ Chi Đại biểu'],
    'Liên kết': ['Đỗ Văn An Đại biểu', 'Lê Bình Đại biểu', 'Vũ Chi Đại biểu'],
  })
  expect([...document.querySelectorAll('dl > div')].map(textOf)).toEqual([
    'người trong danh sách 3',
    'có liên kết đang dùng được 1',
    'đã gửi ít nhất một phiếu 2',
    'đã xong tất cả 1',
    'đơn vị còn thiếu người đánh giá 1',
  ])
})

test('units stand with the raters they have and miss, and every draw with its day', async () => {
  open('')
  expect(await readTable('Người đánh giá theo đơn vị')).toEqual([
    'Đơn vị | Khối | Cần có | Đã có | Thiếu',
    'Sở Nội vụ | A | 2 | 1 | 1',
    'Phường Ba Đình | B | 1 | 3 | 0',
  ])
  expect(await readOrders('Người đánh giá theo đơn vị')).toEqual({
    'Đã có': ['Phường Ba Đình', 'Sở Nội vụ'],
    Khối: ['Sở Nội vụ', 'Phường Ba Đình'],
    'Cần có': ['Sở Nội vụ', 'Phường Ba Đình'],
    Thiếu: ['Sở Nội vụ', 'Phường Ba Đình'],
    'Đơn vị': ['Phường Ba Đình', 'Sở Nội vụ'],
  })
  expect([...document.querySelectorAll('details li')].map((each) => each.textContent)).toEqual([
    '01/11/2026: 2 người – mỗi người 2–4 đơn vị',
    '01/11/2026: 1 người – mọi đơn vị – người mới',
  ])
})

test.each([
  ['a draw', {}, /^1 người chưa được chọn đơn vị/],
  ['links', { people: [{ ...an, linkMadeOn: null, linkIsGood: false }] }, /chưa có liên kết/],
  ['a reminder', { people: [an, binh] }, /^1 người còn đơn vị chưa đánh giá/],
] satisfies [string, Partial<InsiderList>, RegExp][])(
  'the one thing that a list needs next is said: %s',
  async (_next, changes, says) => {
    open('', {}, changes)
    expect(await screen.findByText(says)).toBeTruthy()
  },
)

test('an empty list says what to begin with; a closed one says why nothing changes', async () => {
  const { router } = open(
    '',
    { [`GET ${api}/LDS`]: { ...list, changeable: false } },
    { people: [] },
  )
  expect(await readHead()).toBe('Chưa có danh sách: Đại biểu HĐND')
  expect(screen.getByText('Nhóm này chưa có danh sách')).toBeTruthy()

  await router.navigate(`${base}/LDS`)
  expect(await screen.findByText(/^Đợt đã đóng: danh sách và liên kết đã được xóa/)).toBeTruthy()
})

test('somebody new carries every field', async () => {
  const ask = `POST ${api}/HDND/people`
  const desk = open('/new', { [ask]: { id: id(4) } })
  await readHead()
  fill({
    'Họ và tên': 'Trần Dũng',
    'Chức vụ': 'Phó ban',
    'Thư điện tử hoặc số điện thoại': ' 0912345678 ',
    'B: Phường': true,
  })
  fill({ 'Không đánh giá các đơn vị': 'A-1' })
  fill({ 'Không đánh giá các đơn vị': 'B-1' })
  await press(
    'Cho phép',
    screen.getByRole('list', { name: 'Không đánh giá các đơn vị' }).querySelector('li')!,
  )
  await press('Thêm vào danh sách')

  await expect.poll(desk.address).toBe(page)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/insiders/HDND/people',
      body: {
        blocks: ['B'],
        contact: '0912345678',
        name: 'Trần Dũng',
        notUnits: ['B-1'],
        position: 'Phó ban',
      },
    },
  ])
})

test('somebody who could not be kept is told why', async () => {
  open('/new', { [`POST ${api}/HDND/people`]: problem('malformed', { status: 400 }) })
  await readHead()
  fill({ 'Họ và tên': 'Trần Dũng', 'Chức vụ': 'Phó ban' })
  await press('Thêm vào danh sách')
  expect(await screen.findByText(/^Chưa lưu được: hãy kiểm tra họ tên/)).toBeTruthy()
})

test('a person is corrected: what stands is kept, what is empty is left out', async () => {
  const ask = `POST ${api}/HDND/people/${id(1)}`
  const desk = open(`/people/${id(1)}`, { [ask]: done() })
  await readHead()
  fill({ 'Thư điện tử hoặc số điện thoại': '', 'Chức vụ': 'Trưởng ban' })
  await press('Lưu')

  await expect.poll(desk.address).toBe(page)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/insiders/HDND/people/0d8c6d1f-8a11-4b57-9d0b-3f0f5f8e9d01',
      body: {
        blocks: ['A'],
        name: 'Đỗ Văn An',
        notUnits: ['A-1'],
        position: 'Trưởng ban',
      },
    },
  ])
})

test('a link is taken back, a person removed', async () => {
  const person = `${api}/HDND/people/${id(1)}`
  const desk = open(`/people/${id(1)}`, {
    [`POST ${person}/revoke`]: done(),
    [`POST ${person}/remove`]: done(),
  })
  await confirm('Thu hồi liên kết', 'Thu hồi liên kết')
  expect(await screen.findByText('Đã thu hồi liên kết.')).toBeTruthy()
  await confirm('Xóa khỏi danh sách', 'Xóa khỏi danh sách', {
    'Tôi hiểu rằng việc này không hoàn tác được.': true,
  })

  await expect.poll(desk.address).toBe(page)
  expect(desk.sent()).toEqual([{ ask: `POST ${person}/revoke` }, { ask: `POST ${person}/remove` }])
})

const preview: DrawPreview = {
  sealedSeed: 'sealed',
  digest: 'd3',
  newcomers: false,
  people: [
    { id: id(1), name: 'Đỗ Văn An', units: 3 },
    { id: id(2), name: 'Lê Bình', units: 4 },
  ],
  units: list.units,
  missing: 1,
  enough: 6,
}

test('a draw is looked at and kept as it was looked at', async () => {
  const draws = `${api}/HDND/draw`
  const desk = open('/draw', { [`POST ${draws}/preview`]: preview, [`POST ${draws}`]: draw })
  await readHead()
  fill({ 'Mỗi người đánh giá mọi đơn vị được phép (ví dụ đại biểu HĐND)': false })
  fill({ 'Mọi người trong danh sách': true, 'Ít nhất': '3', 'Nhiều nhất': '5' })
  await press('Xem trước')
  expect(
    await screen.findByText(/^Thiếu 1 lượt đánh giá ở 1 đơn vị. Nếu mỗi người nhận nhiều nhất 6/),
  ).toBeTruthy()
  expect(await readTable('Số đơn vị theo người')).toEqual([
    'Người | Số đơn vị',
    'Đỗ Văn An | 3',
    'Lê Bình | 4',
  ])
  expect(await readOrders('Số đơn vị theo người')).toEqual({
    Người: ['Đỗ Văn An', 'Lê Bình'],
    'Số đơn vị': ['Lê Bình', 'Đỗ Văn An'],
  })

  await confirm('Giữ kết quả này', 'Giữ kết quả này', {
    'Tôi hiểu rằng một số đơn vị sẽ thiếu người đánh giá.': true,
  })
  await expect.poll(desk.address).toBe(page)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/insiders/HDND/draw/preview',
      body: {
        burden: {
          least: 3,
          most: 5,
        },
        newcomers: false,
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/insiders/HDND/draw',
      body: {
        burden: {
          least: 3,
          most: 5,
        },
        digest: 'd3',
        newcomers: false,
        sealedSeed: 'sealed',
      },
    },
  ])
})

test('a draw of every unit for newcomers only; what cannot be drawn is told', async () => {
  const draws = `${api}/HDND/draw`
  let answer: unknown = { ...preview, missing: 0, enough: 3 }
  const desk = open('/draw', { [`POST ${draws}/preview`]: () => answer })
  await readHead()
  fill({ 'Chỉ người mới, không động đến người khác': true })
  fill({ 'Mỗi người đánh giá mọi đơn vị được phép (ví dụ đại biểu HĐND)': true })
  await press('Xem trước')
  expect(await screen.findByText(/^Đủ: cả 2 đơn vị có đủ người đánh giá/)).toBeTruthy()

  answer = problem('malformed', { status: 400 })
  await press('Chọn lại cách khác')
  expect(await screen.findByText(/^Hãy ghi số đơn vị là số nguyên/)).toBeTruthy()
  expect(desk.sent()[0]).toEqual({
    ask: 'POST /api/rounds/hn-2026/insiders/HDND/draw/preview',
    body: {
      burden: 'all',
      newcomers: true,
    },
  })
})

test('links are made for whom, on which way and as which file was asked', async () => {
  const ask = `POST ${api}/HDND/links`
  const desk = open('/links', { [ask]: new Response('họ tên,liên kết') })
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:links' }))
  await readHead()
  fill({
    'Tạo lại cho mọi người chưa xong (1): liên kết cũ ngừng hoạt động, phần đã xong vẫn giữ': true,
  })
  fill({ 'Sẽ gửi bằng': 'zalo', Tệp: 'csv' })
  await press('Tạo và tải tệp')

  const file = await screen.findByText('Tải tệp xuống')
  expect(file.closest('a')?.getAttribute('download')).toBe('phieu_hn-2026_HDND_links.csv')
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/insiders/HDND/links',
      body: {
        channel: 'zalo',
        format: 'csv',
        language: 'vi',
        whose: 'unfinished',
      },
    },
  ])
})

test('the link of one person is handed over where it is made: to copy, to scan, to print', async () => {
  const link = `https://phieu.example/i#${'k7'.repeat(10)}`
  const ask = `POST ${api}/HDND/links`
  const file = `Họ và tên;Liên hệ;Liên kết;Lời mời\r\nĐỗ Văn An;an@hanoi.example;${link};"Mời: ${link} …"\r\n`
  open(`/links?person=${id(1)}`, { [ask]: new Response(file) })
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:links')
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)

  await press('Tạo và tải tệp')

  const field = await screen.findByLabelText<HTMLInputElement>('Liên kết cá nhân')
  expect(field.value).toBe(link)
  screen.getByRole('img', { name: 'Mã QR của liên kết của Đỗ Văn An' })
  await press('In')
  expect(print).toHaveBeenCalledOnce()
})

test('a link for one person again', async () => {
  const ask = `POST ${api}/HDND/links`
  const desk = open(`/links?person=${id(1)}`, { [ask]: problem('frozen-round') })
  await press('Tạo và tải tệp')
  expect(await screen.findByText(/^Đợt đánh giá đã được duyệt hoặc công bố/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/insiders/HDND/links',
      body: {
        channel: 'email',
        format: 'csv',
        language: 'vi',
        whose: ['0d8c6d1f-8a11-4b57-9d0b-3f0f5f8e9d01'],
      },
    },
  ])
})

test('links go by e-mail to whoever has an address and none yet', async () => {
  const mail = 'POST /api/rounds/hn-2026/mailings/insiders'
  const people = [
    { ...an, linkMadeOn: null },
    { ...binh, done: 0, linkMadeOn: null },
  ]
  const desk = open('/links', { [mail]: { id: crypto.randomUUID(), letters: 1 } }, { people })

  await confirm('Gửi liên kết qua thư điện tử cho 1 người', 'Tạo thư')

  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toEqual([{ ask: mail, body: { group: 'HDND', label: 'Đại biểu HĐND' } }])
})

const facts = { name: 'Đỗ Văn An', position: 'Đại biểu', contact: null, notUnits: [], blocks: [] }
const changes: InsiderPreview = {
  digest: 'f1',
  faults: [],
  faultCount: 0,
  warnings: [],
  changes: [
    { kind: 'added', before: null, after: { ...facts, blocks: ['A'], notUnits: ['A-1'] } },
    {
      kind: 'removed',
      before: { ...facts, name: 'Vũ Chi', contact: 'chi@x.example' },
      after: null,
    },
  ],
}

test('a file is previewed, then imported as it was previewed, with what becomes of the missing', async () => {
  const desk = open('/import', {
    [`POST ${api}/HDND/preview`]: changes,
    [`POST ${api}/HDND/import`]: done(),
  })
  await readHead()
  fill({ 'Xóa khỏi danh sách, thu hồi liên kết': true })
  fill({ '2. Chọn tệp đã điền': new File(['name,position'], 'list.csv') })
  expect(await readTable('Các thay đổi của danh sách')).toEqual([
    'Họ và tên | Thay đổi | Đang có | Theo tệp',
    'Đỗ Văn An Đại biểu | thêm |  | – chỉ khối A; trừ 1 đơn vị (A-1)',
    'Vũ Chi Đại biểu | bỏ | chi@x.example mọi đơn vị | ',
  ])

  fill({ 'Lý do nhập': ' Công văn số 5 ' })
  await press('Nhập tất cả')
  await expect.poll(desk.address).toBe(`${page}?imported`)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/insiders/HDND/preview',
      body: 'name,position',
      query: {
        missing: 'remove',
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/insiders/HDND/import',
      body: 'name,position',
      query: {
        digest: 'f1',
        missing: 'remove',
        reason: 'Công văn số 5',
      },
    },
  ])
})
