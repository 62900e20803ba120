import { html } from 'hono/html'
import type { UnitDocument } from '@phieu/scoring'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'

/** What the index is made of: assessed and survey points, bonus and penalty, and their sum. */
export function unitSum(unit: UnitDocument, voice: Voice): Html {
  const { words, figures } = voice
  const { assessed, survey, bonus, penalty, index } = unit
  const interval = (bounds: readonly [number, number] | null, sign: '%' | '' = '') =>
    bounds ? figures.interval(bounds, sign) : '–'
  const row = (name: string, points: string, max = '', range = '') =>
    html`<tr>
      <th scope="row">${name}</th>
      <td class="n">${points}</td>
      <td class="n">${max}</td>
      <td class="n">${range}</td>
    </tr>`
  return html`<section>
    <h2>${words.unit.sum}</h2>
    ${scrolling(
      words.unit.sum,
      html`<table class="sum">
        <thead>
          <tr>
            <th scope="col">${words.unit.part}</th>
            <th scope="col" class="n">${words.unit.points}</th>
            <th scope="col" class="n">${words.unit.max}</th>
            <th scope="col" class="n">${words.unit.uncertain}</th>
          </tr>
        </thead>
        <tbody>
          ${row(words.unit.assessed, figures.points(assessed.points), figures.points(assessed.max))}
          ${row(words.unit.surveyOf(figures.count(unit.ballots)), figures.points(survey.points), figures.points(survey.max), interval(survey.interval))}
          ${row(words.unit.bonus, figures.points(bonus))}
          ${row(words.unit.penalty, penalty === '0' ? figures.points(penalty) : `−${figures.points(penalty)}`)}
        </tbody>
        <tfoot>
          ${index && row(words.unit.total, figures.points(index.points), figures.points(index.max))}
          ${index && row(words.ranking.percent, figures.percent(index.percent), figures.percent('100', 0), interval(unit.interval, '%'))}
        </tfoot>
      </table>`,
      voice,
    )}
    ${index && index.unclipped !== index.percent && html`<p>${words.unit.clipped(figures.percent(index.unclipped))}</p>`}
  </section>`
}
