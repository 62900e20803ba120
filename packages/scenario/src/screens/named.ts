import { makeEnrolment } from '@phieu/server'
import { answerItems, finish, itemStands, tapOption } from '../answering.ts'
import { PRACTICE } from '../asking.ts'
import { chooseGroup, chooseUnit, countOf, enrolPhone, interview } from '../interviewing.ts'
import { invite } from './rounds.ts'
import { heading, type Scene } from './scene.ts'

/** Somebody with a personal invitation. */
export async function invited(scene: Scene): Promise<void> {
  const { url, services, take } = scene
  const page = (await scene.openPhone()).page()
  await page.goto(`${url}/i`)
  await heading(page, 'Thư mời cho ý kiến')
  await take(page, 'invitation-code')
  await page.goto('about:blank')
  await page.goto(`${url}/i#zzzzzzzzzzzzzzzz`)
  await heading(page, 'Không tìm thấy thư mời')
  await take(page, 'invitation-unknown')
  const link = await invite(scene, ['B00004'], 'ND')
  await page.goto('about:blank')
  await page.goto(link.address)
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).waitFor()
  await take(page, 'invitation-welcome')
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await itemStands(page, 1)
  await answerItems(page, () => 4)
  await finish(page)
  await page.getByText('Đã gửi thành công').waitFor()
  const other = (await scene.openPhone()).page()
  await other.goto(link.address)
  await heading(other, 'Thư mời này đã được dùng')
  await take(other, 'invitation-spent')
  const revoked = await invite(scene, ['B00004'], 'ND')
  await services.store.revokeInvitations([revoked.hash], '2026-01-01')
  await other.goto('about:blank')
  await other.goto(revoked.address)
  await heading(other, 'Thư mời không còn dùng nữa')
  await take(other, 'invitation-revoked')
}

/** Somebody who rates many units. */
export async function insiders(scene: Scene): Promise<void> {
  const { take } = scene
  const phone = await scene.openPhone()
  const page = phone.page()
  const { address, hash } = await invite(scene, ['C25-01', 'C02', 'C03'], 'CTH')
  await page.goto(address)
  await page.getByText('đánh giá 3 cơ quan, đơn vị').waitFor()
  await take(page, 'insider-welcome')
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  const rate = async (code: number) => {
    await page.waitForURL(/\/answer\/[^/]+\/\d+/)
    await answerItems(page, () => code)
    await page.getByRole('button', { name: /^Hoàn thành/ }).click()
    await page.waitForURL(/\/i\/[^/]+\/units$/)
  }
  await itemStands(page, 1)
  await take(page, 'insider-item')
  await rate(4)
  await page.getByText('Xong, đã gửi').waitFor()
  await phone.goOffline()
  await page.getByRole('button', { name: /^Đơn vị tiếp theo/ }).click()
  await rate(5)
  await page.getByText('Xong, chờ gửi').waitFor()
  await page.getByRole('button', { name: /^Đơn vị tiếp theo/ }).click()
  await itemStands(page, 1)
  await answerItems(page, () => 3, 3)
  await page.goto(address)
  await page.getByText(/^Đang làm: /).waitFor()
  await take(page, 'insider-units')
  await page.getByRole('button', { name: /^Làm tiếp/ }).click()
  await rate(3)
  await heading(page, /đã đánh giá đủ 3 đơn vị/)
  await take(page, 'insider-all-waiting')
  await phone.goOnline()
  await page.getByText('Trân trọng cảm ơn').waitFor()
  await take(page, 'insider-all')

  const second = await invite(scene, ['C25-01', 'C02', 'C03'], 'CTH')
  const other = (await scene.openPhone()).page()
  await other.goto(second.address)
  await other.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await itemStands(other, 1)
  await answerItems(other, () => 4)
  await other.getByRole('button', { name: /^Hoàn thành/ }).click()
  await other.getByText('Xong, đã gửi').waitFor()
  await scene.services.store.revokeInvitations([second.hash, hash], '2026-01-01')
  await other.reload()
  await other.getByRole('alert').first().waitFor()
  await take(other, 'insider-units-shut')
}

/** An interviewer's day. */
export async function interviewers(scene: Scene): Promise<void> {
  const { url, services, take } = scene
  const { store } = services
  const enrolment = () =>
    makeEnrolment(services, {
      interviewer: 'practice',
      round: PRACTICE,
      days: 1,
      madeBy: 'screens',
    })
  const home = `${url}/interview`

  const iphone = await scene.openPhone()
  await iphone.context().addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: false })
  })
  await iphone.page().goto(await enrolment())
  await iphone.page().getByRole('button', { name: 'Đăng ký ngay trong trình duyệt này' }).waitFor()
  await take(iphone.page(), 'enrol-install-first')
  const icon = await scene.openPhone()
  await icon.context().addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: true })
  })
  await icon.page().goto(`${url}/phone`)
  await icon.page().getByRole('link', { name: 'Đăng ký thiết bị này' }).waitFor()
  await take(icon.page(), 'home-installed-icon')

  const phone = await scene.openPhone()
  const page = phone.page()
  const own = await enrolment()
  await page.goto(own)
  await page.getByRole('button', { name: 'Đăng ký thiết bị này' }).waitFor()
  await take(page, 'enrol')
  await page.goto('about:blank')
  await enrolPhone(page, own)
  await take(page, 'ready')
  const late = (await scene.openPhone()).page()
  await late.goto(own)
  await late.getByRole('button', { name: 'Đăng ký thiết bị này' }).click()
  await late.getByText('Mã này đã dùng cho một thiết bị khác').waitFor()
  await take(late, 'enrol-used')

  await page.goto(home)
  await page.getByRole('link', { name: 'Chọn cơ quan' }).waitFor()
  await take(page, 'day-first')
  await page.goto(`${home}/assignments`)
  await heading(page, 'Việc được giao')
  await take(page, 'assignments-none')
  await page.goto(`${home}/unit`)
  await page.getByRole('searchbox').waitFor()
  await take(page, 'unit-list')
  await page.getByRole('searchbox').fill('zzzz')
  await page.getByText('Không tìm thấy cơ quan nào').waitFor()
  await take(page, 'unit-none')
  await page.goto(home)
  await chooseUnit(page, 'thue thanh pho', 'Thuế thành phố Hà Nội')
  await page.waitForURL(/\/group$/)
  await take(page, 'group')
  await chooseGroup(page, 'HDND')
  await take(page, 'day')

  const wanted = [
    { unit: 'B00004', group: 'ND', wanted: 3, dueOn: '2026-12-20' },
    { unit: 'B00008', group: 'ND', wanted: 20, dueOn: '2026-11-01' },
    { unit: 'B00025', group: 'DN', wanted: 12, dueOn: undefined },
  ]
  await store.putAssignments(
    PRACTICE,
    wanted.map((each) => ({ ...each, interviewer: 'practice' })),
  )
  await page.reload()
  await page.getByRole('link', { name: /^Việc được giao: / }).waitFor()
  await page.getByRole('link', { name: /^Việc được giao: / }).click()
  await heading(page, 'Việc được giao')
  await take(page, 'assignments')
  await page.getByRole('button', { name: 'Phường Ba Đình' }).click()
  await page.waitForURL(home)
  await heading(page, 'Ngày phỏng vấn')
  await take(page, 'day-assigned')
  await page.getByRole('link', { name: 'Bắt đầu phiếu mới' }).click()
  await page.getByRole('button', { name: 'Người trả lời đồng ý, bắt đầu' }).waitFor()
  await take(page, 'interview-start')
  await page.getByRole('button', { name: 'Người trả lời đồng ý, bắt đầu' }).click()
  await itemStands(page, 1)
  await take(page, 'interview-item')
  await tapOption(page, 9)
  await itemStands(page, 2)
  await page.goto(home)
  await page.getByText('Phiếu đang làm dở').waitFor()
  await page.locator('summary').first().click()
  await take(page, 'day-unfinished')
  await page.getByRole('link', { name: /^Làm tiếp/ }).click()
  await itemStands(page, 2)
  await answerItems(page, () => 4)
  await heading(page, 'Xem lại các câu trả lời')
  await take(page, 'interview-check')
  await phone.goOffline()
  await page.getByRole('button', { name: 'Hoàn thành phiếu' }).click()
  await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).waitFor()
  await take(page, 'interview-done')
  await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).click()
  await page.waitForURL(home)
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText(/^Chưa gửi được/).waitFor()
  await take(page, 'day-offline-waiting')
  await page.getByRole('link', { name: 'Ghi người không trả lời' }).click()
  await heading(page, 'Không có phiếu')
  await take(page, 'contact')
  await page.getByRole('button', { name: 'Từ chối' }).click()
  await page.getByText('Đã ghi trên thiết bị: Từ chối.').waitFor()
  await take(page, 'contact-saved')
  await page.goto(`${home}/paper`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'paper')
  await page.getByRole('textbox').fill('B.ND')
  await page.getByRole('button', { name: 'Tìm mẫu phiếu' }).click()
  await page
    .getByRole('button', { name: 'Bắt đầu nhập phiếu này' })
    .or(page.getByText('Nhóm'))
    .first()
    .waitFor()
  await take(page, 'paper-found')
  await page.goto(`${home}/refused`)
  await heading(page, 'Phiếu không được nhận')
  await take(page, 'refused-none')

  await phone.goOnline()
  await page.goto(home)
  await heading(page, 'Ngày phỏng vấn')
  await interview(page, '5')
  await interview(page, '4')
  await page.waitForFunction(() => document.body.textContent?.includes('đã đủ'))
  for (let tries = 0; tries < 20 && (await countOf(page, 'Đã gửi thành công')) < 3; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  await take(page, 'day-quota-reached')
  phone.connection.upgrade()
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
  await page.getByRole('button', { name: 'Dùng phiên bản mới' }).waitFor()
  await take(page, 'day-update-waits')

  const [device] = await store.listDevices(PRACTICE)
  if (device) await store.revokeDeviceOf(PRACTICE, device.id, '2026-01-01')
  await page.goto(`${home}/ready`)
  await page.getByRole('button', { name: 'Tải lại từ hệ thống' }).click()
  await page.getByText('Thiết bị này đã bị dừng sử dụng').waitFor()
  await take(page, 'ready-revoked')
  await page.goto(home)
  await page.getByText('Thiết bị này đã bị dừng sử dụng').waitFor()
  await take(page, 'day-revoked')
}
