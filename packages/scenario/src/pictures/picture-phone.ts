import type { PhoneView } from '@phieu/office/manual'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { itemStands, answerItems } from '../answering.ts'
import { openPhone } from '../phone.ts'
import { shot } from './shot.ts'

/** An interviewer's first ballot, in both languages. @param enrolment - a link that was not used yet */
export async function picturePhone(enrolment: string, folder: string): Promise<void> {
  const phone = await openPhone({ viewport: { width: 390, height: 780 } })
  const page = phone.page()
  const take = (view: PhoneView) => takeBoth(page, view, folder)

  await page.goto(enrolment)
  await page.getByRole('button', { name: 'Đăng ký thiết bị này' }).waitFor()
  await take('enrol')
  await page.getByRole('button', { name: 'Đăng ký thiết bị này' }).click()
  await page.getByText('Mọi thứ đã sẵn sàng').waitFor()

  const home = new URL('/interview', enrolment).href
  await page.goto(`${home}/unit`)
  await page.getByRole('button', { name: 'Phường Ba Đình' }).click()
  await page.locator('button[value="ND"]').click()
  await page.waitForURL(home)
  await page.goto(`${home}/start`)
  await page.getByRole('button', { name: 'Người trả lời đồng ý, bắt đầu' }).waitFor()
  await take('start')
  await page.getByRole('button', { name: 'Người trả lời đồng ý, bắt đầu' }).click()
  await itemStands(page, 1)
  await take('question')
  await answerItems(page, () => 4)
  await page.getByRole('button', { name: 'Hoàn thành phiếu' }).click()
  await page.getByRole('link', { name: 'Về ngày phỏng vấn' }).click()
  await page.waitForURL(home)
  await page.getByText('Đã gửi thành công').waitFor()
  await take('sent')
  await phone.close()
}

/** The screen that is shown, in Vietnamese and in English; it speaks Vietnamese before and after. */
async function takeBoth(page: Page, view: PhoneView, folder: string): Promise<void> {
  await shot(page, join(folder, `vi/phone-${view}.jpg`))
  await speak(page, 'English')
  await shot(page, join(folder, `en/phone-${view}.jpg`))
  await speak(page, 'Tiếng Việt')
}

/** The button is there while the other language is spoken. */
async function speak(page: Page, language: string): Promise<void> {
  const change = page.getByRole('button', { name: language })
  await change.click()
  await change.waitFor({ state: 'detached' })
}
