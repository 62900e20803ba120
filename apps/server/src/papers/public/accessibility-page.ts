import { html } from 'hono/html'
import type { OfficeIdentity } from './identity.ts'
import type { Page, Voice } from './page.ts'

/** `/results/about/accessibility`: for whom the public pages can be read, and to whom one complains. */
export function accessibilityPage(
  identity: OfficeIdentity | undefined,
  { words, addresses, say }: Voice,
): Page {
  const { accessibility } = words
  const whom = [identity?.name && say(identity.name), identity?.contact].filter(Boolean).join('. ')
  return {
    address: (addresses) => addresses.accessibility,
    title: accessibility.title,
    description: accessibility.lead,
    trail: [{ title: words.home, address: addresses.list }],
    main: html`<h1>${accessibility.title}</h1>
      <p class="lead">${accessibility.lead}</p>
      <p>${accessibility.standard}</p>
      <h2>${accessibility.heldTitle}</h2>
      <ul>
        ${accessibility.held.map((line) => html`<li>${line}</li>`)}
      </ul>
      <h2>${accessibility.knownTitle}</h2>
      <ul>
        ${accessibility.known.map((line) => html`<li>${line}</li>`)}
      </ul>
      <p>${whom === '' ? accessibility.noContact : `${accessibility.complain} ${whom}`}</p>`,
  }
}
