/**
 * A small round from nothing, by the pages of the office alone: six units, a definition of its own,
 * twelve ballots, points, publication. What is done at the desk is counted, act by act, and done with the
 * keyboard alone.
 */
import type { Push } from '@phieu/collect/device/outbox/push.ts'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerEverything, ballotIs, beginAnswering, finish } from '../src/answering.ts'
import { countActs } from '../src/counted-desk.ts'
import { heading } from '../src/desk.ts'
import { note } from '../src/figures.ts'
import { admin } from '../src/office.ts'
import { openPocket } from '../src/pocket.ts'
import { oneBlock, sixWards, sixWardsAssessed } from '../src/small-city.ts'
import { openWorld, type World } from '../src/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a small round is prepared, answered and published without a mouse, in at most 40 acts, and no English is read', async () => {
  const office = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  const page = office.page()
  const desk = countActs(page)
  const steps: string[] = []
  const since = (step: string) => steps.push(`${step} ${desk.acts()}`)

  await page.goto(world.setupLink())
  await desk.fill('Họ và tên', admin.name)
  await desk.fill('Thư điện tử', admin.email)
  await desk.fill('Mật khẩu', admin.password)
  await desk.press('button', 'Lập tài khoản')
  await heading(page, /^Hôm nay/)
  since('account')

  await desk.press('link', /^Danh mục$/)
  await desk.press('link', 'Nhập danh sách đơn vị')
  await desk.choose('don-vi.csv', sixWards)
  await page.getByText('Tệp không có lỗi: 6 đơn vị').waitFor()
  await desk.press('button', 'Nhập danh sách')
  await page.getByText(/^Đã nhập danh sách/).waitFor()
  since('units')

  await desk.press('link', 'Nhập bộ chỉ số từ tệp')
  await desk.choose('bo-chi-so.json', JSON.stringify(oneBlock))
  await desk.press('button', 'Mở thành bản nháp')
  await page.getByText('Không còn chỗ nào phải sửa').waitFor()
  await desk.open('Chốt thành phiên bản 1')
  await desk.press('button', 'Chốt phiên bản')
  await heading(page, /^phuong-2026, phiên bản 1/)
  since('definition')

  await desk.press('link', 'Lập đợt theo phiên bản này')
  await desk.fill('Tên đợt bằng tiếng Việt', 'Chỉ số An Phú')
  await desk.tick(/^Một người được vừa duyệt/)
  await desk.press('button', 'Lập đợt')
  await heading(page, /bước trước khi mở đợt$/)
  since('round')

  await desk.press('link', /: Chìa khóa/)
  await desk.tick(/^Tôi hiểu/)
  await desk.press('button', 'Để chìa khóa ở máy chủ')
  await page.getByText('Chìa khóa nằm ở máy chủ. Không phải in tờ nào.').waitFor()
  since('key')

  await desk.press('link', 'Phân phát phiếu')
  await desk.press('button', 'Tạo liên kết cho 6 đơn vị')
  await page.getByText('Đã tạo 6 liên kết.').waitFor()
  const links = await linksIn(await desk.save('CSV'))
  expect(links).toHaveLength(6)
  since('links')

  await desk.press('link', 'Quy trình')
  await desk.open('Mở đợt')
  await desk.press('button', 'Mở đợt')
  await heading(page, /^Đợt đang mở/)
  since('opening')

  await answerOnScreen(links[0]!)
  await answerInPockets(links)

  await desk.press('link', 'Điểm thẩm định')
  await desk.paste(/^Phường Bến Tre:/, sixWardsAssessed)
  await page.getByText('Đã sửa 12 ô').waitFor()
  await desk.fill('Lý do nhập', 'Biên bản thẩm định số 12')
  await desk.press('button', 'Lưu các điểm đã sửa')
  await heading(page, 'Đã có đủ 12 điểm thẩm định')
  since('points')

  await desk.press('link', 'Quy trình')
  await desk.open('Đóng đợt')
  await desk.fill('Lý do', 'Đợt nhỏ, đã xem từng mục')
  await desk.tick(/^Tôi hiểu/)
  await desk.press('button', 'Đóng đợt')
  await heading(page, /^Đợt đã đóng/)
  since('closing')

  await world.settleCount()
  await page.getByText('Đã kiểm hết phiếu mở được: 12 phiếu').waitFor()
  await desk.tick(/^Tôi đã xem kết quả/)
  await desk.press('button', 'Duyệt kết quả')
  await heading(page, /^Đợt đã duyệt/)
  since('approval')

  await desk.tick(/^Tôi hiểu/)
  await desk.press('button', 'Công bố kết quả')
  await page
    .getByRole('heading', { name: /^Đợt đã công bố/ })
    .first()
    .waitFor({ timeout: 90_000 })
  since('publication')

  await note(
    'small-round-acts',
    `A small round from nothing takes ${desk.acts()} acts at the desk (at most 40), after each step: ${steps.join(', ')}.`,
  )
  expect(await desk.english()).toEqual([])
  expect(desk.acts()).toBeLessThanOrEqual(40)
})

/** A ballot through one of the links, as a citizen gives it. */
async function answerOnScreen(link: string): Promise<void> {
  const phone = await world.openPhone()
  await beginAnswering(phone.page(), link)
  await answerEverything(phone.page(), 4)
  await finish(phone.page())
  await ballotIs(phone.page(), 'Đã gửi thành công')
  await phone.shut()
}

/** One more about the first unit, two about each other one, from phones without a screen. */
async function answerInPockets(links: readonly string[]): Promise<void> {
  for (const [at, link] of links.entries()) {
    const push: Push = (path, init) => fetch(`${world.url}${path}`, init)
    const phone = await openPocket(push, link.split('/').at(-1)!)
    await phone.answer(5)
    if (at > 0) await phone.answer(4)
    await expect.poll(() => phone.push(), { timeout: 40_000 }).toBe('empty')
    await phone.close()
  }
}

/** The addresses in a table of links. */
async function linksIn(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8')
  return [...text.matchAll(/https?:\/\/[^;"\s]+/g)].map(([address]) => address)
}
