// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Box } from '@phieu/office'
import type { Role } from '../api/answers.ts'
import { box, overview, round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, readHead, readOrders, readTable, textOf } from '../testing/page.ts'

const at = '/rounds/hn-2026/box'
const caption = 'Phiếu còn trong hòm theo đơn vị'

function open(
  has: Partial<Box> = {},
  around: Partial<typeof round> = {},
  more: { role?: Role; language?: 'vi' | 'en' } = {},
) {
  return openDesk({
    at,
    ...more,
    answers: {
      'GET /api/rounds/hn-2026/box': { ...box, ...has },
      'GET /api/rounds/hn-2026/overview': { ...overview, round: { ...round, ...around } },
    },
  })
}

test('what lies in the box stands by unit and group, with when it is opened', async () => {
  open()
  expect(await readHead()).toBe('13 phiếu trong hòm, chưa mở')
  expect(await readTable(caption)).toEqual([
    'Đơn vị | Nhóm | Gửi qua | Trong hòm | Khi nào mở',
    'Sở Nội vụ | Doanh nghiệp | liên kết nội bộ | 6 | khi đóng đợt',
    'Sở Tư pháp | Người dân | liên kết mở | 7 | khi đủ 10 phiếu',
  ])
  expect(figures()).toEqual([
    '60 phiếu đã nhận vào hòm',
    '47 đã kiểm',
    '13 còn trong hòm',
    '6 trong đó của người được mời',
  ])
  expect(await readOrders(caption)).toEqual({
    'Gửi qua': ['Sở Tư pháp', 'Sở Nội vụ'],
    Nhóm: ['Sở Nội vụ', 'Sở Tư pháp'],
    'Trong hòm': ['Sở Tư pháp', 'Sở Nội vụ'],
    'Đơn vị': ['Sở Nội vụ', 'Sở Tư pháp'],
  })
})

test('an empty box, one that is counted, and one that is counted to its end say so', async () => {
  const empty = { lying: 0, named: 0, cells: [] }
  open({ ...empty, receipts: 0, counted: 0 })
  expect(await readHead()).toBe('Hòm phiếu chưa có phiếu nào')
  expect(screen.getByText('Không còn phiếu nào trong hòm')).toBeTruthy()
})

test('a count that runs says how far it is', async () => {
  open({ counting: { done: 5, total: 13 } })
  expect(await readHead()).toBe('Đang kiểm phiếu: 5/13')
})

test('after the count nothing is left to say but how many there are', async () => {
  open({ lying: 0, named: 0, counted: 58, faulty: 2, cells: [] }, { state: 'closed' })
  expect(await readHead()).toBe('Đã kiểm hết: 58 phiếu')
  expect(figures()).toContain('2 không mở hoặc không đọc được')
})

test('in a closed round invited people’s ballots wait for a sheet, and the way to it is there', async () => {
  open({ held: 3 }, { state: 'closed' }, { role: 'council' })
  expect(await readHead()).toBe('6 phiếu của người được mời chờ tờ chìa khóa')
  expect(await readTable(caption)).toContain(
    'Sở Nội vụ | Doanh nghiệp | liên kết nội bộ | 6 | khi có tờ chìa khóa',
  )
  expect(figures()).toContain('3 đến muộn, giữ riêng')
  expect(link('Mở hòm phiếu')).toBe(`${at}/open`)
})

test('what came by rights taken back is taken before the box is opened, or stays for good', async () => {
  const desk = openDesk({
    at,
    answers: {
      'GET /api/rounds/hn-2026/box': { ...box, revoked: 2 },
      'GET /api/rounds/hn-2026/overview': { ...overview, round: { ...round, state: 'closed' } },
      'POST /api/rounds/hn-2026/box/revoked': box,
    },
  })
  expect(await readHead()).toBe('6 phiếu của người được mời chờ tờ chìa khóa')
  expect(figures()).toContain('2 gửi bằng thư mời hoặc liên kết đã thu hồi, chưa mở')
  await confirm('Nhận cùng các phiếu khác', 'Nhận cùng các phiếu khác')
  await expect.poll(desk.sent).toMatchObject([{ ask: 'POST /api/rounds/hn-2026/box/revoked' }])
})

test('once the box is open, what came by rights taken back stays sealed', async () => {
  open({ revoked: 1, named: 0, lying: 0 }, { state: 'closed' })
  expect(await screen.findByText(/những phiếu này để lại, không mở; kết quả ghi/)).toBeTruthy()
  expect(screen.queryByText('Nhận cùng các phiếu khác')).toBeNull()
})

test('an approved round says what was left in its box', async () => {
  open({}, { state: 'approved' })
  expect(await screen.findByText(/^13 phiếu được để lại trong hòm, không mở/)).toBeTruthy()
})

test('a supervisor sees the box and is offered nothing to do with its key', async () => {
  open({}, { state: 'closed' }, { role: 'supervisor' })
  await readHead()
  expect(screen.queryByText('Mở hòm phiếu', { selector: 'a *' })).toBeNull()
})

test('before the opening the way to the key stands there', async () => {
  const keys = { box: null, boxPublic: null, confirmed: false, readable: true }
  open({ ...box, lying: 0, receipts: 0, named: 0, cells: [], keys }, { state: 'draft' })
  expect(await screen.findByText(/^Chưa có chìa khóa\./)).toBeTruthy()
  expect(link('Tạo chìa khóa hòm phiếu')).toBe(`${at}/key`)
})

test('a key on the server is called what it is', async () => {
  const keys = { ...box.keys, box: 'server' as const }
  open({ keys }, { practice: true }, { language: 'en' })
  expect(await screen.findByText(/a server administrator could open invited ballots/)).toBeTruthy()
  expect(screen.getByText(/^This is not a real round/)).toBeTruthy()
})

test('a server with another master key says what is to be done, and that nothing is lost', async () => {
  open({ keys: { ...box.keys, readable: false } })
  expect(await screen.findByText(/Phiếu vẫn còn nguyên trong hòm\./)).toBeTruthy()
})

const figures = () =>
  [...document.querySelectorAll('main dl > div')].map((figure) => {
    const [label, value] = [...figure.children].map(textOf)
    return `${value} ${label}`
  })

const link = (name: string) =>
  screen.getByText(name, { selector: 'a *' }).closest('a')?.getAttribute('href')
