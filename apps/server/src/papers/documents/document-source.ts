import type { Erratum } from '@phieu/office'
import type { PublishedResult } from '../../publication/published.ts'

/** What documents are made from: a published result, or one of the office before that. */
export interface DocumentSource extends Pick<
  PublishedResult,
  'definition' | 'document' | 'annual' | 'awards'
> {
  /** The day that the document bears. */
  publishedOn: PublishedResult['publishedOn']
  /** What was said of it after its publication; none of a draft. */
  errata: readonly Erratum[]
  /** SHA-256 of the public package; `undefined` for a draft, which has none. */
  digest: string | undefined
}

/** What a reader must know before anything else, the gravest first; `undefined` for what is final. */
export function markOf({ document, digest }: DocumentSource): Mark | undefined {
  if (document.round.synthetic) return 'synthetic'
  if (document.round.practice) return 'practice'
  return digest === undefined ? 'draft' : undefined
}

export type Mark = 'synthetic' | 'practice' | 'draft'
