// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, problem } from '../testing/fake-office.ts'
import { openDesk } from '../testing/open-desk.tsx'
import { confirm, fill, press, readTable, textOf } from '../testing/page.ts'
import type { OwnAccount } from './account-query.ts'

const account: OwnAccount = {
  user: {
    id: 'u-1',
    name: 'Nguyễn Thị Bình',
    email: 'binh@hanoi.example',
    role: 'admin',
    scope: {},
    secondFactor: false,
  },
  sessions: [
    {
      id: 's-1',
      begunAt: '2026-11-20T01:00:00.000Z',
      lastUsedAt: '2026-11-20T02:00:00.000Z',
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36',
      peer: '10.0.0.7',
      isThis: true,
    },
    {
      id: 's-2',
      begunAt: '2026-11-19T01:00:00.000Z',
      lastUsedAt: '2026-11-19T02:00:00.000Z',
      userAgent: 'curl/8',
      peer: '',
      isThis: false,
    },
  ],
}
const own = { 'GET /api/account': account }
const guarded = {
  'GET /api/account': { ...account, user: { ...account.user, secondFactor: true } },
}

function open(answers: Record<string, unknown>) {
  return openDesk({ at: '/account', answers: { ...own, ...answers } })
}

test('a second press while the first is under way sends nothing, and the next one does', async () => {
  const answers = [Promise.withResolvers<Response>(), Promise.withResolvers<Response>()]
  let asked = 0
  const desk = open({ 'POST /api/account/name': () => answers[asked++]?.promise })
  await screen.findByText('binh@hanoi.example – Quản trị')
  fill({ 'Họ và tên': 'Nguyễn Bình' })

  await press('Lưu tên')
  await press('Đang thực hiện…')
  answers[0]?.resolve(done())
  await screen.findByText('Đã lưu.')
  expect(asked).toBe(1)

  await press('Lưu tên')
  answers[1]?.resolve(done())
  await expect.poll(() => desk.sent()).toHaveLength(2)
})

test('the own name is saved', async () => {
  const desk = open({ 'POST /api/account/name': done() })
  await screen.findByText('binh@hanoi.example – Quản trị')
  fill({ 'Họ và tên': 'Nguyễn Bình' })
  await press('Lưu tên')

  expect(await screen.findByText('Đã lưu.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/account/name',
      body: {
        name: 'Nguyễn Bình',
      },
    },
  ])
})

test('a name that is none is told in words of this page', async () => {
  open({ 'POST /api/account/name': problem('malformed', { status: 400 }) })
  await press('Lưu tên')
  expect(await screen.findByText(/^Hãy ghi họ tên trên một dòng/)).toBeTruthy()
})

test('another password goes with the present one', async () => {
  const desk = open({ 'POST /api/account/password': done() })
  await screen.findByLabelText('Mật khẩu mới')
  fill({ 'Mật khẩu hiện tại': 'mật khẩu cũ', 'Mật khẩu mới': 'mật khẩu mới dài' })
  await press('Đổi mật khẩu')

  expect(await screen.findByText(/^Đã đổi mật khẩu/)).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/account/password',
      body: {
        new: 'mật khẩu mới dài',
        old: 'mật khẩu cũ',
      },
    },
  ])
})

test('a wrong password changes nothing and says so', async () => {
  open({ 'POST /api/account/password': problem('wrong-password', { status: 403 }) })
  await screen.findByLabelText('Mật khẩu mới')
  fill({ 'Mật khẩu hiện tại': 'sai', 'Mật khẩu mới': 'mật khẩu mới dài' })
  await press('Đổi mật khẩu')
  expect(await screen.findByText('Mật khẩu hiện tại không đúng.')).toBeTruthy()
})

test('each place of a sign-in stands by browser, times and network; another is signed out', async () => {
  const desk = open({ 'POST /api/account/sessions/s-2/end': done() })

  expect(await readTable('Nơi đang đăng nhập')).toEqual([
    'Trình duyệt | Đăng nhập lúc | Dùng gần nhất | Địa chỉ mạng | Thao tác',
    'Chrome trên Windows (thiết bị này) | 08:00 20/11/2026 | 09:00 20/11/2026 | 10.0.0.7 | ',
    'Trình duyệt không rõ tên | 08:00 19/11/2026 | 09:00 19/11/2026 | không rõ | Đăng xuất',
  ])
  await press('Đăng xuất', screen.getByText('không rõ').closest('tr')!)
  await expect.poll(desk.sent).toEqual([{ ask: 'POST /api/account/sessions/s-2/end' }])
})

test('everywhere else is signed out at once', async () => {
  const desk = open({ 'POST /api/account/sessions/end-others': done() })
  await confirm('Đăng xuất mọi nơi khác…', 'Đăng xuất mọi nơi khác')

  expect(await screen.findByText('Đã đăng xuất mọi nơi khác.')).toBeTruthy()
  expect(desk.sent()).toEqual([{ ask: 'POST /api/account/sessions/end-others' }])
})

test('a second factor: password, secret and codes to write down, then a code of the phone', async () => {
  const desk = open({
    'POST /api/account/second-factor/begin': {
      uri: 'otpauth://totp/Phieu:binh?secret=ABC',
      secret: 'ABC',
      writtenCodes: ['aaaaa-bbbbb', 'ccccc-ddddd'],
    },
    'POST /api/account/second-factor/confirm': done(),
  })
  await screen.findByLabelText('Mật khẩu của Ông/Bà')
  fill({ 'Mật khẩu của Ông/Bà': 'mật khẩu' })
  await press('Bật xác thực hai bước')

  expect(textOf(await screen.findByRole('list', { name: 'Mã dự phòng' }))).toBe(
    'aaaaa-bbbbb ccccc-ddddd',
  )
  expect(screen.getByRole('img', { name: /^Mã QR/ })).toBeTruthy()
  fill({ '3. Nhập 6 chữ số mà ứng dụng đang hiện.': ' 123456 ' })
  await press('Xác nhận và bật')
  expect(await screen.findByText('Đã bật xác thực hai bước.')).toBeTruthy()
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/account/second-factor/begin',
      body: {
        password: 'mật khẩu',
      },
    },
    {
      ask: 'POST /api/account/second-factor/confirm',
      body: {
        code: '123456',
      },
    },
  ])
})

test('a second factor is ended, and its codes renewed, with the password', async () => {
  const desk = open({
    ...guarded,
    'POST /api/account/second-factor/written-codes': { writtenCodes: ['eeeee-fffff'] },
    'POST /api/account/second-factor/end': done(),
  })
  await confirm('Tạo mã dự phòng mới…', 'Tạo mã mới', { 'Mật khẩu của Ông/Bà': 'một' })
  expect(await screen.findByText('eeeee-fffff')).toBeTruthy()
  await confirm('Tắt xác thực hai bước…', 'Tắt', { 'Mật khẩu của Ông/Bà': 'hai' })

  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/account/second-factor/written-codes',
      body: {
        password: 'một',
      },
    },
    {
      ask: 'POST /api/account/second-factor/end',
      body: {
        password: 'hai',
      },
    },
  ])
})
