import {
  answerItems,
  ballotIs,
  beginAnswering,
  finish,
  itemStands,
  tapOption,
} from '../answering.ts'
import { ASKING_MORE, linkTo } from './rounds.ts'
import { heading, type Scene } from './scene.ts'

/** What a citizen sees who comes by a link, on a good line and on a bad one. */
export async function citizens(scene: Scene): Promise<void> {
  const { url, take } = scene
  const phone = await scene.openPhone()
  const page = phone.page()
  await page.goto(url)
  await take(page, 'front-door')
  await page.goto(`${url}/phone`)
  await heading(page, 'Phiếu khảo sát ý kiến')
  await take(page, 'home-empty')
  await page.getByRole('textbox').fill('abc')
  await page.getByRole('button', { name: 'Mở phiếu' }).click()
  await take(page, 'home-code-fault')

  const link = await linkTo(scene, { unit: 'C25-01', group: 'HDND' })
  await page.goto(link)
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).waitFor()
  await take(page, 'welcome-long-name')
  const ward = await linkTo(scene, { unit: 'B00004', group: 'ND' })
  await page.goto(ward)
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).waitFor()
  await take(page, 'welcome')
  await beginAnswering(page, ward)
  await itemStands(page, 1)
  await take(page, 'item-first')
  await answerItems(page, () => 4, 3)
  await itemStands(page, 3)
  await take(page, 'item')
  await page.getByRole('link', { name: 'Trở lại' }).click()
  await itemStands(page, 2)
  await take(page, 'item-answered')
  await page.goto(`${ward}?welcome`)
  await page.getByRole('button', { name: 'Làm tiếp phiếu đang dở' }).waitFor()
  await take(page, 'continue-or-anew')
  await page.getByRole('button', { name: 'Làm tiếp phiếu đang dở' }).click()
  await page.waitForURL(/\/answer\//)
  await page.goto(page.url().replace(/\/\d+(\?.*)?$/, '/check'))
  await heading(page, 'Xem lại các câu trả lời')
  await take(page, 'check-missing')
  await page.getByRole('button', { name: /^Hoàn thành/ }).click()
  await page.getByText('Chưa thể hoàn thành').waitFor()
  await take(page, 'check-not-yet')
  await page.goto(`${url}/phone`)
  await page.getByRole('link', { name: /Đã trả lời 2\/9 câu/ }).waitFor()
  await take(page, 'home-unfinished')
  await page.getByRole('link', { name: /Đã trả lời 2\/9 câu/ }).click()
  await itemStands(page, 3)
  await take(page, 'item-resumed')
  await answerItems(page, () => 4)
  await heading(page, 'Xem lại các câu trả lời')
  await take(page, 'check')
  await phone.goOffline()
  await finish(page)
  await ballotIs(page, 'Trên thiết bị này')
  await take(page, 'done-offline')
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await page.getByText('Chưa gửi được lúc này').waitFor()
  await take(page, 'done-offline-not-sent')
  await page.goto(ward)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'answered-before')
  await page.goto(`${url}/unsent`)
  await page.getByRole('button', { name: 'Hiện mã QR' }).click()
  await page.getByRole('figure').getByRole('img').waitFor()
  await take(page, 'rescue-qr')
  await page.getByRole('button', { name: 'Ẩn mã QR' }).click()
  await page.getByRole('button', { name: 'Gửi tất cả ngay' }).click()
  await page.getByText('Chưa gửi được hết').waitFor()
  await page.getByRole('button', { name: 'Quét mã QR' }).click()
  await page.getByText('Không mở được máy ảnh').waitFor()
  await take(page, 'rescue-not-sent-no-camera')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu thành tệp' }).click(),
  ])
  await page.getByText('Đã tạo tệp.').waitFor()
  await take(page, 'rescue-file-saved')
  await page.goto(`${url}/phone`)
  await page.getByText('1 phiếu trên thiết bị này').waitFor()
  await take(page, 'home-unsent')

  const other = await scene.openPhone()
  await other.page().goto(`${url}/unsent`)
  await heading(other.page(), 'Phiếu trên thiết bị này')
  await take(other.page(), 'rescue-nothing')
  await other
    .page()
    .locator('input[type=file]')
    .setInputFiles(await download.path())
  await other.page().getByText('Đã nhận 1 phiếu').waitFor()
  await take(other.page(), 'rescue-taken')
  await other
    .page()
    .locator('input[type=file]')
    .setInputFiles({
      name: 'ảnh.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    })
  await other.page().getByText('Không tìm thấy phiếu nào').waitFor()
  await take(other.page(), 'rescue-nothing-in-it')

  await phone.goOnline()
  await page.goto(ward)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const shown = page.getByRole('link', { name: 'Xem tình trạng phiếu đã gửi' })
  if ((await shown.count()) > 0) await shown.click()
  await ballotIs(page, 'Đã gửi thành công')
  await take(page, 'done-sent')
  await page.goto(ward)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Đã gửi thành công').waitFor()
  await take(page, 'answered-before-sent')
}

/** Questions beside the items, of every kind. */
export async function extraQuestions(scene: Scene): Promise<void> {
  const { take } = scene
  const page = (await scene.openPhone()).page()
  const link = await linkTo(scene, { round: ASKING_MORE, unit: 'B00004', group: 'ND' })
  await page.goto(link)
  await page.getByRole('button', { name: 'Tôi đồng ý, bắt đầu' }).click()
  await page.waitForURL(/\/answer\/[^/]+\/x\//)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'extra-single')
  await tapOption(page, 1)
  for (let item = 1; item <= 9; item += 1) {
    await page.waitForURL(new RegExp(`/answer/[^/]+/${item}$`))
    await itemStands(page, item + 1)
    await tapOption(page, 4)
  }
  await page.waitForURL(/\/x\/service$/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'extra-multiple')
  await tapOption(page, 1)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.waitForURL(/\/x\/fee$/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'extra-number')
  await page.getByRole('textbox').fill('nhiều')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('alert').first().waitFor()
  await take(page, 'extra-number-fault')
  await page.getByRole('textbox').fill('20000')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.waitForURL(/\/x\/wish$/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'extra-text')
  await page.getByRole('textbox').fill('Mong có người hướng dẫn ngay tại cửa, nói chậm và rõ.')
  await page.getByRole('button', { name: /Tiếp tục|Xem lại/ }).click()
  await heading(page, 'Xem lại các câu trả lời')
  await take(page, 'check-with-extra')
}
