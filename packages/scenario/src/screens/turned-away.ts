import { makeEnrolment } from '@phieu/server'
import { answerItems, ballotIs, beginAnswering, finish } from '../answering.ts'
import { PRACTICE } from '../asking.ts'
import { enrolPhone } from '../interviewing.ts'
import { invite, linkTo } from './rounds.ts'
import { heading, type Scene } from './scene.ts'

/** Links that open nothing. */
export async function shutLinks(scene: Scene): Promise<void> {
  const { url, services, take } = scene
  const { store } = services
  const phone = await scene.openPhone()
  const page = phone.page()
  const codeOf = (link: string) => link.split('/').at(-1) ?? ''
  const show = async (address: string, name: string) => {
    await page.goto(address)
    await page.locator('.foot').getByRole('link', { name: 'Về trang đầu' }).waitFor()
    await take(page, name)
  }
  await show(`${url}/l/nosuchlink`, 'link-unknown')
  const place = { unit: 'B00008', group: 'ND' }
  const paused = await linkTo(scene, place)
  await store.moveLinks(PRACTICE, [codeOf(paused)], 'paused', '2026-01-01')
  await show(paused, 'link-paused')
  const revoked = await linkTo(scene, place)
  await store.moveLinks(PRACTICE, [codeOf(revoked)], 'revoked', '2026-01-01')
  await show(revoked, 'link-revoked')
  const later = await linkTo(scene, { ...place, opensOn: '2099-01-01' })
  await show(later, 'link-not-begun')
  const over = await linkTo(scene, { ...place, closesOn: '2020-01-01' })
  await show(over, 'link-over')
  const full = await linkTo(scene, { ...place, maxBallots: 1 })
  const filler = (await scene.openPhone()).page()
  await beginAnswering(filler, full)
  await answerItems(filler, () => 3)
  await finish(filler)
  await ballotIs(filler, 'Đã gửi thành công')
  await show(full, 'link-full')

  await page.goto(`${url}/phone`)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const open = codeOf(await linkTo(scene, place))
  const type = async () => {
    await page.goto(`${url}/phone`)
    await page.getByRole('textbox').fill(open)
    await page.getByRole('button', { name: 'Mở phiếu' }).click()
    await page.getByRole('button', { name: 'Thử lại' }).waitFor()
  }
  await phone.goOffline()
  await type()
  await take(page, 'link-offline')
  await phone.goOnline()
  phone.connection.turn('login page')
  await type()
  await take(page, 'link-captive')
  phone.connection.turn('good')
  await page.route('**/api/links/**', (route) => route.fulfill({ status: 503, body: '' }))
  await type()
  await take(page, 'link-busy')
  await page.unroute('**/api/links/**')
}

/** A ballot that the office does not take, and a Wi-Fi that wants a sign-in. */
export async function notTaken(scene: Scene): Promise<void> {
  const { url, take } = scene
  const phone = await scene.openPhone()
  const page = phone.page()
  await beginAnswering(page, await linkTo(scene, { unit: 'B00025', group: 'ND' }))
  await answerItems(page, () => 2)
  phone.connection.turn('login page')
  await finish(page)
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Wi-Fi này cần đăng nhập').waitFor()
  await take(page, 'done-captive')
  phone.connection.turn('good')
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await ballotIs(page, 'Đã gửi thành công')
  await take(page, 'done')

  const { address } = await invite(scene, ['B00025'], 'ND')
  await beginAnswering(page, address)
  const second = (await scene.openPhone()).page()
  await beginAnswering(second, address)
  await answerItems(page, () => 2)
  await finish(page)
  await ballotIs(page, 'Đã gửi thành công')
  await answerItems(second, () => 4)
  await finish(second)
  await ballotIs(second, 'Không được nhận')
  await take(second, 'done-refused')
  await second.goto(`${url}/unsent`)
  await heading(second, 'Phiếu trên thiết bị này')
  await take(second, 'rescue-refused')
  const enrolment = await makeEnrolment(scene.services, {
    interviewer: 'practice',
    round: PRACTICE,
    days: 1,
    madeBy: 'screens',
  })
  await enrolPhone(second, enrolment)
  await second.goto(`${url}/interview/refused`)
  await heading(second, 'Phiếu không được nhận')
  await take(second, 'refused')
}
