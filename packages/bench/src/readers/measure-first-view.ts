import { medianOf, type Figures } from '../figures.ts'
import { viewFirst, type FirstView } from './first-view.ts'

/** The first page of a publication on a slow phone, beside a page that has its text and style alone. @param turns - of each */
export async function measureFirstView(
  ours: string,
  still: string,
  turns: number,
): Promise<Figures> {
  const views: Record<'still' | 'ours', FirstView[]> = { still: [], ours: [] }
  for (let turn = 0; turn < turns; turn += 1) {
    views.still.push(await viewFirst(still))
    views.ours.push(await viewFirst(ours))
  }
  const row = (what: string, of: readonly FirstView[]) => {
    const middle = (read: (view: FirstView) => number) => medianOf(of.map(read))
    return {
      what,
      'text s': middle(({ text }) => text / 1000),
      'picture s': middle(({ picture }) => picture / 1000),
      kB: middle(({ bytes }) => bytes / 1000),
      requests: middle(({ requests }) => requests),
    }
  }
  return [row('first view, the text alone', views.still), row('first view', views.ours)]
}
