import { html } from 'hono/html'
import type { Page, Voice } from './page.ts'

/** A link of a letter that this server has not signed: cut by a mail program, or copied in part. */
export function brokenStopPage({ words, addresses }: Voice): Page {
  const { stop: say } = words
  return {
    address: ({ stop }) => stop('-'),
    title: say.broken,
    description: say.brokenLead,
    trail: [],
    main: html`<h1>${say.broken}</h1>
      <p class="lead">${say.brokenLead}</p>
      <p><a href="${addresses.list}">${words.missing.way}</a></p>`,
  }
}

/**
 * `/stop/:token`: asks before it stops anything, since programs of mail servers open links to look at
 * them.
 *
 * @param isDone - whether the letters were stopped just now
 */
export function stopPage(token: string, isDone: boolean, { words, addresses }: Voice): Page {
  const { stop: say } = words
  return {
    address: ({ stop }) => stop(token),
    title: isDone ? say.done : say.title,
    description: say.description,
    trail: [],
    main: isDone
      ? html`<h1>${say.done}</h1>
          <p class="lead" role="status">${say.doneLead}</p>`
      : html`<h1>${say.title}</h1>
          <p class="lead">${say.lead}</p>
          <form class="search" method="post" action="${addresses.stop(token)}">
            <button>${say.button}</button>
          </form>`,
  }
}
