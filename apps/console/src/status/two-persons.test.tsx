// @vitest-environment happy-dom
import { generateBallotKey, writeSheet } from '@phieu/survey/envelope'
import type { Box } from '@phieu/office'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Role, RoundDetail } from '../api/answers.ts'
import { problem, type Answers } from '../testing/fake-office.ts'
import { box, round } from '../testing/office-answers.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press } from '../testing/page.ts'

const at = '/rounds/hn-2026/course'
const api = '/api/rounds/hn-2026'
const key = await generateBallotKey((size) => crypto.getRandomValues(new Uint8Array(size)))
const sheet = await writeSheet(round.id, key)
const closed: RoundDetail = {
  round: { ...round, state: 'closed' },
  revision: 'r-1',
  plannable: [],
  moves: [],
  next: [{ to: 'approved', who: ['admin', 'council'], needsReason: false }],
  proposed: null,
  frozen: ['ballots'],
}
const locked: Box = { ...box, lying: 6, named: 6 }
const late: Box = {
  ...box,
  lying: 0,
  named: 0,
  held: 5,
  heldNamed: 2,
  keys: { ...box.keys, boxPublic: key.publicKey },
}
const leaving = {
  to: 'approved' as const,
  by: { id: 'u-2', name: 'Trần Văn Nam' },
  at: '2026-12-05T02:00:00.000Z',
  reason: 'Mất cả hai tờ',
  late: null,
  unopened: 'leave' as const,
}
const leave =
  'Không còn tờ chìa khóa nào: để lại 6 phiếu của người được mời, không mở. Phải ghi lý do.'

function open(has: { detail?: Partial<RoundDetail>; box: Box }, more: Answers = {}, role?: Role) {
  return openDesk({
    at,
    ...(role && { role }),
    answers: {
      [`GET ${api}`]: { ...closed, ...has.detail },
      [`GET ${api}/box`]: has.box,
      [`POST ${api}/state`]: closed,
      ...more,
    },
  })
}

test('whoever leaves ballots unopened is told that it takes two, and proposes it', async () => {
  const desk = open({ box: locked })

  await press('Duyệt kết quả…')
  fill({ [leave]: true })
  expect(await screen.findByText(/^Bước này cần hai người/)).toBeTruthy()
  await confirm('Đề nghị duyệt kết quả…', 'Đề nghị duyệt kết quả', {
    'Lý do': 'Mất cả hai tờ',
    'Tôi đã xem kết quả và duyệt.': true,
  })

  const body = { to: 'approved', unopened: 'leave', reason: 'Mất cả hai tờ' }
  await expect.poll(desk.sent).toEqual([{ ask: `POST ${api}/state`, body }])
})

test('an approval that leaves ballots of rights taken back sealed asks for a reason, as the server does', async () => {
  open({ box: { ...box, lying: 0, named: 0, revoked: 2 } })

  await press('Duyệt kết quả…')

  expect(await screen.findByRole('textbox', { name: 'Lý do' })).toHaveProperty('required', true)
})

test('in a round for trying out one person may', async () => {
  open({ box: locked, detail: { round: { ...closed.round, practice: true } } })

  await press('Duyệt kết quả…')
  fill({ [leave]: true })

  expect(screen.queryByText(/^Bước này cần hai người/)).toBeNull()
  expect(screen.getByText('Duyệt kết quả…')).toBeTruthy()
})

test('the second person reads what is left, and confirms the same', async () => {
  const desk = open({
    box: { ...locked, held: 3 },
    detail: { proposed: { ...leaving, late: 'take' } },
  })

  expect(await screen.findByText(/^Trần Văn Nam đề nghị .*Lý do: Mất cả hai tờ/)).toBeTruthy()
  expect(screen.getByText('Để lại 6 phiếu không có chìa khóa để mở.')).toBeTruthy()
  expect(screen.getByText('Phiếu đến muộn: mở cùng lúc và tính vào kết quả.')).toBeTruthy()
  await confirm('Xác nhận duyệt kết quả…', 'Xác nhận duyệt kết quả', {
    'Tôi đã xem kết quả và duyệt.': true,
  })

  const body = { to: 'approved', late: 'take', unopened: 'leave' }
  await expect.poll(desk.sent).toEqual([{ ask: `POST ${api}/state`, body }])
})

test('a proposal is withdrawn by whoever made it', async () => {
  let standing: RoundDetail = {
    ...closed,
    proposed: { ...leaving, by: { id: 'u-1', name: 'Nguyễn Thị Bình' } },
  }
  const desk = open(
    { box: locked },
    {
      [`GET ${api}`]: () => standing,
      [`POST ${api}/state/withdraw`]: () => (standing = closed),
    },
    'council',
  )

  await press('Rút lại đề nghị')

  expect(await screen.findByText('Duyệt kết quả…')).toBeTruthy()
  expect(screen.queryByText('Rút lại đề nghị')).toBeNull()
  expect(desk.sent()).toEqual([{ ask: `POST ${api}/state/withdraw`, body: undefined }])
})

test('another’s proposal is withdrawn by an admin, and by nobody of the council', async () => {
  const desk = open(
    { box: locked, detail: { proposed: leaving } },
    { [`POST ${api}/state/withdraw`]: problem('conflict') },
  )
  await press('Rút lại đề nghị')
  expect(
    await screen.findByText('Đề nghị này đã được rút lại hoặc xác nhận trước đó.'),
  ).toBeTruthy()
  expect(desk.sent()).toHaveLength(1)
})

test('a council member who did not propose it sees no way to withdraw it', async () => {
  open({ box: locked, detail: { proposed: leaving } }, {}, 'council')
  expect(await screen.findByText('Xác nhận duyệt kết quả…')).toBeTruthy()
  expect(screen.queryByText('Rút lại đề nghị')).toBeNull()
})

test('late ballots of invited people are taken with a sheet, which goes with the approval alone', async () => {
  const desk = open({ box: late })
  expect(
    await screen.findByText(
      /^5 phiếu đến muộn được giữ riêng.*2 phiếu trong đó.*cần một tờ chìa khóa/,
    ),
  ).toBeTruthy()
  await press('Duyệt kết quả…')
  expect(screen.queryByText('Đọc tờ chìa khóa')).toBeNull()

  fill({ 'Mở cùng lúc và tính vào kết quả': true })
  fill(Object.fromEntries(sheet.lines.map((line, index) => [`Dòng ${index + 1}`, line])))
  await press('Đọc tờ chìa khóa')
  expect(await screen.findByText(/^Tờ chìa khóa đúng\. Chìa khóa được gửi khi duyệt/)).toBeTruthy()
  expect(desk.sent()).toEqual([])
  expect(document.body.innerHTML).not.toContain(key.secret)
  await confirm('Duyệt kết quả…', 'Duyệt kết quả', {
    'Lý do': 'Mất mạng',
    'Tôi đã xem kết quả và duyệt.': true,
  })

  const body = { to: 'approved', late: 'take', secret: key.secret, reason: 'Mất mạng' }
  await expect.poll(desk.sent).toEqual([{ ask: `POST ${api}/state`, body }])
  const traces = [Object.entries(localStorage), Object.entries(sessionStorage), history.state]
  expect(JSON.stringify([traces, desk.address()])).not.toContain(key.secret)
})

test('late ballots of invited people without a sheet are left by two', async () => {
  const desk = open({ box: late })
  await press('Duyệt kết quả…')
  fill({ 'Mở cùng lúc và tính vào kết quả': true })
  fill({
    'Không còn tờ chìa khóa nào: để lại 2 phiếu của người được mời, không mở. Phải ghi lý do.': true,
  })
  expect(screen.queryByText('Đọc tờ chìa khóa')).toBeNull()
  await confirm('Đề nghị duyệt kết quả…', 'Đề nghị duyệt kết quả', {
    'Lý do': 'Mất cả hai tờ',
    'Tôi đã xem kết quả và duyệt.': true,
  })

  const body = { to: 'approved', late: 'take', unopened: 'leave', reason: 'Mất cả hai tờ' }
  await expect.poll(desk.sent).toEqual([{ ask: `POST ${api}/state`, body }])
})
