// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { ExternalList, ExternalPreview } from '../api/answers.ts'
import type { Answers } from '../testing/fake-office.ts'
import { round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { fill, press, readHead, readTable } from '../testing/page.ts'

const score = { share: '0.8', n: 120, standardError: 0.0312, source: 'Viện NC' }
const first = { unit: 'A-1', item: 'A01', group: 'ND' }
const second = { unit: 'A-2', item: 'A02', group: 'ND' }
const list: ExternalList = {
  round,
  changeable: true,
  groups: [
    { id: 'ND', name: { vi: 'Người dân', en: 'Citizens' }, units: 2, scores: 30 },
    { id: 'DN', name: { vi: 'Doanh nghiệp', en: 'Businesses' }, units: 0, scores: 0 },
  ],
  total: 130,
  offset: 0,
  scores: [
    { unit: 'A-1', unitName: 'Sở Nội vụ', item: 'A01', group: 'ND', ...score },
    {
      unit: 'A-2',
      unitName: 'Sở Tư pháp',
      item: 'A02',
      group: 'ND',
      share: '0.3333',
      n: 1500,
      source: 'Viện NC',
    },
  ],
}
const preview: ExternalPreview = {
  digest: 'f1'.repeat(32),
  faults: [],
  faultCount: 0,
  warnings: [],
  skipped: 4,
  changes: [
    {
      unit: 'A-1',
      unitName: 'Sở Nội vụ',
      item: 'A01',
      group: 'ND',
      before: null,
      after: { ...first, ...score },
    },
    {
      unit: 'A-2',
      unitName: 'Sở Tư pháp',
      item: 'A02',
      group: 'ND',
      before: { ...second, ...score },
      after: null,
    },
  ],
}
const entry = {
  id: 'm-1',
  by: { id: 'u-1', name: 'Nguyễn Thị Bình' },
  at: '2026-11-11T01:00:00.000Z',
  reason: 'Báo cáo 7',
  file: 'aa',
  changeCount: 2,
}
const base = '/rounds/hn-2026/points/external'
const api = '/api/rounds/hn-2026/external'
const answers: Answers = {
  [`GET ${api}`]: list,
  [`GET ${api}/history`]: { total: 0, offset: 0, imports: [] },
}

test('scores of a separate measurement stand with their group, size and source, page by page', async () => {
  const desk = openDesk({ at: `${base}?page=2`, answers })
  expect(await readHead()).toEqual('Đã có 130 kết quả đo lường hài lòng riêng')
  expect(await readTable('Các kết quả đang dùng')).toEqual([
    'Đơn vị | Tiêu chí thành phần | Nhóm | Tỷ lệ (0 đến 1) | Số người | Sai số chuẩn | Nguồn',
    'Sở Nội vụ A-1 | A01 | ND | 0,8 | 120 | 0,0312 | Viện NC',
    'Sở Tư pháp A-2 | A02 | ND | 0,3333 | 1.500 | – | Viện NC',
  ])
  expect([...document.querySelectorAll('main table')].length).toBe(2)
  expect(desk.asked.find(({ ask }) => ask === `GET ${api}`)?.query).toEqual({
    offset: '100',
    limit: '100',
  })
})

test('a file is previewed for the groups that were chosen, and imported for them', async () => {
  const desk = openDesk({
    at: `${base}/import`,
    answers: {
      ...answers,
      [`POST ${api}/preview`]: preview,
      [`POST ${api}/import`]: entry,
    },
  })
  await readHead()
  fill({ 'Người dân ND': true })
  fill({ '2. Chọn tệp đã điền': new File(['unit,item'], 'scores.csv') })
  expect(await readTable('Các giá trị thay đổi')).toEqual([
    'Đơn vị | Tiêu chí thành phần | Nhóm | Trước | Sau',
    'Sở Nội vụ A-1 | A01 | ND | chưa có | 0,8 120 người, Sai số chuẩn 0,0312, Viện NC',
    'Sở Tư pháp A-2 | A02 | ND | 0,8 120 người, Sai số chuẩn 0,0312, Viện NC | bỏ',
  ])
  fill({ 'Lý do nhập': 'Báo cáo 7' })
  await press('Nhập tất cả')
  await expect.poll(desk.address).toContain('/external?')
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/external/preview',
      body: 'unit,item',
      query: {
        groups: 'ND',
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/external/import',
      body: 'unit,item',
      query: {
        digest: 'f1'.repeat(32),
        groups: 'ND',
        reason: 'Báo cáo 7',
      },
    },
  ])
})

test('one import is read change by change; without scores the page says so', async () => {
  const { router } = openDesk({
    at: `${base}/imports/m-1`,
    answers: {
      [`GET ${api}/history/m-1`]: { changes: preview.changes },
      [`GET ${api}`]: { ...list, total: 0, scores: [] },
      [`GET ${api}/history`]: { total: 0, offset: 0, imports: [] },
    },
  })
  expect(await readHead()).toEqual('Một lần nhập, 2 giá trị thay đổi')
  await router.navigate(base)
  await expect.poll(readHead).toBe('Chưa có kết quả đo lường hài lòng riêng')
})
