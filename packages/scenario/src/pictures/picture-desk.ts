import { manuals, picturesOf, type Manual } from '@phieu/office/manual'
import type { DemoAccount } from '@phieu/server'
import type { Language } from '@phieu/survey'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openPhone } from '../phone.ts'
import { shot } from './shot.ts'

/** The pages to which the manuals lead, each as somebody of that role sees it. */
export async function pictureDesk(
  url: string,
  cast: readonly DemoAccount[],
  folder: string,
): Promise<void> {
  for (const manual of manuals) {
    const account = cast.find(({ role }) => role === manual.role)
    if (!account) throw new Error(`nobody is a ${manual.role} in this city`)
    const desk = await openPhone({ desk: true, viewport: { width: 1200, height: 750 } })
    const page = desk.page()
    await page.goto(`${url}/console/sign-in`)
    await page.getByRole('button', { name: account.name }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor()

    await pictureManual(page, url, manual, 'vi', folder)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
    await pictureManual(page, url, manual, 'en', folder)
    await desk.close()
  }
}

async function pictureManual(
  page: Page,
  url: string,
  manual: Manual,
  language: Language,
  folder: string,
): Promise<void> {
  await page.goto(`${url}/console/help/${manual.role}`)
  const chapters = page.locator('article section')
  await chapters.first().waitFor()
  const ways = await Promise.all(
    picturesOf(manual, language).map(async (picture, at) => ({
      file: picture?.page === undefined ? undefined : picture.file,
      // The manual itself knows where its pages are.
      href: await chapters
        .nth(at)
        .locator('a')
        .last()
        .getAttribute('href', { timeout: 1_000 })
        .catch(() => null),
    })),
  )
  for (const { file, href } of ways) {
    if (file === undefined || href === null) continue
    await page.goto(url + href, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await shot(page, join(folder, file))
  }
}
