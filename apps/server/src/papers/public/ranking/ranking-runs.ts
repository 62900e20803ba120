import { html, raw } from 'hono/html'
import type { RankingDocument, SensitivityDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'

/** Who would be first, and how many ranks would move, had the same ballots been counted otherwise. */
export function rankingRuns(
  { document }: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
): Html {
  if (document.sensitivity.length === 0) return raw('')

  const { words } = voice
  const rows = document.sensitivity.map((run) => runRow(run, ranking, voice))
  return html`<section>
    <h2>${words.ranking.runs}</h2>
    <p>${words.ranking.runsLead}</p>
    ${scrolling(
      words.ranking.runs,
      html`<table>
        <thead>
          <tr>
            <th scope="col">${words.ranking.run}</th>
            <th scope="col">${words.ranking.first}</th>
            <th scope="col" class="n">${words.ranking.moved}</th>
            <th scope="col" class="n">${words.ranking.furthest}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
      voice,
    )}
  </section>`
}

function runRow(
  { run, rankings }: SensitivityDocument,
  { block, units }: RankingDocument,
  { words, figures }: Voice,
): Html {
  const others = rankings.find((ranking) => ranking.block === block)?.units ?? []
  const otherRanks = new Map(others.map(({ unit, rank }) => [unit, rank]))
  const first = units.filter(({ unit }) => otherRanks.get(unit) === 1).map(({ name }) => name)
  const moves = units.flatMap(({ unit, rank }) => {
    const other = otherRanks.get(unit) ?? null
    return rank === null || other === null ? [] : [Math.abs(rank - other)]
  })
  const moved = moves.filter((move) => move > 0).length
  return html`<tr>
    <th scope="row">${words.runs[run]}</th>
    <td>${figures.list(first) || words.unit.hidden}</td>
    <td class="n">
      ${moves.length > 0 ? `${figures.count(moved)}/${figures.count(moves.length)}` : '–'}
    </td>
    <td class="n">${moves.length > 0 ? Math.max(...moves) : '–'}</td>
  </tr>`
}
