/** The first view of a page on a slow phone: what comes over the line, and when something is to be seen. */
import { z } from 'zod'
import { slowDown } from '../phone/visit.ts'
import { withPhone } from '../phone/with-phone.ts'

/** In ms from the beginning of the navigation; 0 for what did not come. */
const Seen = z.object({ text: z.number(), picture: z.number() })

export interface FirstView extends z.infer<typeof Seen> {
  /** Over the line, with the heads of the answers. */
  bytes: number
  requests: number
}

/** Opens a page on a phone that has never seen it. */
export async function viewFirst(url: string): Promise<FirstView> {
  return withPhone(async (open) => {
    const page = await (await open()).newPage()
    const session = await slowDown(page)
    const sizes: number[] = []
    session.on('Network.loadingFinished', ({ encodedDataLength }) => sizes.push(encodedDataLength))
    await page.addInitScript(watch)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(1_000)
    const seen = Seen.parse(await page.evaluate('window.seen'))
    return { ...seen, bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length }
  })
}

/** Runs in the page: looks at every frame until something has been painted and a drawing is there. */
function watch(): void {
  const seen = { text: 0, picture: 0 }
  Object.assign(window, { seen })
  let there = 0
  function look(): void {
    const now = performance.now()
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const drawing = document.querySelector('main svg')
    if (there === 0 && drawing && drawing.getBoundingClientRect().width > 0) there = now
    seen.text = paint?.startTime ?? 0
    // What is there in a frame is painted at its end, with the first text or after it.
    if (paint && there > 0) seen.picture = Math.max(seen.text, there)
    if (seen.picture === 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
