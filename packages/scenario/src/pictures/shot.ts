import type { Page } from 'playwright-core'

/** What is on the screen now, some 70 kB. @param path - ends in `.jpg` */
export async function shot(page: Page, path: string): Promise<void> {
  await page.screenshot({ path, type: 'jpeg', quality: 75, animations: 'disabled' })
}
