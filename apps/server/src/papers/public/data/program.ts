import { html, raw } from 'hono/html'
import type { Html } from '../page.ts'

/** A program that reads from an address, as a page shows it; a test runs those whose language is there. */
export interface Program {
  /** The language that it is in. */
  title: string
  code: string
}

/** Programs under their titles, to be copied. */
export function programList(programs: readonly Program[]): Html {
  return html`${programs.map(
    ({ title, code }) =>
      html`<h3>${title}</h3>
        <pre><code>${raw(asWritten(code))}</code></pre>`,
  )}`
}

/** A name that may go on in the next line after a sign of its own, and nowhere else. */
export function breaking(name: string, after: '_' | '/'): Html {
  const parts = name.split(after)
  return html`${parts.map((part, at) => (at === 0 ? part : html`${after}<wbr />${part}`))}`
}

/** Text of a program, with its line ends and spaces; a page travels without its own (see `layout.ts`). */
function asWritten(code: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '&#10;' }
  return code.replaceAll(/[&<>\n]/g, (sign) => escapes[sign] ?? sign)
}
