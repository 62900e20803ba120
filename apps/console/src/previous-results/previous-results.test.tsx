// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { problem, type Answers } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { fill, press, readHead, readTable } from '../testing/page.ts'

const printed = {
  id: 'hn-2024',
  year: 2024,
  half: 1,
  definition: 'hanoi-2024',
  source: 'Thông báo 27/02/2025',
  synthetic: false,
  units: [{ unit: 'A-1', block: 'A', percent: '89.12', areas: {} }],
}

test('results of earlier years stand with their time, definition and source', async () => {
  openDesk({
    at: '/earlier?added=hn-2024',
    answers: {
      'GET /api/earlier': {
        earlier: [printed, { ...printed, id: 'x', half: undefined, synthetic: true }],
      },
    },
  })
  expect(await readHead()).toEqual('Có 2 kết quả của các năm trước')
  expect(await readTable('Kết quả các năm trước')).toEqual([
    'Năm | Đơn vị | Nguồn',
    '6 tháng đầu năm 2024 mã hn-2024, bộ chỉ số hanoi-2024 | 1 | Thông báo 27/02/2025',
    '2024 mã x, bộ chỉ số hanoi-2024 | 1 | Thông báo 27/02/2025 Số liệu giả lập',
  ])
})

test('a table goes with every field beside it, and the list says that it is there', async () => {
  const desk = open({ 'POST /api/earlier': { earlier: printed } })
  await readHead()
  fill({
    'Tệp kết quả': new File(['unit,index'], 'result.csv'),
    Mã: 'hn-2024',
    Năm: '2024',
    'Phần của năm': '1',
    'Bộ chỉ số': 'hanoi-2023',
    Nguồn: ' Thông báo ',
    'Số liệu giả lập': true,
  })
  await press('Thêm kết quả')
  await expect.poll(desk.address).toBe('/earlier?added=hn-2024')
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/earlier',
      body: 'unit,index',
      query: {
        definition: 'hanoi-2023',
        half: '1',
        id: 'hn-2024',
        source: 'Thông báo',
        synthetic: 'true',
        year: '2024',
      },
    },
  ])
})

test('faults of a table are told by their cells; a name that is taken too', async () => {
  let answer: unknown = problem('faulty-file', {
    status: 422,
    faults: [
      {
        code: 'unknown-unit',
        column: 'A',
        row: 2,
        message: { vi: 'Không có đơn vị này.', en: 'No such unit.' },
      },
    ],
  })
  open({ 'POST /api/earlier': () => answer })
  await readHead()
  fill({
    'Tệp kết quả': new File(['unit,index'], 'result.csv'),
    Mã: 'hn-2024',
    Năm: '2024',
    Nguồn: 'TB',
  })
  await press('Thêm kết quả')
  expect(await screen.findByText('Không có đơn vị này.')).toBeTruthy()
  answer = problem('conflict')
  await press('Thêm kết quả')
  await expect.poll(() => document.querySelector('main')?.textContent).toMatch(/đã có/i)
})

test('what is doubtful is told, and taken only once somebody says that it is right', async () => {
  const fault = {
    code: 'zeros-missing',
    column: 'A',
    row: 2,
    message: { vi: 'Mã “4” ngắn hơn mã khác.', en: 'Code “4” is shorter.' },
  }
  let answer: unknown = problem('doubtful-file', { status: 422, faults: [fault] })
  const desk = open({ 'POST /api/earlier': () => answer })
  await readHead()
  fill({ 'Tệp kết quả': new File(['x'], 'result.csv'), Mã: 'hn-2024', Năm: '2024', Nguồn: 'TB' })
  await press('Thêm kết quả')
  expect(await screen.findByText('Mã “4” ngắn hơn mã khác.')).toBeTruthy()
  answer = { earlier: printed }
  fireEvent.click(screen.getByRole('checkbox', { name: /Đã xem các chỗ trên/ }))
  await press('Thêm kết quả')

  await expect.poll(desk.address).toBe('/earlier?added=hn-2024')
  expect(desk.sent().map(({ query }) => query?.doubts)).toEqual([undefined, 'accepted'])
})

test('what was said of one file is not ticked for the next', async () => {
  const fault = { code: 'zeros-missing', column: 'A', row: 2, message: { vi: '“4”', en: '“4”' } }
  const desk = open({ 'POST /api/earlier': problem('doubtful-file', { faults: [fault] }) })
  await readHead()
  fill({ 'Tệp kết quả': new File(['x'], 'a.csv'), Mã: 'hn-2024', Năm: '2024', Nguồn: 'TB' })
  await press('Thêm kết quả')
  fireEvent.click(await screen.findByRole('checkbox', { name: /Đã xem các chỗ trên/ }))
  fill({ 'Tệp kết quả': new File(['y'], 'b.csv') })
  await press('Thêm kết quả')

  await expect
    .poll(() => desk.sent().map(({ query }) => query?.doubts))
    .toEqual([undefined, undefined])
  expect(await screen.findByRole('checkbox', { checked: false, name: /Đã xem/ })).toBeTruthy()
})

test('a file that says all by itself goes as it is; one that is no result is told', async () => {
  const desk = open({ 'POST /api/earlier': { earlier: printed } })
  await readHead()
  fill({ 'Tệp kết quả': new File(['{"id":1}'], 'result.json') })
  await press('Thêm kết quả')
  await expect.poll(() => document.querySelector('main')?.textContent).toMatch(/JSON/)
  expect(desk.sent()).toEqual([])
})

function open(more: Answers) {
  return openDesk({
    at: '/earlier/new',
    answers: { 'GET /api/earlier': { earlier: [printed] }, ...more },
  })
}
