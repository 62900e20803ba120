// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AssessedOverview } from '../api/answers.ts'
import { problem, type Answers } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { fill, press, readHead, readTable } from '../testing/page.ts'
import { overview } from './assessed-samples.ts'

const at = '/rounds/hn-2026/points?edit=yes'
const api = '/api/rounds/hn-2026/assessed'
const entry = {
  id: 'm-1',
  by: { id: 'u-1', name: 'Nguyễn Thị Bình' },
  at: '2026-11-11T01:00:00.000Z',
  reason: 'Biên bản 12',
  file: 'aa',
  changeCount: 2,
}
const change = {
  unit: 'A-1',
  unitName: 'Sở Nội vụ',
  area: 1,
  criterion: null,
  code: 'area_1',
  before: 9.5,
  after: 9,
}
const preview = {
  digest: 'f1'.repeat(32),
  faults: [],
  faultCount: 0,
  warnings: [],
  changes: [change],
}
const above = {
  code: 'above-maximum' as const,
  column: 'C',
  row: 2,
  message: { vi: 'Tối đa 7 điểm.', en: 'At most 7 points.' },
}
const first = 'Sở Nội vụ: 1. Chỉ đạo'
const second = 'Sở Nội vụ: Thể chế'

test('points are typed into the table: the sum follows, and they are kept with a reason', async () => {
  let now: AssessedOverview = overview
  const desk = open({ [`GET ${api}`]: () => now })
  await type(first, '9')
  await type('Sở Tư pháp: Thể chế', '5,25')
  expect(await rows()).toEqual([
    'Sở Nội vụ | trước: 9,50 |  | 15,00',
    'Sở Tư pháp |  | trước: thiếu | 13,25',
  ])
  expect(screen.getByText('Đã sửa 2 ô')).toBeTruthy()

  now = structuredClone(overview)
  now.blocks[0]!.units[0]!.values = [9, 6]
  now.blocks[0]!.units[1]!.values = [8, 5.25]
  fill({ 'Lý do nhập': ' Biên bản 12 ' })
  await press('Lưu các điểm đã sửa')
  expect(await screen.findByText('Đã lưu 2 giá trị.')).toBeTruthy()
  const body = 'unit_id;area_1;c_2_1\nA-1;9;\nA-2;;5,25'
  expect(desk.sent().slice(-2)).toEqual([
    { ask: `POST ${api}/preview`, body },
    { ask: `POST ${api}/import`, body, query: { digest: preview.digest, reason: 'Biên bản 12' } },
  ])
  expect(screen.getByText('Chưa sửa ô nào')).toBeTruthy()
})

test('what is wrong stands at its cell once it is left, until it is typed anew; nothing is kept', async () => {
  const faulty = { ...preview, digest: null, faults: [above], faultCount: 1, changes: [] }
  const desk = open({ [`POST ${api}/preview`]: faulty })
  await type(second, '9')
  const field = screen.getByLabelText(second)
  expect(screen.queryByText('Tối đa 7 điểm.')).toBeNull()

  fireEvent.blur(field)
  expect(await screen.findByText('Tối đa 7 điểm.')).toBeTruthy()
  expect(field.getAttribute('aria-invalid')).toBe('true')
  fill({ 'Lý do nhập': 'Biên bản 12' })
  await press('Lưu các điểm đã sửa')
  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent().map(({ ask }) => ask)).not.toContain(`POST ${api}/import`)

  await type(second, '7')
  expect(screen.queryByText('Tối đa 7 điểm.')).toBeNull()
})

test('cells of Excel are pasted from where one is; what falls outside is told', async () => {
  const desk = open()
  await readHead()
  const field = await screen.findByLabelText<HTMLInputElement>(second)
  const data = new DataTransfer()
  data.setData('text/plain', '6,5\t1\r\n7\t2\r\n')
  fireEvent.paste(field, { clipboardData: data })

  expect(await screen.findByText('Đã dán 2 ô.')).toBeTruthy()
  expect(screen.getByText('2 ô được dán nằm ngoài bảng nên không được nhận.')).toBeTruthy()
  expect(field.value).toBe('6,5')
  await expect
    .poll(desk.sent)
    .toEqual([{ ask: `POST ${api}/preview`, body: 'unit_id;area_1;c_2_1\nA-1;;6,5\nA-2;;7' }])
})

test('where nothing stands yet the fields are there without being asked for', async () => {
  const none = structuredClone(overview)
  none.fixed = 0
  openDesk({ at: '/rounds/hn-2026/points', answers: answers({ [`GET ${api}`]: none }) })
  expect(await screen.findByLabelText(first)).toBeTruthy()
})

test('Enter and the arrows go through the cells as in a sheet', async () => {
  open()
  const field = await screen.findByLabelText<HTMLInputElement>(first)
  const below = screen.getByLabelText('Sở Tư pháp: 1. Chỉ đạo')
  const beside = screen.getByLabelText<HTMLInputElement>(second)
  const go = (from: Element, key: string, more = {}) => {
    fireEvent.keyDown(from, { key, ...more })
    return document.activeElement
  }
  field.focus()

  expect(go(field, 'Enter')).toBe(below)
  expect(go(below, 'ArrowDown')).toBe(below)
  expect(go(below, 'Enter', { shiftKey: true })).toBe(field)
  expect(go(field, 'ArrowRight')).toBe(beside)
  expect(go(beside, 'ArrowLeft')).toBe(field)
  expect(go(field, 'ArrowUp')).toBe(field)
  // Within a text that is being changed the arrows stay; where it ends they leave.
  field.setSelectionRange(1, 1)
  expect([go(field, 'ArrowLeft'), go(field, 'ArrowRight')]).toEqual([field, field])
  field.setSelectionRange(4, 4)
  expect(go(field, 'ArrowRight')).toBe(beside)
  // It ends a word that an input method is still composing.
  expect(go(beside, 'Enter', { isComposing: true })).toBe(beside)
})

test('Escape brings back what stood in the cell when it was entered, and nothing else', async () => {
  open()
  await type(second, '5')
  const field = screen.getByLabelText<HTMLInputElement>(second)
  fireEvent.focus(field)
  await type(second, '55')
  fireEvent.keyDown(field, { key: 'Escape' })

  expect(field.value).toBe('5')
  expect(screen.getByText('Đã sửa 1 ô')).toBeTruthy()
})

test('who leaves with edits is asked first; edits can be taken back', async () => {
  const desk = open()
  await type(first, '1')
  await press('Kết thúc sửa')
  expect(await screen.findByText('Có điểm đã sửa nhưng chưa lưu')).toBeTruthy()
  await press('Ở lại để lưu')
  expect(desk.address()).toBe(at)
  await press('Bỏ mọi sửa đổi')
  expect(screen.getByLabelText<HTMLInputElement>(first).value).toBe('9,50')
  await press('Kết thúc sửa')
  await expect.poll(desk.address).toBe('/rounds/hn-2026/points?edit=no')
})

test('the question before leaving takes the focus; Escape stays, where one was', async () => {
  const desk = open()
  await type(first, '1')
  const way = screen.getByRole('link', { name: 'Kết thúc sửa' })
  way.focus()
  await press('Kết thúc sửa')
  const stay = await screen.findByRole('button', { name: 'Ở lại để lưu' })
  expect(document.activeElement).toBe(stay)

  fireEvent.keyDown(stay, { key: 'Escape' })
  await expect.poll(() => document.activeElement).toBe(way)
  expect(screen.queryByText('Có điểm đã sửa nhưng chưa lưu')).toBe(null)
  expect(desk.address()).toBe(at)
})

test('a server that cannot be reached keeps what was typed; who only reads has no fields', async () => {
  open({ [`POST ${api}/preview`]: problem('unavailable', { status: 503 }) })
  await type(first, '1')
  fireEvent.blur(screen.getByLabelText(first))
  expect(await screen.findByText(/Máy chủ tạm thời/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>(first).value).toBe('1')
})

test('a save whose answer was lost is told to stand once it is tried again', async () => {
  let now: AssessedOverview = overview
  const desk = open({
    [`GET ${api}`]: () => now,
    [`POST ${api}/preview`]: () => (now === overview ? preview : { ...preview, changes: [] }),
    [`POST ${api}/import`]: () => {
      now = structuredClone(overview)
      now.blocks[0]!.units[0]!.values = [9, 6]
      return problem('unavailable', { status: 503 })
    },
  })
  await type(first, '9')
  fill({ 'Lý do nhập': 'Biên bản 12' })
  await press('Lưu các điểm đã sửa')
  await screen.findByText(/Máy chủ tạm thời/)

  await press('Lưu các điểm đã sửa')

  await screen.findByText('Các ô đã sửa giống điểm đang có: không có gì để lưu.')
  expect(screen.getByText('Chưa sửa ô nào')).toBeTruthy()
  expect(desk.sent().filter(({ ask }) => ask === `POST ${api}/import`)).toHaveLength(1)
})

test('whoever may only read the points gets no fields by the address', async () => {
  openDesk({ at, role: 'council', answers: answers() })
  await readHead()
  expect((await readTable('Điểm thẩm định Sở'))[1]).toBe('Sở Nội vụ A-1 | 9,50 | 6,00 | 15,50')
})

function answers(more: Answers = {}): Answers {
  return {
    [`GET ${api}`]: overview,
    [`GET ${api}/history`]: { total: 0, offset: 0, imports: [] },
    [`POST ${api}/preview`]: preview,
    [`POST ${api}/import`]: entry,
    ...more,
  }
}

function open(more: Answers = {}) {
  return openDesk({ at, answers: answers(more) })
}

async function type(label: string, text: string) {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } })
}

async function rows(): Promise<string[]> {
  return (await readTable('Điểm thẩm định Sở')).slice(1)
}
