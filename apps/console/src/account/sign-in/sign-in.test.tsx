// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { done, problem, type Answers } from '../../testing/fake-office.ts'
import { officeAnswers, overview } from '../../testing/office-answers.ts'
import { openConsole, openDesk } from '../../testing/open-desk.tsx'
import { fill, press, readHead } from '../../testing/page.ts'

afterEach(() => vi.restoreAllMocks())

const user = {
  id: 'u-1',
  name: 'Nguyễn Thị Bình',
  email: 'binh@hanoi.example',
  role: 'admin',
  scope: {},
  secondFactor: false,
}
const sight = { name: 'Lê Chi', email: 'chi@hanoi.example', role: 'council' }

const councillor = {
  role: 'council',
  name: 'Lê Chi',
  email: 'council@demo.example',
  password: 'mở',
}

/**
 * Opens a page for a stranger, who is somebody once the server has taken something.
 *
 * @param welcome - what the server takes
 * @param demo - whom a demo offers
 */
function openStranger(at: string, answers: Answers, welcome = '', demo: readonly object[] = []) {
  const desk = openConsole({
    at,
    answers: {
      'GET /api/session': () => ({
        user: desk.asked.some(({ ask }) => ask === welcome) ? user : null,
        setupNeeded: false,
        demo,
      }),
      'GET /api/rounds/hn-2026/overview': overview,
      ...answers,
    },
  })
  return desk
}

test('whoever asks for a page signs in first and is led back to it', async () => {
  const desk = openStranger(
    '/rounds?page=2',
    { 'POST /api/auth/sign-in/email': { user, codeNeeded: false } },
    'POST /api/auth/sign-in/email',
  )
  expect(await readHead()).toBe('Đăng nhập')
  fill({ 'Thư điện tử': 'binh@hanoi.example', 'Mật khẩu': 'một câu dài' })
  await press('Đăng nhập')

  await expect.poll(desk.address).toBe('/rounds?page=2')
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/auth/sign-in/email',
      body: {
        email: 'binh@hanoi.example',
        password: 'một câu dài',
      },
    },
  ])
  await isIn()
})

test('where another window has chosen a language since, all of the page speaks it', async () => {
  const desk = openStranger(
    '/rounds',
    { 'POST /api/auth/sign-in/email': { user, codeNeeded: false } },
    'POST /api/auth/sign-in/email',
  )
  await readHead()
  localStorage.setItem('phieu.console.language', 'en')
  fill({ 'Thư điện tử': 'binh@hanoi.example', 'Mật khẩu': 'một câu dài' })
  await press('Đăng nhập')

  await expect.poll(desk.address).toBe('/rounds')
  await isIn()
  await expect.poll(() => document.documentElement.lang).toBe('en')
})

test('wrong credentials are told, and the address stays in the field', async () => {
  openStranger('/sign-in', {
    'POST /api/auth/sign-in/email': problem('wrong-credentials', { status: 401 }),
  })
  await readHead()
  fill({ 'Thư điện tử': 'binh@hanoi.example', 'Mật khẩu': 'sai' })
  await press('Đăng nhập')

  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe('Thư điện tử hoặc mật khẩu không đúng.')
  expect(screen.getByLabelText<HTMLInputElement>('Thư điện tử').value).toBe('binh@hanoi.example')
})

test('a demo offers somebody of each role, signed in by one button', async () => {
  const desk = openStranger(
    '/sign-in',
    { 'POST /api/auth/sign-in/email': { user, codeNeeded: false } },
    'POST /api/auth/sign-in/email',
    [councillor],
  )
  await readHead()
  await press('Lê Chi')

  await expect.poll(desk.sent).toEqual([
    {
      ask: 'POST /api/auth/sign-in/email',
      body: { email: 'council@demo.example', password: 'mở' },
    },
  ])
  await isIn()
})

test('a code of the phone, or one that was written down, finishes the sign-in', async () => {
  const desk = openStranger('/sign-in', {
    'POST /api/auth/sign-in/email': { user: null, codeNeeded: true },
    'POST /api/auth/second-factor': problem('wrong-code', { status: 401 }),
  })
  await readHead()
  fill({ 'Thư điện tử': 'binh@hanoi.example', 'Mật khẩu': 'một câu dài' })
  await press('Đăng nhập')
  await screen.findByLabelText('Mã xác thực')
  fill({ 'Mã xác thực': ' 123456 ' })
  await press('Xác nhận')
  expect(await screen.findByText(/^Mã không đúng/)).toBeTruthy()

  await press('Mất điện thoại? Dùng mã dự phòng')
  fill({ 'Mã dự phòng': 'aaaaa-bbbbb' })
  await press('Xác nhận')
  await expect.poll(() => desk.sent().length).toBe(3)
  expect(desk.sent().slice(1)).toEqual([
    {
      ask: 'POST /api/auth/second-factor',
      body: {
        code: '123456',
        kind: 'phone',
      },
    },
    {
      ask: 'POST /api/auth/second-factor',
      body: {
        code: 'aaaaa-bbbbb',
        kind: 'written',
      },
    },
  ])
})

test('whoever is signed in already is led on', async () => {
  const desk = openConsole({ at: '/sign-in?to=%2Frounds', answers: officeAnswers() })

  await isIn()
  expect(desk.address()).toBe('/rounds')
})

test('signing out ends the session and leaves the office as a whole, also for whoever goes back', async () => {
  const left = vi.spyOn(window.location, 'assign').mockReturnValue()
  const again = vi.spyOn(window.location, 'reload').mockReturnValue()
  const desk = openDesk({ at: '/rounds', answers: { 'POST /api/auth/sign-out': done() } })
  await press('Đăng xuất')

  await expect.poll(() => left.mock.calls).toEqual([['/sign-in']])
  expect(desk.sent()).toEqual([{ ask: 'POST /api/auth/sign-out' }])

  // As a browser shows a page that it has kept.
  window.dispatchEvent(new Event('pageshow'))
  expect(again).toHaveBeenCalledOnce()
})

test('whose session ended meanwhile is sent to the sign-in and from there back to the page', async () => {
  const left = vi.spyOn(window.location, 'assign').mockReturnValue()
  openDesk({
    at: '/rounds?page=2',
    answers: { 'GET /api/session': { user: null, setupNeeded: false } },
  })

  await expect.poll(() => left.mock.calls).toEqual([['/sign-in?to=%2Frounds%3Fpage%3D2']])
})

test('where the server does not answer, the page says so and offers to ask again', async () => {
  const reload = vi.spyOn(window.location, 'reload').mockReturnValue()
  openConsole({
    at: '/sign-in',
    answers: { 'GET /api/session': new Response('', { status: 502 }) },
  })
  expect(await readHead()).toMatch(/^Máy chủ/)

  await press('Thử lại')
  expect(reload).toHaveBeenCalledOnce()
})

test('the first admin is made with the token of the address, which leaves it', async () => {
  const desk = openStranger('/setup#token-1', { 'POST /api/setup': { user } }, 'POST /api/setup')
  expect(await readHead()).toBe('Lập tài khoản quản trị đầu tiên')
  fill({ 'Họ và tên': 'Bình', 'Thư điện tử': 'binh@hanoi.example', 'Mật khẩu': 'một câu rất dài' })
  await press('Lập tài khoản')

  await expect.poll(() => desk.sent().length).toBe(1)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/setup',
      body: {
        email: 'binh@hanoi.example',
        name: 'Bình',
        password: 'một câu rất dài',
        token: 'token-1',
      },
    },
  ])
  expect(window.location.hash).toBe('')
  await isIn()
})

test('a set-up that was used says so; without a token the page says where to find it', async () => {
  openStranger('/setup#token-1', { 'POST /api/setup': problem('used-setup') })
  await readHead()
  fill({ 'Họ và tên': 'Bình', 'Thư điện tử': 'binh@hanoi.example', 'Mật khẩu': 'một câu rất dài' })
  await press('Lập tài khoản')
  expect(await screen.findByText(/^Liên kết thiết lập đã được dùng/)).toBeTruthy()

  cleanup()
  openConsole({ at: '/setup' })
  expect(await screen.findByText(/^Hãy mở liên kết thiết lập một lần/)).toBeTruthy()
})

test('whoever is invited makes the account with the code of the link', async () => {
  const desk = openStranger(
    '/join#code-1',
    {
      'POST /api/access/look': { ...sight, kind: 'account' },
      'POST /api/access/join': { user },
    },
    'POST /api/access/join',
  )
  expect(await screen.findByText(/chi@hanoi.example, vai trò: Hội đồng thẩm định/)).toBeTruthy()
  fill({ 'Họ và tên': 'Lê Thị Chi', 'Mật khẩu': 'một câu rất dài' })
  fill({ 'Nhập lại mật khẩu': 'một câu khác hẳn' })
  await press('Lập tài khoản và vào')
  expect(await screen.findByText('Hai lần nhập mật khẩu không giống nhau.')).toBeTruthy()

  fill({ 'Nhập lại mật khẩu': 'một câu rất dài' })
  await press('Lập tài khoản và vào')
  await expect.poll(() => desk.sent().length).toBe(2)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/access/look',
      body: {
        code: 'code-1',
      },
    },
    {
      ask: 'POST /api/access/join',
      body: {
        code: 'code-1',
        name: 'Lê Thị Chi',
        password: 'một câu rất dài',
      },
    },
  ])
  await isIn()
})

test('a new password is set with the code of the link, and the sign-in says that it was', async () => {
  const desk = openConsole({
    at: '/reset#code-2',
    answers: {
      'POST /api/access/look': { ...sight, kind: 'password' },
      'POST /api/access/password': done(),
      'GET /api/session': { user: null, setupNeeded: false, demo: [councillor] },
    },
  })
  const steps = window.history.length
  expect(await screen.findByText(/^Cho tài khoản chi@hanoi.example/)).toBeTruthy()
  fill({ 'Mật khẩu': 'một câu rất dài', 'Nhập lại mật khẩu': 'một câu rất dài' })
  await press('Đặt mật khẩu')

  expect(await screen.findByText('Đã đặt mật khẩu mới. Hãy đăng nhập.')).toBeTruthy()
  expect(screen.getByRole('button', { name: /Lê Chi$/ })).toBeTruthy()
  expect(desk.address()).toBe('/sign-in?reset')
  expect(window.history.length).toBe(steps)
  expect(desk.sent()).toEqual([
    {
      ask: 'POST /api/access/look',
      body: {
        code: 'code-2',
      },
    },
    {
      ask: 'POST /api/access/password',
      body: {
        code: 'code-2',
        password: 'một câu rất dài',
      },
    },
  ])
})

test.each(['/join', '/reset'])('a dead link to %s says why', async (at) => {
  openConsole({
    at: `${at}#code-3`,
    answers: { 'POST /api/access/look': problem('expired-access', { status: 410 }) },
  })
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Liên kết đã hết hạn/)
})

test('a link whose end a message has spoilt is told of, however it was spoilt', async () => {
  openConsole({
    at: '/join/#code-4%E1%BB',
    answers: { 'POST /api/access/look': problem('unknown-access', { status: 404 }) },
  })
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Liên kết/)
})

/** The office is open, and nothing is asked any more. */
async function isIn() {
  await screen.findByRole('button', { name: /^(Đăng xuất|Sign out)$/ })
  await readHead()
}
