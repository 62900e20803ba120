import { html } from 'hono/html'
import type { Html, Voice } from './page.ts'

/** A wide table that scrolls by itself on a phone, also by keyboard; on paper it is all there. */
export function scrolling(name: string, table: Html, { words }: Voice): Html {
  return html`<div class="scroll" role="region" aria-label="${words.scroll(name)}" tabindex="0">
    ${table}
  </div>`
}
