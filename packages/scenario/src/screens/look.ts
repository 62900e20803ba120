import type { Page } from 'playwright-core'

/** How a screen is looked at. */
export interface Look {
  size: { width: number; height: number }
  language: 'vi' | 'en'
  /** In per cent of what the browser says. */
  text: 100 | 200
  colours: 'dark' | 'sun'
}

export const sizes = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
] as const

/** Every way to look at a screen; by language, because changing it takes a tap. */
export const everyLook: readonly Look[] = (['vi', 'en'] as const).flatMap((language) =>
  sizes.flatMap((size) =>
    ([100, 200] as const).flatMap((text) =>
      (['dark', 'sun'] as const).map((colours) => ({ size, language, text, colours })),
    ),
  ),
)

/** `360x640-vi-200-sun` */
export function nameOf({ size, language, text, colours }: Look): string {
  return `${size.width}x${size.height}-${language}-${text}-${colours}`
}

/** Puts a look on a screen that stands; nothing of it is kept. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.setViewportSize(look.size)
  await page.emulateMedia({ colorScheme: look.colours === 'dark' ? 'dark' : 'light' })
  await page.evaluate(
    ({ text, colours }) => {
      const { dataset, style } = document.documentElement
      dataset.look = colours === 'sun' ? 'sun' : 'device'
      style.fontSize = text === 100 ? '' : `${text}%`
    },
    { text: look.text, colours: look.colours },
  )
}

/** The button or link of the other language, where the screen has one. */
export async function speak(page: Page, language: Look['language']): Promise<void> {
  const name = language === 'vi' ? 'Tiếng Việt' : 'English'
  const change = page
    .getByRole('button', { name })
    .or(page.getByRole('link', { name, exact: true }))
  if ((await change.count()) === 0) return
  await change.first().click()
  await change.first().waitFor({ state: 'detached' })
}
