import { html, raw } from 'hono/html'
import { apartFrom, type UnitDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import type { RankedUnit } from './ranked-unit.ts'

/** The unit among those that it is ranked with: which ranks it may have, and who can be told apart. */
export function unitStanding(
  result: PublishedResult,
  { ranking, unit }: RankedUnit,
  voice: Voice,
): Html {
  const apart = apartFrom(ranking.units, unit)
  if (!apart) return raw('')

  const { words } = voice
  const ranks = [
    unit.rankSet && words.unit.rankSet(words.index.ranks(...unit.rankSet)),
    unit.rankRange && words.unit.ranks(words.index.ranks(...unit.rankRange)),
  ].filter((sentence) => typeof sentence === 'string')
  return html`<section>
    <h2>${words.unit.standing}</h2>
    ${ranks.map((sentence) => html`<p>${sentence}</p>`)}
    <ul>
      ${named(words.unit.better, apart.betterThan, result, voice)}
      ${named(words.unit.alike, apart.alike, result, voice)}
      ${named(words.unit.worse, apart.worseThan, result, voice)}
    </ul>
    <p class="note">${words.ranking.comparing}</p>
  </section>`
}

/** More names than these are folded away. */
const MOST_NAMES = 5

function named(
  heading: (n: string) => string,
  units: readonly UnitDocument[],
  { id }: PublishedResult,
  { addresses, figures }: Voice,
): Html {
  const links = units.map(
    (unit, at) =>
      html`${at > 0 && ', '}<a href="${addresses.unit(id, unit.unit)}">${unit.name}</a>`,
  )
  const title = heading(figures.count(units.length))
  if (units.length === 0) return html`<li>${title}</li>`
  if (units.length <= MOST_NAMES) return html`<li>${title}: ${links}</li>`
  return html`<li>
    <details>
      <summary>${title}</summary>
      ${links}
    </details>
  </li>`
}
