import type { html } from 'hono/html'
import type { RankingDocument } from '@phieu/scoring'
import type { Bilingual, Language } from '@phieu/survey'
import type { Addresses } from './addresses.ts'
import type { Figures } from './public-figures.ts'
import type { PublicWords } from './words/words.ts'

export type Html = ReturnType<typeof html>

/** In which language a page is written, and how. */
export interface Voice {
  language: Language
  words: PublicWords
  figures: Figures
  addresses: Addresses
  /** What units that are ranked together are called. */
  nameOf: (ranking: Pick<RankingDocument, 'blocks' | 'name'>) => string
  /** The text in the page's language. */
  say: (text: Bilingual) => string
}

/** What one page says. */
export interface Page {
  /** Where it stands, given the addresses of either language. */
  address: (addresses: Addresses) => string
  title: string
  /** One sentence, for previews and search engines. */
  description: string
  /** The picture that goes with it where its address is shared, given the addresses of its language. */
  preview?: (addresses: Addresses) => string
  /** From the list of publications down to the page above this one. */
  trail: readonly { title: string; address: string }[]
  /** The address of a script; the page says everything without it, too. */
  script?: string
  main: Html
}
