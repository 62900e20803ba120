import { html } from 'hono/html'
import type { PublishedBrief, ReadablePublications } from '../../publication/published.ts'
import { titleOf } from './describe-round.ts'
import type { Html, Page, Voice } from './page.ts'

/** How many results stand at the door; the others are a step behind it. */
const SHOWN = 3

/**
 * `/`: for everybody who comes without a link: answer with a code, read results, sign in.
 *
 * @param isRefused - whether what was typed as a code can be none
 */
export function frontDoorPage(
  { results, damaged }: ReadablePublications,
  voice: Voice,
  isRefused = false,
): Page {
  const { words, addresses } = voice
  const { frontDoor: say } = words
  return {
    address: ({ door }) => door,
    title: say.title,
    description: say.description,
    trail: [],
    main: html`<h1>${say.title}</h1>
      <section class="search">
        <h2>${say.answer}</h2>
        <p>${say.answerLead}</p>
        <form method="post" action="${addresses.door}">
          <label for="code">${say.code}</label>
          <input
            id="code"
            name="code"
            required
            maxlength="200"
            autocapitalize="none"
            autocomplete="off"
            spellcheck="false"
            ${isRefused ? html`aria-invalid="true" aria-describedby="no-code"` : ''}
          />
          <button>${say.open}</button>
        </form>
        ${isRefused ? html`<p id="no-code" role="alert">${say.noCode}</p>` : ''}
        <p class="way"><a href="/phone">${say.onPhone}</a></p>
      </section>
      <section>
        <h2>${say.results}</h2>
        ${results.length + damaged.length === 0 ? html`<p>${say.noResults}</p>` : latest(results, voice)}
      </section>
      <section>
        <h2>${say.office}</h2>
        <p>${say.officeLead}</p>
        <p class="way"><a href="/console/">${say.signIn}</a></p>
      </section>`,
  }
}

function latest(publications: readonly PublishedBrief[], voice: Voice): Html {
  const { words, figures, addresses } = voice
  const shown = publications.slice(0, SHOWN).map(
    (each) =>
      html`<li>
        <a href="${addresses.announcement(each.id)}">${titleOf(each, voice)}</a><br />
        <small>${words.publishedOn(figures.day(each.publishedOn))}.</small>
      </li>`,
  )
  // What cannot be read stands in the list behind it.
  return html`${
      shown.length > 0 &&
      html`<ul class="cards">
        ${shown}
      </ul>`
    }
    <p><a href="${addresses.list}">${words.frontDoor.allResults}</a></p>`
}
