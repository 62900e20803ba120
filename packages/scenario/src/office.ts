/** What stories do at the desk of the office: make the first account, sign in, look for barriers. */
import axe from 'axe-core'
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
  await page.waitForURL(/\/console\/?$/)
}

/** Fills in the sign-in that is on the screen; resolves when it is gone. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(admin.email)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(admin.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** WCAG 2.2 AA and good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on the screen that is shown, by WCAG 2.2 AA and good practice: one line a fault.
 *
 * It runs in the page itself: through axe's own library for Playwright, which carries all that was
 * looked at into a second page, it took four times as long.
 *
 * @param except - parts that are left out; frames are pages of their own and always left out
 */
export async function findBarriers(page: Page, except: readonly string[] = []): Promise<string[]> {
  // What answers an act is there for screen readers a moment after it is seen.
  await page.waitForFunction(() => !document.querySelector('output > [aria-hidden="true"]'))
  await page.evaluate(axe.source)
  return page.evaluate(
    async ({ values, exclude }) => {
      const { violations } = await window.axe.run(
        { include: 'html', exclude },
        { runOnly: { type: 'tag', values }, resultTypes: ['violations'], iframes: false },
      )
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    },
    { values: RULES, exclude: [...except] },
  )
}
