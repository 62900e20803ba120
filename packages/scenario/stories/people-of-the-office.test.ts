import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authenticatorCode } from '../../../apps/server/src/testing/test-authenticator.ts'
import { findBarriers, setUpOffice } from '../src/office.ts'
import { openWorld, type World } from '../src/world.ts'

const binh = { name: 'Bùi Văn Bình', email: 'binh@noivu.example.vn', password: 'câu của Bình đây' }

let world: World
let admin: Page
let other: Page
let secret: string
beforeAll(async () => {
  world = await openWorld()
  admin = await openDesk()
  await setUpOffice(admin, world.setupLink())
})
afterAll(() => world.close())

test('an admin invites a supervisor, who opens the link and is in', async () => {
  await admin.getByRole('link', { name: 'Người dùng' }).click()
  await admin.getByRole('heading', { name: '1 người dùng', exact: true }).waitFor()
  await admin.getByRole('link', { name: 'Mời người dùng' }).click()
  await admin.getByLabel('Họ và tên').fill(binh.name)
  await admin.getByLabel('Vai trò').selectOption({ label: 'Giám sát viên' })
  await admin.getByLabel('Thư điện tử').fill(binh.email)
  await admin.getByRole('button', { name: 'Tạo liên kết mời' }).click()
  const link = await admin.getByLabel('Liên kết mời').inputValue()

  other = await openDesk()
  await other.goto(link)
  await other.getByText(`Ông/Bà được mời với địa chỉ ${binh.email}`).waitFor()
  expect(other.url()).toBe(`${world.url}/console/join`)
  expect(await findBarriers(other)).toEqual([])
  await fillPassword(other, 'Mật khẩu', binh.password)
  await fillPassword(other, 'Nhập lại mật khẩu', binh.password)
  await other.getByRole('button', { name: 'Lập tài khoản và vào' }).click()

  await other.waitForURL(/\/console\/?$/)
  await other.getByRole('heading', { name: /^Hôm nay/ }).waitFor()
  expect(await other.getByRole('link', { name: 'Người dùng' }).count()).toBe(0)
  await other.goto(link)
  await other.getByText('Liên kết này không còn dùng được').waitFor()
})

test('with a second factor, the sign-in asks for the code that the phone shows', async () => {
  await other.goto(`${world.url}/console/account`)
  await fillPassword(other, 'Mật khẩu của Ông/Bà', binh.password)
  await other.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  secret = await other.getByLabel('Không quét được?').inputValue()
  await other.getByRole('img', { name: 'Mã QR' }).waitFor()
  expect(await findBarriers(other)).toEqual([])
  await other.getByLabel('3. Nhập 6 chữ số').fill(authenticatorCode(secret))
  await other.getByRole('button', { name: 'Xác nhận và bật' }).click()
  await other.getByText('Đã bật: mỗi lần đăng nhập cần mã').waitFor()

  await other.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await other.waitForURL(/\/sign-in/)
  await signInBinh()
  await other.getByLabel('Mã xác thực').waitFor()
  expect(await findBarriers(other)).toEqual([])
  await other.getByLabel('Mã xác thực').fill('000000')
  await other.getByRole('button', { name: 'Xác nhận' }).click()
  await other.getByRole('alert').filter({ hasText: 'Mã không đúng' }).waitFor()
  await other.getByLabel('Mã xác thực').fill(authenticatorCode(secret, Date.now() + 30_000))
  await other.getByRole('button', { name: 'Xác nhận' }).click()

  await other.waitForURL(/\/console\/?$/)
})

test('an account that is disabled is out at once, and in again when it is enabled', async () => {
  await admin.goto(`${world.url}/console/people`)
  await admin.getByRole('link', { name: binh.name }).click()
  await admin.getByText('Khóa tài khoản…').click()
  await admin.getByRole('button', { name: 'Khóa tài khoản', exact: true }).click()
  await admin.getByText('Mở khóa…').waitFor()

  await other.goto(`${world.url}/console/rounds`)
  await other.waitForURL(/\/sign-in/)
  await admin.getByText('Mở khóa…').click()
  await admin.getByRole('button', { name: 'Mở khóa tài khoản' }).click()
  await admin.getByText('Khóa tài khoản…').waitFor()
})

test('a link of the admin sets a new password, with which one signs in', async () => {
  await admin.getByText('Đặt lại mật khẩu…').click()
  await admin.getByRole('button', { name: 'Đặt lại mật khẩu', exact: true }).click()
  const link = await admin.getByLabel('Liên kết đặt mật khẩu').inputValue()

  await other.goto(link)
  await other.getByText(binh.email).waitFor()
  expect(other.url()).toBe(`${world.url}/console/reset`)
  expect(await findBarriers(other)).toEqual([])
  const password = 'câu mới của Bình đây'
  await fillPassword(other, 'Mật khẩu', password)
  await fillPassword(other, 'Nhập lại mật khẩu', password)
  await other.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await other.getByText('Đã đặt mật khẩu mới. Hãy đăng nhập.').waitFor()
  await other.getByLabel('Thư điện tử').fill(binh.email)
  await fillPassword(other, 'Mật khẩu', password)
  await other.getByRole('button', { name: 'Đăng nhập' }).click()

  await other.getByLabel('Mã xác thực').waitFor()
})

test('the log tells all of it by name, is filtered by person, and its chain is unbroken', async () => {
  await admin.goto(`${world.url}/console/log`)
  await admin.getByRole('row').filter({ hasText: 'mở khóa tài khoản' }).waitFor()
  await admin.getByRole('button', { name: 'Kiểm tra nhật ký' }).click()
  await admin.getByText('Nguyên vẹn:').waitFor()
  expect(await admin.getByLabel('Mã băm của mục cuối').inputValue()).toMatch(/^[0-9a-f]{64}$/)

  await admin.getByLabel('Người thực hiện').selectOption({ label: binh.name })
  await admin.waitForURL(/who=/)
  await admin.getByRole('row').filter({ hasText: 'bật xác thực hai bước' }).waitFor()
  const invitations = admin.getByRole('row').filter({ hasText: 'mời người dùng' })
  await expect.poll(() => invitations.count()).toBe(0)
  await admin.getByLabel('Đến ngày').fill('2020-01-01')
  await admin.getByText('Không có dòng nào phù hợp').waitFor()
})

test('a rated unit lands on its own page and sees no other', async () => {
  await admin.goto(`${world.url}/console/people/invite`)
  await admin.getByLabel('Họ và tên').fill('Sở Tư pháp')
  await admin.getByLabel('Vai trò').selectOption({ label: 'Đơn vị được đánh giá' })
  await admin.getByRole('combobox', { name: 'Đơn vị', exact: true }).selectOption('A25-01')
  await admin.getByLabel('Thư điện tử').fill('don-vi@example.vn')
  await admin.getByRole('button', { name: 'Tạo liên kết mời' }).click()
  const link = await admin.getByLabel('Liên kết mời').inputValue()

  const unit = await openDesk()
  await unit.goto(link)
  await fillPassword(unit, 'Mật khẩu', 'câu của đơn vị đây')
  await fillPassword(unit, 'Nhập lại mật khẩu', 'câu của đơn vị đây')
  await unit.getByRole('button', { name: 'Lập tài khoản và vào' }).click()

  await unit.waitForURL(/\/console\/mine\/unit$/)
  await unit.getByText('Chưa có kết quả nào được công bố cho đơn vị này').waitFor()
  expect(await findBarriers(unit)).toEqual([])
  await unit.goto(`${world.url}/console/rounds/practice-2026`)
  await unit.getByRole('alert').waitFor()
})

test('axe finds nothing, and nothing is wider than the screen, at the desk and on a phone', async () => {
  for (const { width, height, language } of [
    { width: 1366, height: 768, language: 'Tiếng Việt' },
    { width: 390, height: 844, language: 'English' },
  ]) {
    await admin.setViewportSize({ width, height })
    const change = admin.getByRole('button', { name: language })
    if ((await change.count()) > 0) await change.click()
    for (const path of ['people', 'people/invite', 'tokens', 'tokens/new', 'account', 'log']) {
      await admin.goto(`${world.url}/console/${path}`)
      await admin.getByRole('heading', { level: 1 }).waitFor()
      expect([path, await findBarriers(admin)]).toEqual([path, []])
      const wider = await admin.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect([path, wider]).toEqual([path, 0])
    }
  }
})

async function openDesk(): Promise<Page> {
  const desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  return desk.page()
}

async function fillPassword(page: Page, name: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(password)
}

async function signInBinh(): Promise<void> {
  await other.getByLabel('Thư điện tử').fill(binh.email)
  await fillPassword(other, 'Mật khẩu', binh.password)
  await other.getByRole('button', { name: 'Đăng nhập' }).click()
}
