import { medianOf, type Figures } from '../figures.ts'
import { viewFirst, type FirstView } from './first-view.ts'

/**
 * Pages on a slow phone that has never seen them, in turns, so that whatever else this machine does falls on
 * all of them.
 *
 * @param pages - the address of each by what it is
 * @param turns - of each
 */
export async function measureFirstView(
  pages: Readonly<Record<string, string>>,
  turns: number,
): Promise<Figures> {
  const views = Object.entries(pages).map(([what, url]) => {
    const seen: FirstView[] = []
    return { what, url, seen }
  })
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { url, seen } of views) seen.push(await viewFirst(url))
  }
  return views.map(({ what, seen }) => {
    const middle = (read: (view: FirstView) => number) => medianOf(seen.map(read))
    return {
      what,
      'text s': middle(({ text }) => text / 1000),
      'picture s': middle(({ picture }) => picture / 1000),
      kB: middle(({ bytes }) => bytes / 1000),
      requests: middle(({ requests }) => requests),
    }
  })
}
