import { html } from 'hono/html'
import type { UnitDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import { findForm } from '../find-page.ts'
import type { Html, Voice } from '../page.ts'
import { leadersOf } from '../ranking/ranking-sentences.ts'
import type { RankedUnit } from './ranked-unit.ts'

/** The way to the units that stand before and after it in the ranking, and to any other, by list or by name. */
export function unitNeighbours(
  result: PublishedResult,
  { ranking, unit }: RankedUnit,
  voice: Voice,
): Html {
  const { words, addresses, figures } = voice
  const at = ranking.units.indexOf(unit)
  const link = (title: string, rel: string, to: UnitDocument | undefined) =>
    to &&
    html`<p>
      <a rel="${rel}" href="${addresses.unit(result.id, to.unit)}">${title}: ${to.name}</a>
    </p>`
  return html`<nav class="neighbours" aria-label="${words.unit.others}">
    ${link(words.unit.previous, 'prev', at > 0 ? ranking.units[at - 1] : undefined)}
    ${link(words.unit.next, 'next', ranking.units[at + 1])}
    <details>
      <summary>${words.unit.jump(figures.count(ranking.units.length))}</summary>
      <ul>
        ${ranking.units.map(
          (each) =>
            html`<li>
              ${each === unit ? html`<strong>${each.name}</strong>` : html`<a href="${addresses.unit(result.id, each.unit)}">${each.name}</a>`}
            </li>`,
        )}
      </ul>
    </details>
    ${findForm(result, voice)}
  </nav>`
}

/** The mean of the unit's block and its best; nothing where nobody is ranked. */
export function besideBlock(
  { ranking }: RankedUnit,
  { words, figures }: Voice,
): string | undefined {
  const leaders = leadersOf(ranking)
  const [best] = leaders
  if (!best?.index || ranking.mean === null) return undefined
  return words.unit.besideBlock(
    figures.percent(ranking.mean),
    figures.percent(best.index.percent),
    figures.list(leaders.map(({ name }) => name)),
  )
}
