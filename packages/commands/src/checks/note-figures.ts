import { readFile, writeFile } from 'node:fs/promises'

/**
 * Puts the last figures of a soak into a page, between the lines that stand there for them.
 *
 * @throws Error when the page has no place for them
 */
export async function noteFigures(
  page: string,
  soak: string,
  figures: readonly string[],
): Promise<void> {
  const text = await readFile(page, 'utf8')
  const place = new RegExp(`(<!-- soak ${soak} -->\\n)[^]*?(<!-- end -->)`)
  if (!place.test(text)) throw new Error(`${page} has no place for the figures of ${soak}`)
  const lines = figures.map((figure) => `- ${figure}\n`).join('')
  await writeFile(
    page,
    text.replace(place, (_, from: string, to: string) => `${from}\n${lines}\n${to}`),
  )
}
