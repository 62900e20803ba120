/** What leaves the office, and how long it stays: files, backups, and whom a round had invited. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers, setUpOffice } from '../src/office.ts'
import { openWorld, type World } from '../src/world.ts'

const round = 'practice-2026'

let world: World
let page: Page
beforeAll(async () => {
  world = await openWorld()
  const desk = await world.openPhone({ desk: true, viewport: { width: 1366, height: 768 } })
  page = desk.page()
  await setUpOffice(page, world.setupLink())
})
afterAll(() => world.close())

test('a table is chosen, written, and fetched; the file is the one whose digest is shown', async () => {
  await page.goto(`${world.url}/console/rounds/${round}/exports`)
  await heading('Chưa có tệp nào để tải')
  await page.getByText('Chưa xuất tệp nào trong một ngày qua').waitFor()

  await page.getByLabel('Kết quả theo lĩnh vực').check()
  await page.getByLabel('CSV').check()
  await page.getByLabel('Khối').selectOption('B')
  await page.getByRole('button', { name: 'Bắt đầu xuất' }).click()
  await heading('1 tệp đã sẵn sàng để tải')

  const file = await fetchFile('Tải xuống')
  expect(file.name).toMatch(/^phieu_practice-2026_areas_vi_.*_PRACTICE_csv\.zip$/)
  await page.getByText('Mã SHA-256 của tệp').click()
  await page.getByText(file.digest).waitFor()
})

test('a backup is made and checked by restoring it elsewhere; unencrypted, it is not fetched', async () => {
  await page.goto(`${world.url}/console/keeping`)
  await heading('Chưa có bản sao lưu nào')

  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await page.getByText('1 đợt, 0 phiếu').waitFor()
  await page.getByRole('button', { name: 'Kiểm tra bản này' }).click()
  await page.getByText('Khôi phục được, mọi số khớp').waitFor({ timeout: 60_000 })
  await page.getByText('chưa mã hóa, chỉ nằm trên máy chủ').waitFor()
})

test('the page of personal data tells until when, and leads back', async () => {
  await page.getByRole('link', { name: 'Dữ liệu cá nhân: có những gì' }).click()

  const row = page.getByRole('row', { name: 'Danh sách nội bộ' })
  await row.getByText('lúc đóng đợt, xóa ngay trong thao tác đóng').waitFor()
  await page.getByText('Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15').waitFor()
})

test('axe finds nothing, and nothing is wider than the screen, at the desk and on a phone', async () => {
  for (const { width, height, language } of [
    { width: 1366, height: 768, language: 'Tiếng Việt' },
    { width: 390, height: 844, language: 'English' },
  ]) {
    await page.setViewportSize({ width, height })
    for (const path of [`/rounds/${round}/exports`, '/keeping', '/keeping/personal-data']) {
      await page.goto(`${world.url}/console${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const otherLanguage = page.getByRole('button', { name: language })
      if (await otherLanguage.isVisible()) await otherLanguage.click()

      const barriers = await findBarriers(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect({ path, barriers, wide }).toEqual({ path, barriers: [], wide: width })
    }
  }
})

test('closing a round says before what it deletes, and afterwards how much', async () => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${world.url}/console/rounds/${round}/course`)
  await page.getByText('Close the round…').click()
  await page.getByText('All one-time invitations and insider lists').waitFor()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Close the round' }).click()

  await page.getByText('0 invitations and 0 insiders were deleted.').waitFor()
})

async function heading(name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function fetchFile(link: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  const bytes = await readFile(await download.path())
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { name: download.suggestedFilename(), digest }
}
