// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RefusedRow } from '../api/answers.ts'
import { problem } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { readHead, readTable, textOf } from '../testing/page.ts'

const row: RefusedRow = {
  id: 'ab12',
  ballot: '0004bf1c-6078-4036-a577-a6040e8d0a8e',
  why: 'wrong-key',
  round: 'hn-2026',
  size: 812,
  refusedOn: '2026-11-20',
}

test('each refused ballot stands with why, when and which; another page is asked of the server', async () => {
  const other = { ...row, id: 'cd34', ballot: null, why: 'unreadable' }
  const desk = openDesk({
    at: '/refused?page=2',
    answers: { 'GET /api/refused': { total: 120, offset: 50, refused: [row, other] } },
  })
  expect(await readHead()).toBe('120 phiếu không hợp lệ được giữ nguyên văn')
  expect(await readTable('Phiếu không kiểm được, rồi phiếu không hợp lệ, mới nhất trước')).toEqual([
    'Lý do | Ngày nhận | Mã phiếu',
    'Phiếu được niêm phong bằng chìa khóa không phải của đợt này. | 20/11/2026 | 0004bf1c-6078-4036-a577-a6040e8d0a8e',
    'Nội dung gửi đến không phải là một phiếu niêm phong mà máy chủ biết. | 20/11/2026 | không đọc được mã',
  ])
  expect(desk.asked.at(-1)?.query).toEqual({ offset: '50', limit: '50' })
  expect(screen.getByText('Trang sau →').getAttribute('href')).toBe('/refused?page=3')
})

test('what the count could not take stands there with its reason, and without a day', async () => {
  const found = (['other-key', 'altered', 'malformed', 'faulty'] as const).map((why, at) => ({
    ...row,
    id: `ab1${at}`,
    why,
    refusedOn: null,
  }))
  openDesk({
    at: '/refused',
    language: 'en',
    answers: { 'GET /api/refused': { total: 4, offset: 0, refused: found } },
  })
  await readHead()
  const table = 'Ballots that could not be counted, then refused ballots, newest first'
  const rows = (await readTable(table)).slice(1).map((each) => each.split(' | ').slice(0, 2))
  expect(rows).toEqual([
    [
      'During the count: could not be opened because it was sealed with another key.',
      'during the count; no date is kept',
    ],
    [
      'During the count: the seal is broken; the content was changed.',
      'during the count; no date is kept',
    ],
    [
      'During the count: opened, but the content is not a ballot.',
      'during the count; no date is kept',
    ],
    [
      'During the count: answers are missing, or there are answers not in the questionnaire.',
      'during the count; no date is kept',
    ],
  ])
})

test('none was refused, in English', async () => {
  openDesk({
    at: '/refused',
    language: 'en',
    answers: { 'GET /api/refused': { total: 0, offset: 0, refused: [] } },
  })
  expect(await readHead()).toEqual('No refused ballots')
})

test('a refused ballot is shown as it came', async () => {
  openDesk({
    at: '/refused/ab12',
    answers: { 'GET /api/refused/ab12': { ...row, raw: '{"unit":"A-1","answers":{}}' } },
  })
  expect(await readHead()).toBe('Phiếu được niêm phong bằng chìa khóa không phải của đợt này.')
  expect(textOf(document.querySelector('dl')!)).toEqual(
    'Ngày nhận 20/11/2026 Mã phiếu 0004bf1c-6078-4036-a577-a6040e8d0a8e SHA-256 ab12',
  )
  expect(document.querySelector('pre')?.textContent).toBe('{\n  "unit": "A-1",\n  "answers": {}\n}')
})

test('some are taken into the box of their round, with a reason, and what can’t be taken can’t be chosen', async () => {
  const late = { ...row, id: 'ef'.repeat(32), why: 'closed-round' as const }
  const desk = openDesk({
    at: '/refused',
    answers: {
      'GET /api/refused': { total: 2, offset: 0, refused: [row, late] },
      'POST /api/rounds/hn-2026/box/taken-in': { arrived: 0, held: 1, already: 0, left: [] },
    },
  })
  await readHead()
  expect(screen.getAllByRole('checkbox')).toHaveLength(2) // all, and the one
  fireEvent.click(screen.getAllByRole('checkbox')[1]!)
  fireEvent.click(screen.getByText('Nhận 1 phiếu vào hòm…'))
  await screen.findByText('1 phiếu không hợp lệ sẽ được nhận vào hòm')

  fireEvent.change(screen.getByLabelText('Lý do'), { target: { value: 'Liên kết in sai.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Nhận vào hòm' }))

  expect(textOf(await screen.findByText(/^Đã nhận 1 phiếu vào hòm/))).toContain('chờ quyết định')
  expect(desk.asked.find(({ body }) => body !== undefined)?.body).toEqual({
    reason: 'Liên kết in sai.',
    refused: [late.id],
  })
})

test('a ballot of a round that nobody knows here says what a restore has to do with it', async () => {
  openDesk({
    at: '/refused/ab12',
    answers: { 'GET /api/refused/ab12': { ...row, why: 'unknown-round', raw: '{}' } },
  })
  expect(await readHead()).toBe('Không có đợt đánh giá này.')
  expect(screen.getByText(/^Nếu dữ liệu đã được khôi phục từ một bản sao lưu/)).toBeTruthy()
})

test('a ballot that is not there, and a page that nobody may see, say so', async () => {
  const { router } = openDesk({
    at: '/refused/none',
    answers: {
      'GET /api/refused/none': problem('not-found', { status: 404 }),
      'GET /api/refused': problem('forbidden', { status: 403 }),
    },
  })
  expect(textOf(await screen.findByRole('alert'))).toEqual(
    'Không tìm thấy nội dung này. Về trang đầu',
  )
  await router.navigate('/refused')
  expect(await screen.findByText('Tài khoản này không được xem nội dung này.')).toBeTruthy()
})
