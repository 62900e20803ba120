import { html } from 'hono/html'
import type { Page, Voice } from './page.ts'

/** What an unknown address answers. */
export function missingPage({ words, addresses }: Voice): Page {
  return {
    address: ({ list }) => list,
    title: words.missing.title,
    description: words.missing.lead,
    trail: [],
    main: html`<h1>${words.missing.title}</h1>
      <p class="lead">${words.missing.lead}</p>
      <p><a href="${addresses.list}">${words.missing.way}</a></p>`,
  }
}
