// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AssessedPreview } from '../api/answers.ts'
import { problem, type Answers } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { fill, press, readHead, readTable, textOf } from '../testing/page.ts'
import { overview } from './assessed-samples.ts'

const entry = {
  id: 'm-1',
  by: { id: 'u-1', name: 'Nguyễn Thị Bình' },
  at: '2026-11-11T01:00:00.000Z',
  reason: 'Biên bản 12',
  file: 'aa',
  changeCount: 3,
}
const preview: AssessedPreview = {
  digest: 'f1'.repeat(32),
  faults: [],
  faultCount: 0,
  warnings: [],
  changes: [
    {
      unit: 'A-1',
      unitName: 'Sở Nội vụ',
      area: 1,
      criterion: null,
      code: 'area_1',
      before: 9,
      after: 9.5,
    },
    {
      unit: 'A-2',
      unitName: 'Sở Tư pháp',
      area: 2,
      criterion: '2.1',
      code: 'c_2_1',
      before: 6,
      after: null,
    },
  ],
}
const base = '/rounds/hn-2026/points'
const api = '/api/rounds/hn-2026/assessed'
const answers: Answers = {
  [`GET ${api}`]: overview,
  [`GET ${api}/history`]: { total: 60, offset: 0, imports: [entry] },
}
const file = new File(['unit,area_1'], 'points.csv')

test('assessed points stand unit by area, with who imported them when and why', async () => {
  const { router } = openDesk({ at: `${base}#area-1`, answers })
  expect(await readHead()).toEqual('Đã có 3/4 điểm thẩm định, còn thiếu 1')
  expect(await readTable('Điểm thẩm định Sở')).toEqual([
    'Đơn vị | 1. Chỉ đạo tối đa 10,00 | 2.1. Thể chế tối đa 7,00 | Cộng',
    'Sở Nội vụ A-1 | 9,50 | 6,00 | 15,50',
    'Sở Tư pháp A-2 | 8,00 | thiếu | 8,00',
  ])
  expect([...document.querySelectorAll('main section tbody tr')].map(textOf)).toEqual([
    'Sở Nội vụ A-1 9,50 6,00 15,50',
    'Sở Tư pháp A-2 8,00 thiếu 8,00',
    '08:00 11/11/2026 Nguyễn Thị Bình Biên bản 12 3 giá trị',
  ])
  await router.navigate(`${base}?q=tu phap`)
  await expect.poll(async () => (await readTable('Điểm thẩm định Sở')).length).toBe(2)
})

test('a file is previewed at once, then imported with its digest and the reason', async () => {
  const desk = openDesk({
    at: `${base}/import`,
    answers: {
      ...answers,
      [`POST ${api}/preview`]: preview,
      [`POST ${api}/import`]: entry,
    },
  })
  await readHead()
  fill({ '2. Chọn tệp đã điền': file })
  expect(await screen.findByText(/2 điểm|2 giá trị|Tệp không có lỗi/)).toBeTruthy()
  expect(await readTable('Các giá trị thay đổi')).toEqual([
    'Đơn vị | Cột | Trước | Sau',
    'Sở Nội vụ A-1 | Lĩnh vực 1 | 9,00 | 9,50',
    'Sở Tư pháp A-2 | Lĩnh vực 2 · 2.1 | 6,00 | thiếu',
  ])
  fill({ 'Lý do nhập': ' Biên bản 12 ' })
  await press('Nhập tất cả')
  await expect.poll(desk.address).toContain('/points?')
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/assessed/preview',
      body: 'unit,area_1',
    },
    {
      ask: 'POST /api/rounds/hn-2026/assessed/import',
      body: 'unit,area_1',
      query: {
        digest: 'f1'.repeat(32),
        reason: 'Biên bản 12',
      },
    },
  ])
})

test('a faulty file is told cell by cell, and nothing can be imported', async () => {
  const faulty: AssessedPreview = {
    digest: null,
    changes: [],
    faultCount: 2,
    warnings: [],
    faults: [
      {
        code: 'not-a-number',
        column: 'B',
        row: 3,
        message: { vi: 'Ghi một số.', en: 'A number.' },
      },
    ],
  }
  openDesk({ at: `${base}/import`, answers: { ...answers, [`POST ${api}/preview`]: faulty } })
  await readHead()
  fill({ '2. Chọn tệp đã điền': file })
  expect(await screen.findByText('Ghi một số.')).toBeTruthy()
  expect(textOf(document.querySelector('main tbody')!)).toEqual('B3 Ghi một số.')
  expect(screen.queryByText('Nhập tất cả')).toBeNull()
})

test('nothing would change, or the file is too large: the page says so', async () => {
  let answer: unknown = { ...preview, changes: [] }
  openDesk({ at: `${base}/import`, answers: { ...answers, [`POST ${api}/preview`]: () => answer } })
  await readHead()
  fill({ '2. Chọn tệp đã điền': file })
  await expect.poll(() => textOf(document.querySelector('main')!)).toContain('không có gì')
  answer = problem('too-large', { status: 413 })
  fill({ '2. Chọn tệp đã điền': new File(['x'], 'other.csv') })
  await expect.poll(() => textOf(document.querySelector('main')!)).toContain('quá lớn')
})

test('one import is read change by change', async () => {
  openDesk({
    at: `${base}/imports/m-1`,
    language: 'en',
    answers: { ...answers, [`GET ${api}/history/m-1`]: { changes: preview.changes } },
  })
  expect(await readHead()).toEqual('One import, 2 values changed')
  expect([...document.querySelectorAll('main tbody tr')].map(textOf)).toEqual([
    'Sở Nội vụ A-1 Area 1 9.00 9.50',
    'Sở Tư pháp A-2 Area 2 · 2.1 6.00 missing',
  ])
})
