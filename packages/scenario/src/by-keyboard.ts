/** A page without a mouse: what is wanted is gone to with Tab alone. */
import type { Locator, Page } from 'playwright-core'
import { fileOf } from './desk.ts'

/** More steps lead to nothing that anybody would look for. */
const MOST = 150

/**
 * Goes to a field, link, button or line with Tab or Shift+Tab, from where the page has put one.
 *
 * @throws Error when it is not reached
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // How far it is, is a guess: most of the first steps are taken without looking.
  for (let steps = 0; steps < MOST;) {
    const away = await target.evaluate(countSteps)
    if (away === 0) return
    const blind = Math.max(1, Math.abs(away) - 3)
    const key = away < 0 ? 'Shift+Tab' : 'Tab'
    for (let at = 0; at < blind; at += 1) await page.keyboard.press(key)
    steps += blind
  }
  const sought = await target.evaluate((node) => node.outerHTML)
  throw new Error(`Tab does not lead to ${sought.slice(0, 120)}`)
}

/** Presses a link or button, or the line before what is folded. */
export async function pressByKey(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Ticks a box that is not ticked. */
export async function tickByKey(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Space')
}

/** Chooses one of several: Tab leads to the first or the chosen one, arrows from one to the next. */
export async function selectByKey(page: Page, options: Locator, target: Locator): Promise<void> {
  await tabTo(page, options.first())
  await page.keyboard.press('Space')
  const most = await options.count()
  for (let more = 0; more < most && !(await target.isChecked()); more += 1) {
    await page.keyboard.press('ArrowDown')
  }
}

/** Types into a field, over what stands there. */
export async function typeByKey(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

/** Pastes what was copied elsewhere, such as cells of a spreadsheet. */
export async function pasteByKey(page: Page, target: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+V')
}

/** Opens the window in which files are chosen, and chooses one. */
export async function chooseByKey(
  page: Page,
  field: Locator,
  name: string,
  text: string,
): Promise<void> {
  await tabTo(page, field)
  const opened = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await opened).setFiles(fileOf(name, text))
}

/** How many steps of Tab there are about from what has the focus, none if it is there; negative for Shift+Tab. */
function countSteps(target: Element): number {
  const stops = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'),
  ].filter(
    (each) => each instanceof HTMLElement && each.tabIndex >= 0 && each.getClientRects().length > 0,
  )
  const here = document.activeElement ? stops.indexOf(document.activeElement) : -1
  return stops.indexOf(target) - here
}
