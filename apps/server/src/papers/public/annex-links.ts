import { html } from 'hono/html'
import type { RankingDocument } from '@phieu/scoring'
import type { Html, Voice } from './page.ts'

/** The annex of the decision about one block, as an item of a list. */
export function annexLinks(publication: string, ranking: RankingDocument, voice: Voice): Html {
  const { words, addresses, nameOf } = voice
  const link = (format: 'pdf' | 'docx') =>
    html`<a href="${addresses.annex(publication, ranking.block, format)}"
      >${format.toUpperCase()}</a
    >`
  return html`<li>${words.links.annex(nameOf(ranking))}: ${link('pdf')} · ${link('docx')}</li>`
}
