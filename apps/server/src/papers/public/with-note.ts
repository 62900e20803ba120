import { html, raw } from 'hono/html'
import type { Html } from './page.ts'

/** A figure, and below it in small letters what belongs to it, if anything. */
export function withNote(figure: string | number | Html, note: string | undefined): Html {
  return html`${figure}${note === undefined ? raw('') : html` <small>${note}</small>`}`
}
