import { html } from 'hono/html'
import type { PublishedBrief } from '../../publication/published.ts'
import { titleOf } from './describe-round.ts'
import type { Html, Page, Voice } from './page.ts'

/**
 * `/results`: what was published, the newest first.
 *
 * @param damaged - rounds whose package cannot be read, by id
 */
export function listPage(
  publications: readonly PublishedBrief[],
  voice: Voice,
  damaged: readonly string[] = [],
): Page {
  const { words, figures } = voice
  return {
    address: ({ list }) => list,
    title: words.list.title,
    description: words.list.description,
    trail: [],
    main: html`<h1>${words.list.title}</h1>
      ${
        publications.length + damaged.length === 0
          ? html`<p class="lead">${words.list.none}</p>
              <p>${words.list.noneWhy}</p>`
          : html`<p class="lead">
                ${words.list.lead(figures.count(publications.length + damaged.length))}
              </p>
              <ul class="cards">
                ${publications.map((each) => entry(each, voice))}
                ${damaged.map((round) => html`<li>${words.damaged.brief(round)}</li>`)}
              </ul>`
      }`,
  }
}

function entry(publication: PublishedBrief, voice: Voice): Html {
  const { words, figures, addresses, say, language } = voice
  const { id, round, publishedOn, errata } = publication
  return html`<li>
    <a href="${addresses.announcement(id)}">${titleOf(publication, voice)}</a><br />
    <small>${say(round.organiser)}. ${words.publishedOn(figures.day(publishedOn))}.</small>
    ${errata.map(
      (erratum) =>
        html`<br /><small>
            <strong>${words.erratum(figures.day(erratum.publishedOn))}</strong> ${erratum[language]}
          </small>`,
    )}
  </li>`
}
