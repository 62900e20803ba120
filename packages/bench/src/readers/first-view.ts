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

/** Runs in the page: looks at every frame until a drawing is there that has been painted. */
function watch(): void {
  const seen = { text: 0, picture: 0 }
  Object.assign(window, { seen })
  function look(): void {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    seen.text = paint?.startTime ?? 0
    const drawing = document.querySelector('main svg')
    const isThere = drawing !== null && drawing.getBoundingClientRect().width > 0
    // Seen in this frame, it is painted at its end.
    if (paint && isThere) seen.picture = Math.max(seen.text, performance.now())
    if (seen.picture === 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
