// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AssignmentList, AssignmentRow } from '../fieldwork/fieldwork-queries.ts'
import { done, problem, type Answers } from '../testing/fake-office.ts'
import { round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readOrders, readTable } from '../testing/page.ts'

const assignment: AssignmentRow = {
  interviewer: 'i-1',
  interviewerName: 'Đỗ Văn An',
  interviewerCode: '01',
  unit: 'A-1',
  unitName: 'Sở Nội vụ',
  block: 'A',
  group: 'ND',
  wanted: 30,
  done: 12,
  held: 2,
  remaining: 18,
  overshoot: 0,
  dueOn: '2026-11-10',
  withdrawnOn: null,
}
const list: AssignmentList = {
  round,
  today: '2026-11-20',
  assignments: [
    assignment,
    {
      ...assignment,
      interviewer: 'i-2',
      interviewerName: 'Lê Bình',
      interviewerCode: '02',
      unit: 'B-1',
      unitName: 'Phường Ba Đình',
      block: 'B',
      group: 'DN',
      wanted: 10,
      done: 11,
      held: 0,
      remaining: 0,
      overshoot: 1,
      dueOn: null,
    },
    {
      ...assignment,
      interviewer: 'i-3',
      interviewerName: 'Bùi Chi',
      interviewerCode: '03',
      unitName: 'Sở Tư pháp',
      unit: 'A-2',
      wanted: 5,
      done: 0,
      held: 0,
      remaining: 5,
      dueOn: '2026-11-25',
      withdrawnOn: '2026-11-15',
    },
  ],
  outside: [
    {
      interviewer: 'i-1',
      interviewerName: 'Đỗ Văn An',
      unit: 'A-2',
      unitName: 'Sở Tư pháp',
      group: 'ND',
      ballots: 4,
    },
    {
      interviewer: 'i-2',
      interviewerName: 'Lê Bình',
      unit: 'A-1',
      unitName: 'Sở Nội vụ',
      group: 'XX',
      ballots: 7,
    },
  ],
  blocks: [
    { id: 'A', name: { vi: 'Sở', en: 'Departments' } },
    { id: 'B', name: { vi: 'Phường', en: 'Wards' } },
  ],
  groups: [
    { id: 'ND', name: { vi: 'Người dân', en: 'Citizens' } },
    { id: 'DN', name: { vi: 'Doanh nghiệp', en: 'Businesses' } },
  ],
  units: [
    { id: 'A-1', name: 'Sở Nội vụ', block: 'A' },
    { id: 'B-1', name: 'Phường Ba Đình', block: 'B' },
  ],
  interviewers: [
    { id: 'i-1', name: 'Đỗ Văn An', code: '01' },
    { id: 'i-2', name: 'Lê Bình', code: '02' },
  ],
}
const base = '/rounds/hn-2026/fieldwork/assignments'
const api = '/api/rounds/hn-2026/assignments'

function open(at: string, more: Answers = {}) {
  return openDesk({ at, answers: { [`GET ${api}`]: list, ...more } })
}

test('each assignment stands with what is done and left of it, and every head orders', async () => {
  open(base)
  expect(await readHead()).toEqual('Đã thu 22 trên 40 phiếu được giao')
  expect(await readTable('Việc được giao')).toEqual([
    'Chọn mọi dòng trên trang này | Điều tra viên | Đơn vị | Nhóm | Được giao | Đã thu | Còn lại | Vượt | Hạn | Tình trạng',
    ' | Đỗ Văn An (01) | Sở Nội vụ | Người dân | 30 | 12 2 chờ xem xét | 18 | 0 | 10/11/2026 · quá hạn | đang làm',
    ' | Lê Bình (02) | Phường Ba Đình | Doanh nghiệp | 10 | 11 | 0 | 1 | – | đã đủ',
    ' | Bùi Chi (03) | Sở Tư pháp | Người dân | 5 | 0 | 5 | 0 | 25/11/2026 | rút ngày 15/11/2026',
  ])
  expect(await readOrders('Việc được giao')).toEqual({
    'Còn lại': ['Đỗ Văn An (01)', 'Bùi Chi (03)', 'Lê Bình (02)'],
    Hạn: ['Đỗ Văn An (01)', 'Bùi Chi (03)', 'Lê Bình (02)'],
    Nhóm: ['Lê Bình (02)', 'Đỗ Văn An (01)', 'Bùi Chi (03)'],
    Vượt: ['Lê Bình (02)', 'Đỗ Văn An (01)', 'Bùi Chi (03)'],
    'Điều tra viên': ['Bùi Chi (03)', 'Đỗ Văn An (01)', 'Lê Bình (02)'],
    'Đã thu': ['Đỗ Văn An (01)', 'Lê Bình (02)', 'Bùi Chi (03)'],
    'Đơn vị': ['Lê Bình (02)', 'Đỗ Văn An (01)', 'Bùi Chi (03)'],
    'Được giao': ['Đỗ Văn An (01)', 'Lê Bình (02)', 'Bùi Chi (03)'],
  })
})

test('ballots outside of any assignment stand apart', async () => {
  open(base)
  expect(await readTable('Phiếu ngoài việc được giao')).toEqual([
    'Điều tra viên | Đơn vị | Nhóm | Phiếu',
    'Đỗ Văn An | Sở Tư pháp | Người dân | 4',
    'Lê Bình | Sở Nội vụ | XX | 7',
  ])
  expect(await readOrders('Phiếu ngoài việc được giao')).toEqual({
    Phiếu: ['Lê Bình', 'Đỗ Văn An'],
    'Điều tra viên': ['Đỗ Văn An', 'Lê Bình'],
    'Đơn vị': ['Lê Bình', 'Đỗ Văn An'],
  })
})

test('the list is narrowed by state and block', async () => {
  const { router } = open(`${base}?state=reached`)
  expect((await readTable('Việc được giao')).slice(1)).toHaveLength(1)
  await router.navigate(`${base}?block=A`)
  expect(await screen.findByText('2 trong 3 dòng')).toBeTruthy()
})

test('without an assignment the page says what one is', async () => {
  openDesk({ at: base, answers: { [`GET ${api}`]: { ...list, assignments: [], outside: [] } } })
  expect(await readHead()).toBe('Chưa giao việc cho ai')
  expect(screen.getByText(/^Giao cho mỗi điều tra viên một số phiếu/)).toBeTruthy()
})

test('number and last day of the chosen assignments are changed', async () => {
  const desk = open(base, { [`POST ${api}`]: done() })
  await readHead()
  fill({ 'Chọn mọi dòng trên trang này': true })
  await confirm('Đổi số phiếu', 'Đổi', {
    'Số phiếu mỗi việc': '25',
    'Hạn (không bắt buộc)': '2026-11-28',
  })

  expect(await screen.findByText('Đã đổi.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/assignments',
      body: {
        assignments: [
          {
            dueOn: '2026-11-28',
            group: 'ND',
            interviewer: 'i-1',
            unit: 'A-1',
            wanted: 25,
          },
          {
            dueOn: '2026-11-28',
            group: 'DN',
            interviewer: 'i-2',
            unit: 'B-1',
            wanted: 25,
          },
        ],
      },
    },
  ])
})

test('chosen assignments are withdrawn; what went wrong stands beside it', async () => {
  const desk = open(base, { [`POST ${api}/withdraw`]: problem('frozen-round') })
  await readHead()
  fill({ 'Chọn Lê Bình, Phường Ba Đình': true })
  await confirm('Rút lại', 'Rút lại')

  expect(await screen.findByText(/^Đợt đánh giá đã được duyệt hoặc công bố/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/assignments/withdraw',
      body: {
        assignments: [
          {
            group: 'DN',
            interviewer: 'i-2',
            unit: 'B-1',
          },
        ],
      },
    },
  ])
})

test('what was withdrawn is given once more by one button, with its number and day', async () => {
  let withdrawnOn: string | null = null
  const desk = open(base, {
    [`GET ${api}`]: () => ({
      ...list,
      assignments: list.assignments.map((row) => ({ ...row, withdrawnOn })),
    }),
    [`POST ${api}/withdraw`]: () => {
      withdrawnOn = '2026-11-20'
      return done()
    },
    [`POST ${api}`]: done(),
  })
  await readHead()
  fill({ 'Chọn Đỗ Văn An, Sở Nội vụ': true, 'Chọn Lê Bình, Phường Ba Đình': true })
  await confirm('Rút lại', 'Rút lại')
  await screen.findByText('Đã rút lại 2 việc.')

  await press('Hoàn tác')
  await expect.poll(() => screen.queryByText('Đã rút lại 2 việc.')).toBeNull()
  expect(desk.sent().at(-1)?.body).toEqual({
    assignments: [
      { interviewer: 'i-1', unit: 'A-1', group: 'ND', wanted: 30, dueOn: '2026-11-10' },
      { interviewer: 'i-2', unit: 'B-1', group: 'DN', wanted: 10 },
    ],
  })
})

test('what was withdrawn is not given once more in another round, to which somebody has gone meanwhile', async () => {
  const other = { ...round, id: 'hn-2025', title: { vi: 'Đợt trước', en: 'The one before' } }
  const desk = open(base, {
    [`POST ${api}/withdraw`]: done(),
    [`GET ${api.replace(round.id, other.id)}`]: { ...list, round: other },
  })
  await readHead()
  fill({ 'Chọn Đỗ Văn An, Sở Nội vụ': true })
  await confirm('Rút lại', 'Rút lại')
  await screen.findByText('Đã rút lại 1 việc.')

  await desk.router.navigate(base.replace(round.id, other.id))

  await expect.poll(() => screen.queryByText('Đã rút lại 1 việc.')).toBeNull()
})

test('a proposal is worked out from every field, looked at, and given as it was looked at', async () => {
  const proposal = {
    ballots: 40,
    assignments: [
      { ...assignment, dueOn: '2026-11-28', added: 18 },
      {
        ...assignment,
        interviewer: 'i-2',
        unit: 'B-1',
        unitName: 'Phường Ba Đình',
        wanted: 22,
        added: 22,
      },
    ].map(({ interviewer, unit, unitName, group, wanted, added, dueOn }) => ({
      interviewer,
      unit,
      unitName,
      group,
      wanted,
      added,
      dueOn,
    })),
  }
  const desk = open(`${base}/new`, {
    [`POST ${api}/proposal`]: proposal,
    [`POST ${api}`]: done(),
  })
  await readHead()
  await press('Xem trước')
  expect(
    await screen.findByText('Chọn ít nhất một khối, một nhóm và một điều tra viên.'),
  ).toBeTruthy()

  fill({ 'A – Sở': true, 'B – Phường': true, 'Doanh nghiệp': true, 'Lê Bình (02)': true })
  fill({ 'Mỗi đơn vị chia đều cho mọi người đã chọn': true, 'Hạn (không bắt buộc)': '2026-11-28' })
  await press('Xem trước')
  expect(await screen.findByText('Sẽ giao thêm 40 phiếu, thành 2 việc')).toBeTruthy()
  expect(await readTable('Việc được giao')).toEqual([
    'Điều tra viên | Đơn vị | Nhóm | Giao thêm | Thành',
    'Đỗ Văn An | Sở Nội vụ | Người dân | 18 | 30',
    'Lê Bình | Phường Ba Đình | Người dân | 22 | 22',
  ])

  await press('Giao các việc này')
  expect(await screen.findByText('Đã giao 2 việc. Thiết bị nhận khi có mạng.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/assignments/proposal',
      body: {
        blocks: ['A', 'B'],
        dueOn: '2026-11-28',
        groups: ['DN'],
        interviewers: ['i-2'],
        sharing: 'shared',
      },
    },
    {
      ask: 'POST /api/rounds/hn-2026/assignments',
      body: {
        assignments: [
          {
            dueOn: '2026-11-28',
            group: 'ND',
            interviewer: 'i-1',
            unit: 'A-1',
            wanted: 30,
          },
          {
            dueOn: '2026-11-10',
            group: 'ND',
            interviewer: 'i-2',
            unit: 'B-1',
            wanted: 22,
          },
        ],
      },
    },
  ])
})

test('a proposal for units that were written; nothing is missing there', async () => {
  const desk = open(`${base}/new`, { [`POST ${api}/proposal`]: { ballots: 0, assignments: [] } })
  await readHead()
  fill({ 'Chỉ một số đơn vị': 'ba dinh\nSở Thủy lợi', 'Người dân': true, 'Đỗ Văn An (01)': true })
  await press('Xem trước')
  expect(await screen.findByText(/^Không rõ là đơn vị nào: Sở Thủy lợi/)).toBeTruthy()

  fill({ 'Chỉ một số đơn vị': 'ba dinh' })
  await press('Xem trước')
  expect(await screen.findByText(/^Không còn phiếu nào thiếu/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/rounds/hn-2026/assignments/proposal',
      body: {
        groups: ['ND'],
        interviewers: ['i-1'],
        sharing: 'whole',
        units: ['B-1'],
      },
    },
  ])
})
