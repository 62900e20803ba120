import { html } from 'hono/html'
import { deriveQuestionnaires } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'

/** How much time respondents gave. */
export function burden({ fieldwork, document, definition }: PublishedResult, voice: Voice): Html {
  const { words, figures } = voice
  const { quality } = words
  const lengths = deriveQuestionnaires(definition).map(({ items }) => items.length)
  const asked = [Math.min(...lengths), Math.max(...lengths)].map(figures.count)
  const { seconds } = fieldwork
  return html`<p>
      ${quality.questions(asked[0] ?? '', asked[1] ?? '')}
      ${
        seconds
          ? quality.minutes(
              figures.decimal(seconds.median / 60),
              figures.count(seconds.ballots),
              figures.count(Math.round((seconds.median * document.ballots) / 3600)),
            )
          : quality.untimed
      }
    </p>
    <p>${quality.noCost}</p>`
}

export function processing({ id, box }: PublishedResult, voice: Voice): Html {
  const { words, figures, addresses } = voice
  return html`<p>
    ${words.quality.processed} ${words.quality.excluded(figures.count(box.fates.excluded))}
    <a href="${addresses.method(id)}">${words.links.method}</a>
  </p>`
}
