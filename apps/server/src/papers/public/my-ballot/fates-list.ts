import { html } from 'hono/html'
import type { BoxFates } from '@phieu/publication'
import type { Html, Voice } from '../page.ts'

/** What became of the ballots of a box, each fate with how many it befell. */
export function fatesList(fates: BoxFates, { words, figures }: Voice): Html {
  const names = ['counted', 'held', 'excluded', 'unreadable', 'unopened', 'lost'] as const
  return html`<dl>
    ${names.map(
      (name) =>
        html`<div>
          <dt>${words.myBallot.fates[name]}</dt>
          <dd>${figures.count(fates[name])}</dd>
        </div>`,
    )}
  </dl>`
}
