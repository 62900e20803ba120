import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { sha256 } from '@phieu/survey'
import { answerItems, itemStands } from '../answering.ts'
import { PRACTICE } from '../asking.ts'
import { speak } from './look.ts'
import { linkTo } from './rounds.ts'
import { heading, type Scene } from './scene.ts'

/** A tablet, or an old phone, at an office's counter. */
export async function kiosks(scene: Scene): Promise<void> {
  const { url, services, take } = scene
  const { store } = services
  const link = await linkTo(scene, { unit: 'B00025', group: 'ND', channel: 'desk' })
  const code = 'k'.repeat(26)
  const id = randomUUID()
  await store.addKiosk({
    id,
    round: PRACTICE,
    link: link.split('/').at(-1) ?? '',
    label: 'Bộ phận Một cửa, quầy số 3',
    codeHash: await sha256(code),
    madeOn: '2026-01-01',
    expiresOn: '2099-01-01',
  })
  const phone = await scene.openPhone()
  // A screen that is filled has the size of the machine's, not of a phone.
  await phone
    .context()
    .addInitScript(() => void Reflect.deleteProperty(Element.prototype, 'requestFullscreen'))
  const page = phone.page()
  await page.goto(`${url}/kiosk#${code}`)
  await page.getByLabel('Đặt mã PIN (4 đến 8 chữ số)').waitFor()
  await take(page, 'kiosk-set-up')
  await page.getByLabel('Đặt mã PIN (4 đến 8 chữ số)').fill('2580')
  await page.getByLabel('Nhập lại mã PIN').fill('2581')
  await page.getByRole('button', { name: 'Cài đặt' }).click()
  await page.getByText('Hai lần nhập mã PIN khác nhau').waitFor()
  await take(page, 'kiosk-set-up-fault')
  await page.getByLabel('Nhập lại mã PIN').fill('2580')
  await page.getByRole('button', { name: 'Cài đặt' }).click()
  await page.getByRole('link', { name: 'Bắt đầu tại quầy' }).waitFor()
  await take(page, 'kiosk-set-up-done')
  await page.getByRole('link', { name: 'Bắt đầu tại quầy' }).click()
  const agree = page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' })
  await agree.waitFor()
  await take(page, 'kiosk-start')
  await agree.click()
  await itemStands(page, 1)
  await take(page, 'kiosk-item')
  await standStill(page, 'Ông/Bà còn đang trả lời không?')
  await take(page, 'kiosk-still')
  await page.getByRole('button', { name: 'Tôi đang trả lời' }).click()
  await showCorner(page)
  await speak(page, 'en')
  await standStill(page, 'Are you still answering?')
  await take(page, 'kiosk-still-en')
  await page.getByRole('button', { name: 'I am still answering' }).click()
  await showCorner(page)
  await speak(page, 'vi')
  await answerItems(page, () => 4)
  await page.getByRole('button', { name: /^Hoàn thành/ }).click()
  await page.getByRole('button', { name: /^Người tiếp theo/ }).waitFor()
  await take(page, 'kiosk-done')
  await page.getByRole('button', { name: /^Người tiếp theo/ }).click()
  await agree.waitFor()
  await page.getByRole('link', { name: 'Dành cho người quản lý máy' }).click()
  await page.getByLabel('Mã PIN').waitFor()
  await take(page, 'kiosk-pin')
  await page.getByLabel('Mã PIN').fill('1111')
  await page.getByRole('button', { name: 'Thoát chế độ tại quầy' }).click()
  await page.getByText('Mã PIN không đúng').waitFor()
  await take(page, 'kiosk-pin-wrong')
  await page.getByRole('link', { name: 'Trở lại trang đầu' }).click()
  await agree.waitFor()

  await store.revokeKiosk(PRACTICE, id, '2026-01-01')
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.goto(`${url}/kiosk`)
  await heading(page, 'Máy này không nhận phiếu nữa')
  await take(page, 'kiosk-revoked')
  await page.getByRole('link', { name: 'Dành cho người quản lý máy' }).click()
  await page.getByRole('button', { name: 'Thoát chế độ tại quầy' }).waitFor()
  await take(page, 'kiosk-revoked-leave')
  await page.getByRole('button', { name: 'Thoát chế độ tại quầy' }).click()
  await heading(page, 'Máy không còn ở chế độ tại quầy')
  await take(page, 'kiosk-left')
}

/**
 * Nobody touches it for a minute. The time of day stands then; timers, without which no picture is taken,
 * go on. What lies over the screen lets nobody change its language, so the switch is out of sight.
 */
async function standStill(page: Page, asks: string): Promise<void> {
  const today = await page.evaluate(() => Date.now())
  await page.clock.setFixedTime(today + 62_000)
  await page.getByText(asks).waitFor()
  await page.locator('.corner').evaluate((corner) => (corner.style.visibility = 'hidden'))
}

async function showCorner(page: Page): Promise<void> {
  await page.locator('.corner').evaluate((corner) => (corner.style.visibility = ''))
}
