import type { RankingDocument } from '@phieu/scoring'
import type { Page } from '../page.ts'
import { isDrawn } from './chart-data.ts'

/** In pixels, as messengers and search engines show it; and how many units stand on it. */
export const PREVIEW = { width: 1200, height: 630, units: 8 } as const

/** The picture for whoever shares a page about a ranking; none where nobody has a rank. */
export function previewOf(
  publication: string,
  ranking: RankingDocument | undefined,
): Pick<Page, 'preview'> {
  if (!ranking?.units.some(isDrawn)) return {}
  return { preview: (addresses) => addresses.chart(publication, ranking.block, 'preview.png') }
}
