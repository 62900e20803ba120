// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, problem } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readOrders, readTable } from '../testing/page.ts'
import type { TokenList } from './token-queries.ts'

const list: TokenList = {
  tokens: [
    {
      id: 't-1',
      name: 'Power Query của phòng CCHC',
      subjects: ['results', 'progress'],
      rounds: ['hn-2026'],
      madeBy: 'Nguyễn Thị Bình',
      madeOn: '2026-11-20',
      expiresOn: '2027-02-17',
      lastUsedOn: '2026-11-22',
      revokedOn: null,
      state: 'usable',
    },
    {
      id: 't-2',
      name: 'Bảng điện tử',
      subjects: ['registry'],
      rounds: null,
      madeBy: null,
      madeOn: '2026-11-01',
      expiresOn: '2026-11-08',
      lastUsedOn: null,
      revokedOn: null,
      state: 'expired',
    },
  ],
  rounds: ['hn-2025', 'hn-2026'],
}
const tokens = { 'GET /api/tokens': list }

test('tokens stand with what they open, until when and how lately they were used', async () => {
  openDesk({ at: '/tokens', answers: tokens })

  expect(await readHead()).toEqual('1 mã đang dùng được')
  expect(await readTable('Mã truy cập')).toEqual([
    'Tên | Nội dung | Đợt | Người tạo | Dùng gần nhất | Hết hạn | Tình trạng | Thao tác',
    'Power Query của phòng CCHC | Kết quả, Tiến độ | Khảo sát năm 2026 | Nguyễn Thị Bình | 22/11/2026 | 17/02/2027 | Đang dùng được | Thu hồi… Phần mềm dùng mã “Power Query của phòng CCHC” không đọc được nữa, ngay từ bây giờ. Không khôi phục được mã; cần thì tạo mã mới. Thu hồi mã Hủy',
    'Bảng điện tử | Danh sách đơn vị | Mọi đợt | – | Chưa lần nào | 08/11/2026 | Đã hết hạn | ',
  ])
  expect(await readOrders('Mã truy cập')).toEqual({
    Tên: ['Bảng điện tử', 'Power Query của phòng CCHC'],
    'Hết hạn': ['Bảng điện tử', 'Power Query của phòng CCHC'],
    'Dùng gần nhất': ['Power Query của phòng CCHC', 'Bảng điện tử'],
    'Tình trạng': ['Bảng điện tử', 'Power Query của phòng CCHC'],
  })
})

test('no token: the page says when one is needed', async () => {
  openDesk({
    at: '/tokens',
    language: 'en',
    answers: { 'GET /api/tokens': { ...list, tokens: [] } },
  })

  expect(await readHead()).toEqual('No active tokens')
  expect(screen.getByText(/^Create one only where another program/)).toBeTruthy()
})

test('a token is revoked by its id; what went wrong stands beside it', async () => {
  const ask = 'POST /api/tokens/t-1/revoke'
  const failing = openDesk({ at: '/tokens', answers: { ...tokens, [ask]: problem('not-found') } })
  await confirm('Thu hồi…', 'Thu hồi mã')

  expect(await screen.findByText(/^Không tìm thấy nội dung này/)).toBeTruthy()
  expect(failing.sent()).toEqual([{ ask }])
})

test('a token carries name, subjects, rounds and days, and is shown once', async () => {
  const token = 'phieu_0123456789'
  const desk = openDesk({
    at: '/tokens/new',
    answers: { ...tokens, 'POST /api/tokens': { token, expiresOn: '2026-12-20' } },
  })
  await readHead()
  fill({
    Tên: 'Báo cáo tuần',
    'Khảo sát năm 2026': true,
    'Danh sách đơn vị': true,
    'Dùng được trong': '30',
  })
  await press('Tạo mã')

  expect((await screen.findByLabelText<HTMLInputElement>('Mã truy cập')).value).toBe(token)
  expect(screen.getByText(/Dùng được đến hết ngày 20\/12\/2026/)).toBeTruthy()
  const examples = screen.getByRole('link', { name: 'Ví dụ cho Excel, R và Python' })
  expect(examples.getAttribute('target')).toBe('_blank')
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/tokens',
      body: { name: 'Báo cáo tuần', subjects: ['registry'], rounds: ['hn-2026'], days: 30 },
    },
  ])
})

test('a token for every round names none; one without a subject is not made, and the page says why', async () => {
  const desk = openDesk({
    at: '/tokens/new',
    language: 'en',
    answers: { ...tokens, 'POST /api/tokens': problem('malformed') },
  })
  await readHead()
  fill({ Name: 'Weekly', 'All rounds, including future ones': true })
  await press('Create token')

  expect(await screen.findByText(/^Give it a name and choose at least one subject/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    { ask: 'POST /api/tokens', body: { name: 'Weekly', subjects: [], rounds: null, days: 90 } },
  ])
})

test('what was revoked opens nothing more for its id', async () => {
  const ask = 'POST /api/tokens/t-1/revoke'
  const desk = openDesk({ at: '/tokens', answers: { ...tokens, [ask]: done() } })
  await confirm('Thu hồi…', 'Thu hồi mã')

  await expect.poll(() => desk.sent()).toEqual([{ ask }])
})
