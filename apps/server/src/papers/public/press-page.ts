import { html } from 'hono/html'
import { pressSummary } from '../documents/press/press-summary.ts'
import type { PublishedResult } from '../../publication/published.ts'
import type { Page, Voice } from './page.ts'
import { resultTrail } from './result-trail.ts'

/** `/results/:publication/press`: the result as it is announced, to be read, printed or taken along. */
export function pressPage(result: PublishedResult, voice: Voice, publicUrl: string): Page {
  const { language, words, addresses } = voice
  // Errata stand above every page of a publication already.
  const { kicker, title, sections } = pressSummary(
    { ...result, errata: [] },
    language,
    publicUrl + addresses.announcement(result.id),
  )
  const press = addresses.press(result.id)
  return {
    address: (addresses) => addresses.press(result.id),
    title: `${words.links.press} – ${title}`,
    description: sections[0]?.paragraphs[0] ?? title,
    trail: resultTrail(result, voice),
    main: html`<p>${kicker}</p>
      <h1>${title}</h1>
      ${sections.map(
        ({ heading, paragraphs }) =>
          html`<section>
            ${heading === undefined ? '' : html`<h2>${heading}</h2>`}
            ${paragraphs.map((text) => html`<p>${text}</p>`)}
          </section>`,
      )}
      <p><a href="${press}.docx">DOCX</a> · <a href="${press}.txt">TXT</a></p>`,
  }
}
