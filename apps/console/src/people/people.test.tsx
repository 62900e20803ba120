// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, problem } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readHead, readOrders, readTable } from '../testing/page.ts'
import type { PeopleList } from './people-queries.ts'

const person = {
  scope: {},
  secondFactor: false,
  madeAt: '2026-01-05T01:00:00.000Z',
  lastSignInAt: null,
  disabledAt: null,
  resetUntil: null,
}
const list: PeopleList = {
  people: [
    {
      ...person,
      id: 'u-1',
      name: 'Nguyễn Thị Bình',
      email: 'binh@hanoi.example',
      role: 'admin',
      lastSignInAt: '2026-11-20T01:00:00.000Z',
    },
    {
      ...person,
      id: 'u-2',
      name: 'Đỗ Văn An',
      email: 'van.an@hanoi.example',
      role: 'interviewer',
      scope: { interviewer: 'i-1' },
      secondFactor: true,
      lastSignInAt: '2026-11-21T01:00:00.000Z',
      resetUntil: '2026-11-22T01:00:00.000Z',
    },
    {
      ...person,
      id: 'u-3',
      name: 'Lê Chi',
      email: 'chi@hanoi.example',
      role: 'unit',
      scope: { unit: 'ward-1' },
      disabledAt: '2026-11-01T01:00:00.000Z',
    },
  ],
  invitations: [
    {
      id: 'v-1',
      name: 'Trần Dũng',
      email: 'dung@hanoi.example',
      role: 'council',
      scope: {},
      madeBy: 'Nguyễn Thị Bình',
      madeAt: '2026-11-20T01:00:00.000Z',
      expiresAt: '2126-11-27T01:00:00.000Z',
    },
    {
      id: 'v-2',
      name: 'Bùi Em',
      email: 'em@hanoi.example',
      role: 'unit',
      scope: { unit: 'ward-1' },
      madeBy: null,
      madeAt: '2026-01-01T01:00:00.000Z',
      expiresAt: '2026-01-08T01:00:00.000Z',
    },
  ],
  units: [{ id: 'ward-1', name: 'Phường Ba Đình' }],
  interviewers: [{ id: 'i-1', name: 'Đỗ Văn An' }],
}
const people = { 'GET /api/people': list }
const link = { address: 'https://phieu.example/join#code', expiresAt: '2026-12-01T01:00:00.000Z' }

test('everybody with an account stands with role, part and state, and every head orders', async () => {
  openDesk({ at: '/people', answers: people })

  expect(await readHead()).toEqual('3 người dùng, 2 lời mời chưa nhận')
  expect(await readTable('Người dùng')).toEqual([
    'Họ và tên | Thư điện tử | Vai trò | Xác thực hai bước | Đăng nhập gần nhất | Tình trạng',
    'Nguyễn Thị Bình | binh@hanoi.example | Quản trị | Chưa bật | 08:00 20/11/2026 | Đang dùng',
    'Đỗ Văn An | van.an@hanoi.example | Điều tra viên – Đỗ Văn An | Đã bật | 08:00 21/11/2026 | Chờ đặt mật khẩu mới',
    'Lê Chi | chi@hanoi.example | Đơn vị được đánh giá – Phường Ba Đình | Chưa bật | Chưa lần nào | Đã khóa',
  ])
  expect(await readOrders('Người dùng')).toEqual({
    'Họ và tên': ['Đỗ Văn An', 'Lê Chi', 'Nguyễn Thị Bình'],
    'Thư điện tử': ['Nguyễn Thị Bình', 'Lê Chi', 'Đỗ Văn An'],
    'Tình trạng': ['Đỗ Văn An', 'Lê Chi', 'Nguyễn Thị Bình'],
    'Vai trò': ['Đỗ Văn An', 'Lê Chi', 'Nguyễn Thị Bình'],
    'Xác thực hai bước': ['Nguyễn Thị Bình', 'Lê Chi', 'Đỗ Văn An'],
    'Đăng nhập gần nhất': ['Đỗ Văn An', 'Nguyễn Thị Bình', 'Lê Chi'],
  })
})

test('who is invited stands with the time of the link, and whether it is over', async () => {
  openDesk({ at: '/people', language: 'en', answers: people })

  expect(await readTable('Pending invitations')).toEqual([
    'Name | E-mail | Role | Valid until | Invited by | Actions',
    'Trần Dũng | dung@hanoi.example | Appraisal council | 27/11/2126, 08:00 | Nguyễn Thị Bình | Renew… Creates a new link for Trần Dũng, valid for 7 days. The old link stops working immediately. Create new link Cancel Withdraw… Trần Dũng can no longer use the link that was sent. Withdraw the invitation Cancel',
    'Bùi Em | em@hanoi.example | Rated unit – Phường Ba Đình | Expired 08/01/2026, 08:00 | – | Renew… Creates a new link for Bùi Em, valid for 7 days. The old link stops working immediately. Create new link Cancel Withdraw… Bùi Em can no longer use the link that was sent. Withdraw the invitation Cancel',
  ])
  expect(await readOrders('Pending invitations')).toEqual({
    'E-mail': ['Trần Dũng', 'Bùi Em'],
    Name: ['Bùi Em', 'Trần Dũng'],
    Role: ['Trần Dũng', 'Bùi Em'],
    'Valid until': ['Bùi Em', 'Trần Dũng'],
  })
})

test('nobody but oneself: the page says how somebody comes in', async () => {
  openDesk({
    at: '/people',
    answers: { 'GET /api/people': { ...list, people: [], invitations: [] } },
  })

  expect(await screen.findByText('Chưa có ai ngoài Ông/Bà')).toBeTruthy()
  expect(screen.getByText('Không có lời mời nào đang chờ')).toBeTruthy()
})

test('an invitation is renewed by its id, and the link is shown once', async () => {
  const desk = openDesk({
    at: '/people',
    answers: { ...people, 'POST /api/people/invitations/v-1/renew': link },
  })
  const row = (await screen.findByText('dung@hanoi.example')).closest('tr')!
  await confirm('Gia hạn…', 'Tạo liên kết mới', {}, row)

  expect((await screen.findByLabelText<HTMLInputElement>('Liên kết mời')).value).toBe(link.address)
  expect(desk.sent()).toEqual([{ ask: 'POST /api/people/invitations/v-1/renew' }])
})

test('an invitation is withdrawn by its id; what went wrong stands beside it', async () => {
  const desk = openDesk({
    at: '/people',
    answers: { ...people, 'POST /api/people/invitations/v-2/withdraw': problem('unknown-access') },
  })
  const row = (await screen.findByText('em@hanoi.example')).closest('tr')!
  await confirm('Thu hồi…', 'Thu hồi lời mời', {}, row)

  expect(await screen.findByText(/^Liên kết này không còn dùng được/)).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask: 'POST /api/people/invitations/v-2/withdraw' }])
})

test('an invitation carries name, role, scope and address', async () => {
  const desk = openDesk({
    at: '/people/invite',
    answers: { ...people, 'POST /api/people/invitations': link },
  })
  await readHead()
  fill({ 'Họ và tên': 'Trần Dũng', 'Vai trò': 'unit', 'Thư điện tử': ' dung@hanoi.example ' })
  fill({ 'Đơn vị': 'ward-1' })
  await press('Tạo liên kết mời')

  expect(await screen.findByText('Đã có liên kết cho Trần Dũng')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Liên kết mời').value).toBe(link.address)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/people/invitations',
      body: {
        email: 'dung@hanoi.example',
        name: 'Trần Dũng',
        role: 'unit',
        scope: {
          unit: 'ward-1',
        },
      },
    },
  ])
})

test('an invitation for an interviewer names which; a taken address is told in words', async () => {
  const desk = openDesk({
    at: '/people/invite',
    language: 'en',
    answers: { ...people, 'POST /api/people/invitations': problem('taken-address') },
  })
  await readHead()
  fill({ Name: 'An', Role: 'interviewer', 'E-mail': 'an@hanoi.example' })
  fill({ Interviewer: 'i-1' })
  await press('Create link')

  expect(await screen.findByText(/^This e-mail address already has an account/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/people/invitations',
      body: {
        email: 'an@hanoi.example',
        name: 'An',
        role: 'interviewer',
        scope: {
          interviewer: 'i-1',
        },
      },
    },
  ])
})

test('name, role and scope of an account are saved together', async () => {
  const desk = openDesk({
    at: '/people/u-3',
    answers: { ...people, 'POST /api/people/u-3': done() },
  })
  await readHead()
  fill({ 'Họ và tên': 'Lê Thị Chi', 'Vai trò': 'interviewer' })
  fill({ 'Điều tra viên': 'i-1' })
  await press('Lưu')

  expect(await screen.findByText('Đã lưu.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/people/u-3',
      body: {
        name: 'Lê Thị Chi',
        role: 'interviewer',
        scope: {
          interviewer: 'i-1',
        },
      },
    },
  ])
})

test.each([
  ['u-2', 'Gỡ xác thực hai bước…', 'Gỡ xác thực hai bước', 'remove-second-factor'],
  ['u-2', 'Đăng xuất ở mọi nơi…', 'Đăng xuất', 'end-sessions'],
  ['u-2', 'Khóa tài khoản…', 'Khóa tài khoản', 'disable'],
  ['u-3', 'Mở khóa…', 'Mở khóa tài khoản', 'enable'],
])('what guards %s: %s', async (id, opens, doIt, asked) => {
  const ask = `POST /api/people/${id}/${asked}`
  const desk = openDesk({ at: `/people/${id}`, answers: { ...people, [ask]: done() } })
  await confirm(opens, doIt)

  expect(await screen.findByText('Đã thực hiện.')).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask }])
})

test('a password is taken back by a link that is shown once', async () => {
  const desk = openDesk({
    at: '/people/u-2',
    answers: { ...people, 'POST /api/people/u-2/reset-password': link },
  })
  expect(await screen.findByText(/^Liên kết đặt mật khẩu đã tạo còn hiệu lực/)).toBeTruthy()
  await confirm('Đặt lại mật khẩu…', 'Đặt lại mật khẩu')

  const field = await screen.findByLabelText<HTMLInputElement>('Liên kết đặt mật khẩu')
  expect(field.value).toBe(link.address)
  expect(desk.sent()).toEqual([{ ask: 'POST /api/people/u-2/reset-password' }])
})

test('the own account is changed on a page of its own, and somebody unknown is not found', async () => {
  const { router } = openDesk({ at: '/people/u-1', answers: people })

  expect(await screen.findByText(/^Đây là tài khoản của Ông\/Bà/)).toBeTruthy()
  await router.navigate('/people/nobody')
  expect(await screen.findByRole('alert')).toBeTruthy()
})
