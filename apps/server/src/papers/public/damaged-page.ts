import { html } from 'hono/html'
import type { Page, Voice } from './page.ts'

/** What every page of a round answers whose package is not as it was published. */
export function damagedPage(round: string, { words, addresses }: Voice): Page {
  return {
    address: ({ announcement }) => announcement(round),
    title: words.damaged.title,
    description: words.damaged.lead(round),
    trail: [],
    main: html`<h1>${words.damaged.title}</h1>
      <p class="lead">${words.damaged.lead(round)}</p>
      <p><a href="${addresses.list}">${words.missing.way}</a></p>`,
  }
}
