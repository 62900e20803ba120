// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RoundDetail } from '../api/answers.ts'
import { problem } from '../testing/fake-office.ts'
import { box, round } from '../testing/office-answers.ts'
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
/** Days that are over, and days that are not, whenever the test runs. */
const over = { from: '2025-11-01', to: '2025-11-30' }
const ahead = { from: '2025-11-01', to: '2099-11-30' }
const at = '/rounds/hn-2026/course'
const api = '/api/rounds/hn-2026'

function open(changes: Partial<RoundDetail>, more: Record<string, object> = {}) {
  return openDesk({ at, answers: { [`GET ${api}`]: { ...detail, ...changes }, ...more } })
}

test('an open round is closed with a reason, once it is understood', async () => {
  const desk = open(
    { round: { ...round, fieldworkPeriod: over } },
    { [`POST ${api}/state`]: detail },
  )
  expect(await readHead()).toBe('Đợt đang mở: đang nhận phiếu')
  await confirm('Đóng đợt…', 'Đóng đợt', {
    'Lý do (không bắt buộc)': ' Đủ phiếu ',
    'Tôi hiểu: từ lúc này không nhận phiếu nữa, thư mời và danh sách nội bộ bị xóa.': true,
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
  const empty = { ...box, lying: 0, named: 0 }
  const desk = open(closed, {
    [`GET ${api}/box`]: empty,
    [`POST ${api}/state`]: problem('conflict'),
  })
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
    proposed: null,
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

test('what is red before the publication is named with its way, and explained in writing', async () => {
  const approved: RoundDetail = {
    ...detail,
    round: { ...round, state: 'approved' },
    next: [{ to: 'published', who: ['admin'], needsReason: false }],
  }
  const checks = [
    { code: 'thin-units', level: 'red', count: 7, examples: ['Sở Y tế', 'Sở Tư pháp'] },
    { code: 'missing-points', level: 'done', count: 0, examples: [] },
    { code: 'by-one-person', level: 'look', count: 3, examples: ['Nguyễn Thị Bình'] },
  ]
  const desk = open(approved, {
    [`GET ${api}/checks`]: { to: 'published', checks },
    [`POST ${api}/publish`]: problem('conflict'),
  })
  await readHead()

  expect(screen.getByRole('heading', { name: 'Trước khi công bố' })).toBeTruthy()
  const lines = [...document.querySelectorAll('main [data-level]')]
  expect(lines.map((line) => line.getAttribute('data-level'))).toEqual(['red', 'done', 'look'])
  expect(textOf(lines[0]!)).toContain('7 đơn vị có ít phiếu')
  expect(textOf(lines[0]!)).toContain('Sở Y tế; Sở Tư pháp')
  expect(lines[0]!.querySelector('a')?.getAttribute('href')).toBe('/rounds/hn-2026/fieldwork')
  await confirm('Công bố kết quả…', 'Công bố kết quả', {
    'Lý do vẫn chuyển dù còn mục đỏ': 'Vùng bị bão',
    'Tôi hiểu: công bố rồi thì không rút lại hay sửa được.': true,
  })
  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toEqual([{ ask: `POST ${api}/publish`, body: { reason: 'Vùng bị bão' } }])
})

test('whoever approved has no button to publish', async () => {
  const approved: RoundDetail = {
    ...detail,
    round: { ...round, state: 'approved' },
    next: [{ to: 'published', who: ['admin'], needsReason: false }],
  }
  const stop = { code: 'same-person', level: 'stop', count: 1, examples: ['Nguyễn Thị Bình'] }
  open(approved, { [`GET ${api}/checks`]: { to: 'published', checks: [stop] } })
  await readHead()

  expect(screen.getByText(/Nguyễn Thị Bình đã duyệt nên không tự công bố được/)).toBeTruthy()
  const publish = screen.getByRole<HTMLButtonElement>('button', {
    name: 'Công bố kết quả',
    hidden: true,
  })
  expect(publish.disabled).toBe(true)
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
    proposed: null,
  }
  open(published, {
    'GET /api/publications': {
      publications: [
        {
          round: 'hn-2026',
          publishedOn: '2026-12-20',
          method: '1',
          digests: { public: 'aa11', office: 'bb22' },
          errata: [],
          damaged: true,
        },
      ],
    },
  })
  expect(await readHead()).toBe('Đợt đã công bố: kết quả không thay đổi nữa')
  expect(await screen.findByText('Công bố ngày 20/12/2026.')).toBeTruthy()
  expect(screen.getByText(/không còn nguyên như khi công bố nên/)).toBeTruthy()
  expect(screen.getByLabelText('Gói dữ liệu (ZIP)').closest('details')?.open).toBe(true)
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
    'Mở Nhận phiếu. Điểm thẩm định, điểm thưởng và điểm trừ nhập được. 08:00 01/11/2026, Nguyễn Thị Bình',
    'Đóng Không nhận phiếu mới. Điểm thẩm định vẫn sửa được. 08:00 01/12/2026, Nguyễn Thị Bình',
    'Duyệt Phiếu và điểm thẩm định đều khóa.',
    'Công bố đang ở bước này Kết quả ở trang công khai, ai cũng tải về tính lại được. Không quay lại được nữa.',
  ])
  expect([...document.querySelectorAll('main tbody tr')].map(textOf)).toEqual([
    '08:00 01/12/2026 đang mở → đã đóng Nguyễn Thị Bình Hết ngày Đã xóa 12 thư mời và 3 người trong danh sách nội bộ.',
    '08:00 01/11/2026 đang chuẩn bị → đang mở Nguyễn Thị Bình không ghi',
  ])
})

test('an early closing is proposed by one person, with a reason, and waits for another', async () => {
  const next = [{ to: 'closed' as const, who: ['admin' as const], needsReason: false }]
  const proposed = {
    to: 'closed' as const,
    by,
    at: '2026-11-20T02:00:00.000Z',
    reason: 'Đủ phiếu',
    late: null,
    unopened: null,
  }
  let standing: RoundDetail = { ...detail, round: { ...round, fieldworkPeriod: ahead }, next }
  const desk = openDesk({
    at,
    answers: {
      [`GET ${api}`]: () => standing,
      [`POST ${api}/state`]: () => (standing = { ...standing, proposed }),
    },
  })
  await confirm('Đề nghị đóng đợt…', 'Đề nghị đóng đợt', {
    'Lý do (không bắt buộc)': 'Đủ phiếu',
    'Tôi hiểu: từ lúc này không nhận phiếu nữa, thư mời và danh sách nội bộ bị xóa.': true,
  })
  expect(await screen.findByText(/^Ông\/Bà đã đề nghị lúc .*: Đóng đợt\./)).toBeTruthy()
  expect(document.querySelectorAll('main summary')).toHaveLength(0)

  expect(desk.sent()).toEqual([
    { ask: `POST ${api}/state`, body: { to: 'closed', reason: 'Đủ phiếu' } },
  ])
})

test('the second person reads who proposes it and why, and confirms', async () => {
  const desk = open(
    {
      round: { ...round, fieldworkPeriod: ahead },
      next: [{ to: 'closed', who: ['admin'], needsReason: false }],
      proposed: {
        to: 'closed',
        by: { id: 'u-2', name: 'Trần Văn Nam' },
        at: '2026-11-20T02:00:00.000Z',
        reason: 'Đủ phiếu',
        late: null,
        unopened: null,
      },
    },
    { [`POST ${api}/state`]: detail },
  )
  expect(await screen.findByText(/^Trần Văn Nam đề nghị .*Lý do: Đủ phiếu$/)).toBeTruthy()
  await confirm('Xác nhận đóng đợt…', 'Xác nhận đóng đợt', {
    'Tôi hiểu: từ lúc này không nhận phiếu nữa, thư mời và danh sách nội bộ bị xóa.': true,
  })
  await expect.poll(desk.sent).toEqual([{ ask: `POST ${api}/state`, body: { to: 'closed' } }])
})

test('a council member confirms what an admin has proposed', async () => {
  const next = { by: { id: 'u-2', name: 'Trần Văn Nam' }, at: '2026-11-20T02:00:00.000Z' }
  openDesk({
    at,
    role: 'council',
    answers: {
      [`GET ${api}`]: {
        ...detail,
        round: { ...round, fieldworkPeriod: ahead },
        next: [],
        proposed: { ...next, to: 'closed', reason: null, late: null, unopened: null },
      },
    },
  })
  expect(await screen.findByText('Xác nhận đóng đợt…')).toBeTruthy()
})

test('a draft without a key says so and leads to it; the server’s refusal points there', async () => {
  const keys = { box: null, boxPublic: null, confirmed: false, readable: true }
  const next = { to: 'open' as const, who: ['admin' as const], needsReason: false }
  open(
    { round: { ...round, state: 'draft' }, moves: [], next: [{ ...next }] },
    { [`GET ${api}/box`]: { ...box, keys }, [`POST ${api}/state`]: problem('conflict') },
  )
  expect(await readChecks()).toEqual([
    '▲ Chưa có chìa khóa hòm phiếu: chưa mở đợt được. (còn phải làm) Tạo chìa khóa hòm phiếu',
  ])
  await confirm('Mở đợt…', 'Mở đợt')
  expect(await screen.findByText(/^Chưa chuyển được: còn việc phải làm/)).toBeTruthy()
})

test.each([
  ['sheets', '✓ Chìa khóa hòm phiếu nằm trên hai tờ giấy, đã đọc lại đúng một tờ. (xong)'],
  ['server', '✓ Chìa khóa hòm phiếu nằm ở máy chủ; lời đồng ý nói rõ điều đó. (xong)'],
] as const)('a draft whose key is on %s may be opened', async (holder, sentence) => {
  const keys = { ...box.keys, box: holder }
  open({ round: { ...round, state: 'draft' } }, { [`GET ${api}/box`]: { ...box, keys } })
  expect(await readChecks()).toEqual([sentence])
})

test('before the approval what is not opened, not counted and late stands there, with what to do', async () => {
  const left = { ...box, lying: 13, named: 6, held: 5 }
  const desk = open(
    {
      round: { ...round, state: 'closed' },
      next: [{ to: 'approved', who: ['council'], needsReason: false }],
    },
    { [`GET ${api}/box`]: left, [`POST ${api}/state`]: detail },
  )
  expect(await readChecks()).toEqual([
    '▲ Còn 7 phiếu trong hòm chưa kiểm. (còn phải làm)',
    '▲ 6 phiếu của người được mời chưa mở: cần một tờ chìa khóa. (còn phải làm) Mở hòm phiếu',
    '▲ 5 phiếu đến muộn được giữ riêng: chọn ở bước duyệt, mở cùng lúc hay để lại. (còn phải làm)',
  ])
  await confirm('Duyệt kết quả…', 'Đề nghị duyệt kết quả', {
    'Mở cùng lúc và tính vào kết quả': true,
    'Không còn tờ chìa khóa nào: để lại 6 phiếu của người được mời, không mở. Phải ghi lý do.': true,
    'Lý do': 'Mất cả hai tờ',
    'Tôi đã xem kết quả và duyệt.': true,
  })
  const body = { to: 'approved', late: 'take', unopened: 'leave', reason: 'Mất cả hai tờ' }
  await expect.poll(desk.sent).toEqual([{ ask: `POST ${api}/state`, body }])
})

test('once all is counted the approval waits for nothing', async () => {
  const all = { ...box, lying: 0, named: 0, counted: 60 }
  open({ round: { ...round, state: 'closed' } }, { [`GET ${api}/box`]: all })
  expect(await readChecks()).toEqual([
    '✓ Đã kiểm hết phiếu mở được: 60 phiếu. (xong)',
    '✓ Không có phiếu đến muộn nào được giữ riêng. (xong)',
  ])
})

async function readChecks(): Promise<string[]> {
  await screen.findByText(/^Trước khi (mở đợt|duyệt)$/)
  return [...document.querySelectorAll('main ul li[data-done], main ul li:not([class])')].map(
    textOf,
  )
}
