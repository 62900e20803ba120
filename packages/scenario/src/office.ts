/** What stories do at the desk of the office: make the first account, sign in, look for barriers. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The first admin of every story. */
export const admin = {
  name: 'Nguyễn Thị Hằng',
  email: 'hang@noivu.example.vn',
  password: 'một câu dài dễ nhớ',
} as const

/** Follows the set-up link and makes the first admin, who is signed in then. */
export async function setUpOffice(page: Page, setupLink: string): Promise<void> {
  await page.goto(setupLink)
  await page.getByLabel('Họ và tên').fill(admin.name)
  await page.getByLabel('Thư điện tử').fill(admin.email)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(admin.password)
  await page.getByRole('button', { name: 'Lập tài khoản' }).click()
  await page.waitForURL(/\/console\/rounds\//)
}

/** Fills in the sign-in that is on the screen; resolves when it is gone. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(admin.email)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(admin.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/**
 * What axe finds on the screen that is shown, by WCAG 2.2 AA and good practice: one line a fault.
 *
 * @param except - parts that are left out, such as frames, which are pages of their own
 */
export async function findBarriers(page: Page, except: readonly string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ])
  for (const part of except) axe.exclude(part)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
