import { html, raw } from 'hono/html'
import type { UnitDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'

/** Ranks less likely than this are told together. */
const RARE = 0.01

/** How likely each rank is, by the replicates. */
export function unitChances(
  { document }: PublishedResult,
  { rankChances }: UnitDocument,
  { words, figures }: Voice,
): Html {
  if (rankChances.length === 0) return raw('')

  const likely = rankChances.filter(({ chance }) => chance >= RARE)
  const rarer = rankChances.some(({ chance }) => chance > 0 && chance < RARE)
  return html`<section>
    <h2>${words.unit.chances}</h2>
    <p>${words.unit.chancesLead(figures.count(document.replicates))}</p>
    <ul>
      ${likely.map(({ rank, chance }) => html`<li>${words.unit.chance(rank, figures.share(chance))}</li>`)}${rarer && html`<li>${words.unit.rarer}</li>`}
    </ul>
  </section>`
}
