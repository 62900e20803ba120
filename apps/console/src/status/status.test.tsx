// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RoundDetail } from '../api/answers.ts'
import { problem } from '../testing/fake-office.ts'
import { round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, readHead, textOf } from '../testing/page.ts'

const by = { id: 'u-1', name: 'Nguyễn Thị Bình', role: 'admin' as const }
const opened: RoundDetail['moves'][number] = {
  at: '2026-11-01T01:00:00.000Z',
  from: 'draft',
  to: 'open',
  by,
  reason: null,
  deleted: null,
}
const detail: RoundDetail = {
  round,
  revision: 'r-1',
  plannable: ['days'],
  moves: [opened],
  next: [{ to: 'closed', who: ['admin'], needsReason: false }],
  proposed: null,
  frozen: [],
}
const at = '/rounds/hn-2026/course'
const api = '/api/rounds/hn-2026'

function open(changes: Partial<RoundDetail>, more: Record<string, object> = {}) {
  return openDesk({ at, answers: { [`GET ${api}`]: { ...detail, ...changes }, ...more } })
}

test('an open round is closed with a reason, once it is understood', async () => {
  const desk = open({}, { [`POST ${api}/state`]: detail })
  expect(await readHead()).toBe('Đợt đang mở: đang nhận phiếu')
  await confirm('Đóng đợt…', 'Đóng đợt', {
    'Lý do (không bắt buộc)': ' Đủ phiếu ',
    'Tôi hiểu: từ lúc này không nhận phiếu nữa, mã mời và danh sách nội bộ bị xóa.': true,
  })
  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/state',
      body: {
        reason: 'Đủ phiếu',
        to: 'closed',
      },
    },
  ])
})

test('a round goes on and back; what somebody else moved meanwhile is told', async () => {
  const closed: RoundDetail = {
    ...detail,
    round: { ...round, state: 'closed' },
    next: [
      { to: 'open', who: ['admin'], needsReason: true },
      { to: 'approved', who: ['council'], needsReason: false },
    ],
  }
  const desk = open(closed, { [`POST ${api}/state`]: problem('conflict') })
  await readHead()
  expect([...document.querySelectorAll('main summary')].map(textOf)).toEqual([
    'Duyệt kết quả…',
    'Mở lại đợt…',
  ])
  await confirm('Mở lại đợt…', 'Mở lại đợt', { 'Lý do': 'Còn phiếu giấy' })
  expect(await screen.findByText(/^Chưa chuyển được: có người vừa chuyển đợt này/)).toBeTruthy()
  await confirm('Duyệt kết quả…', 'Duyệt kết quả', { 'Tôi đã xem kết quả và duyệt.': true })
  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/state',
      body: {
        reason: 'Còn phiếu giấy',
        to: 'open',
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/state',
      body: {
        to: 'approved',
      },
    },
  ])
})

test('an approved round is published by a request of its own', async () => {
  const approved: RoundDetail = {
    ...detail,
    round: { ...round, state: 'approved' },
    next: [{ to: 'published', who: ['admin'], needsReason: false }],
  }
  const desk = open(approved, {
    [`POST ${api}/publish`]: problem('conflict', {
      message: { vi: 'Hai phiếu không khớp số đã đếm.', en: 'Two ballots differ.' },
    }),
    [`GET ${api}/result/progress`]: { computing: { done: 5, total: 1000 } },
  })
  await confirm('Công bố kết quả…', 'Công bố kết quả', {
    'Tôi hiểu: công bố rồi thì không rút lại hay sửa được.': true,
  })
  expect(await screen.findByText('Hai phiếu không khớp số đã đếm.')).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask: `POST ${api}/publish`, body: {} }])
})

test('a published round leads to its pages and packages, and tells how it got there', async () => {
  const published: RoundDetail = {
    ...detail,
    round: { ...round, state: 'published' },
    moves: [
      opened,
      {
        ...opened,
        at: '2026-12-01T01:00:00.000Z',
        from: 'open',
        to: 'closed',
        reason: 'Hết ngày',
        deleted: { invitations: 12, insiders: 3 },
      },
    ],
    next: [],
  }
  open(published, {
    'GET /api/publications': {
      publications: [
        {
          round: 'hn-2026',
          publishedOn: '2026-12-20',
          method: '1',
          digests: { public: 'aa11', office: 'bb22' },
        },
      ],
    },
  })
  expect(await readHead()).toBe('Đợt đã công bố: kết quả không thay đổi nữa')
  expect(await screen.findByText('Công bố ngày 20/12/2026.')).toBeTruthy()
  expect([...document.querySelectorAll('main ul a')].map((a) => a.getAttribute('href'))).toEqual([
    '/results/hn-2026',
    '/en/results/hn-2026',
    '/results/hn-2026/method',
    '/results/hn-2026/press',
    '/results/hn-2026/package.zip',
    '/api/publications/hn-2026/package.zip',
  ])
  expect([...document.querySelectorAll('main ol li')].map(textOf)).toEqual([
    'Chuẩn bị Chưa nhận phiếu. Mọi thiết lập còn sửa được.',
    'Mở Nhận phiếu. Điểm thẩm định, điểm thưởng và điểm trừ nhập được. 14:00 01/11/2026, Nguyễn Thị Bình',
    'Đóng Không nhận phiếu mới. Điểm nhập vẫn sửa được. 14:00 01/12/2026, Nguyễn Thị Bình',
    'Duyệt Phiếu và điểm nhập đều khóa.',
    'Công bố đang ở bước này Kết quả ở trang công khai, ai cũng tải về tính lại được. Không quay lại được nữa.',
  ])
  expect([...document.querySelectorAll('main tbody tr')].map(textOf)).toEqual([
    '14:00 01/12/2026 đang mở → đã đóng Nguyễn Thị Bình Hết ngày Đã xóa 12 mã mời và 3 người trong danh sách nội bộ.',
    '14:00 01/11/2026 đang chuẩn bị → đang mở Nguyễn Thị Bình không ghi',
  ])
})
