import { chromium } from 'playwright-core'
import { findChromium } from '@phieu/commands'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameOf, sizes, type Look } from './look.ts'

/** So much of a long screen is shown, in heights of the phone. */
const MOST = 1.9

/**
 * Contact sheets of what was taken, one for each screen and size: every text and size once, in one colour or
 * the other, the fold a red line.
 *
 * @param part - begins their names
 */
export async function makeSheets(
  folder: string,
  screens: readonly string[],
  part: string,
): Promise<void> {
  const executablePath = await findChromium()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: { width: 400, height: 400 } })
  for (const [at, size] of sizes.entries()) {
    const { width, height } = size
    await page.setViewportSize({ width: columns.length * (width + 12) + 12, height: 400 })
    for (const screen of screens) {
      const shots = await Promise.all(
        columns.map(async ([language, text, first, second]) => {
          const look: Look = { size, language, text, colours: at === 0 ? first : second }
          const shot = await readFile(join(folder, screen, `${nameOf(look)}.png`), 'base64')
          return `<figure><img src="data:image/png;base64,${shot}"><i></i></figure>`
        }),
      )
      await page.setContent(`<style>
        body { margin: 12px; background: #777; font: 16px sans-serif }
        h1 { margin: 0; font-size: 18px; color: #fff }
        div { display: flex; gap: 12px; align-items: start }
        figure { position: relative; margin: 0; max-height: ${height * MOST}px; overflow: hidden }
        img { display: block; width: ${width}px }
        i { position: absolute; inset-inline: 0; top: ${height}px; border-top: 2px dashed red }
      </style><h1>${screen}</h1><div>${shots.join('')}</div>`)
      await page.screenshot({
        path: join(folder, `sheet-${part}-${screen}-${width}.png`),
        fullPage: true,
      })
    }
  }
  await browser.close()
}

/** Language, text, and the colours on the small phone and the larger one. */
const columns = [
  ['vi', 100, 'dark', 'sun'],
  ['vi', 200, 'sun', 'dark'],
  ['en', 100, 'sun', 'dark'],
  ['en', 200, 'dark', 'sun'],
] as const
