import type { PicturesPart } from '@phieu/publication'
import type { Language } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import { voiceIn } from '../page-language.ts'
import type { Voice } from '../page.ts'
import { PREVIEW } from './preview.ts'
import { rankingSvg, type Drawable } from './ranking-svg.ts'

/** The whole ranking, and its first units for previews. */
export type PictureKind = 'svg' | 'preview.svg'

/** What a picture of a block is called among those of its publication. */
function pictureName(block: string, language: Language, kind: PictureKind): string {
  return `${block}.${language}.${kind}`
}

/**
 * Every picture of a result, once and for all: its package holds them, and pages hand them out. A package
 * is the same wherever it is published: they name the page of their block by its path alone.
 */
export function drawPictures(result: Drawable): PicturesPart {
  const pictures = (['vi', 'en'] as const).flatMap((language) =>
    result.document.rankings.flatMap((ranking) =>
      (['svg', 'preview.svg'] as const).map((kind) => {
        const voice = voiceIn(language)
        const source = voice.addresses.ranking(result.id, ranking.block)
        const most = kind === 'preview.svg' ? PREVIEW.units : undefined
        const svg = rankingSvg(result, ranking, voice, { source, most })
        return [pictureName(ranking.block, language, kind), svg] as const
      }),
    ),
  )
  return Object.fromEntries(pictures.flatMap(([name, svg]) => (svg ? [[name, svg]] : [])))
}

/** The picture of a block as it was drawn when it was published, with the whole address of its page. */
export function pictureOf(
  { id, pictures }: Pick<PublishedResult, 'id' | 'pictures'>,
  block: string,
  kind: PictureKind,
  { language, addresses }: Voice,
  publicUrl: string,
): string | undefined {
  const path = addresses.ranking(id, block)
  return pictures[pictureName(block, language, kind)]?.replace(
    `>${path}</text`,
    () => `>${publicUrl}${path}</text`,
  )
}
