import { html, raw } from 'hono/html'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'
import type { RankedUnit } from './ranked-unit.ts'

/** The unit's index and rank had the same ballots been counted otherwise, beside the official ones. */
export function unitRuns(
  { document }: PublishedResult,
  { ranking, unit }: RankedUnit,
  voice: Voice,
): Html {
  if (document.sensitivity.length === 0) return raw('')

  const { words, figures } = voice
  const others = document.sensitivity.map(({ run, rankings }) => {
    const units = rankings.find(({ block }) => block === ranking.block)?.units ?? []
    return { run, found: units.find((each) => each.unit === unit.unit) }
  })
  return html`<section>
    <h2>${words.unit.runs}</h2>
    <p>${words.ranking.runsLead}</p>
    ${scrolling(
      words.unit.runs,
      html`<table>
        <thead>
          <tr>
            <th scope="col">${words.ranking.run}</th>
            <th scope="col" class="n">${words.ranking.percent}</th>
            <th scope="col" class="n">${words.ranking.rank}</th>
            <th scope="col">${words.unit.shift}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">${words.runs.official}</th>
            <td class="n">${figures.percent(unit.index?.percent ?? null)}</td>
            <td class="n">${unit.rank ?? '–'}</td>
            <td></td>
          </tr>
          ${others.map(
            ({ run, found }) =>
              html`<tr>
                <th scope="row">${words.runs[run]}</th>
                <td class="n">${figures.percent(found?.percent ?? null)}</td>
                <td class="n">${found?.rank ?? '–'}</td>
                <td>${describeShift(unit.rank, found?.rank ?? null, voice)}</td>
              </tr> `,
          )}
        </tbody>
      </table>`,
      voice,
    )}
  </section>`
}

function describeShift(rank: number | null, other: number | null, { words }: Voice): string {
  if (rank === null || other === null) return words.unit.unknownShift
  if (rank === other) return words.unit.same
  return other < rank ? words.unit.shiftUp(rank - other) : words.unit.shiftDown(other - rank)
}
