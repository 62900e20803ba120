import { html } from 'hono/html'
import type { RankingDocument } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { annexLinks } from '../annex-links.ts'
import { rankingAwards } from '../awards-section.ts'
import { previewOf } from '../chart/preview.ts'
import { changeSentences } from '../change-sentences.ts'
import { comparedLinks } from '../compared/compared-pages.ts'
import { describeMove, describeNoise } from '../describe-change.ts'
import { earlierRound } from '../describe-round.ts'
import type { Html, Page, Voice } from '../page.ts'
import { resultTrail } from '../result-trail.ts'
import { annualTable } from './annual-table.ts'
import { rankingRuns } from './ranking-runs.ts'
import { leadSentence, sureSentence } from './ranking-sentences.ts'
import { rankingTable } from './ranking-table.ts'
import { scrolling } from '../scrolling.ts'
import { withNote } from '../with-note.ts'

/** `/results/:publication/blocks/:block`: the ranking of a block, drawn and in figures. */
export function rankingPage(result: PublishedResult, ranking: RankingDocument, voice: Voice): Page {
  const { words, figures, say, nameOf } = voice
  const lead = leadSentence(ranking, voice)
  return {
    address: (addresses) => addresses.ranking(result.id, ranking.block),
    title: `${words.ranking.title(nameOf(ranking))} – ${say(result.round.title)}`,
    description: lead,
    ...previewOf(result.id, ranking),
    trail: resultTrail(result, voice),
    main: html`<h1>${words.ranking.title(nameOf(ranking))}</h1>
      <p class="lead">${lead} ${sureSentence(ranking, voice)}</p>
      <p>
        ${ranking.mean !== null && words.ranking.mean(figures.percent(ranking.mean))}
        ${words.ranking.reading}
      </p>
      ${rankingTable(result, ranking, voice)}
      ${changeSentences(ranking, voice).map((sentence) => html`<p>${sentence}</p>`)}
      ${isWithoutError(ranking) && html`<p>${words.change.noError}</p>`}
      ${rankingAwards(result, ranking, voice)} ${annualTable(result, ranking, voice)}
      ${areaMeans(result, ranking, voice)} ${rankingRuns(result, ranking, voice)}
      <p>${comparedLinks(result, ranking, voice)}</p>
      <ul>
        ${annexLinks(result.id, ranking, voice)}
      </ul>`,
  }
}

/** Whether changes stand there without intervals: of the earlier round only the print is left. */
function isWithoutError({ units }: RankingDocument): boolean {
  return units.some(({ change }) => change.state === 'compared' && change.interval === null)
}

function areaMeans(result: PublishedResult, { areas }: RankingDocument, voice: Voice): Html {
  const { words, figures, say } = voice
  const earlier = earlierRound(result, voice)
  const sorted = areas.toSorted((a, b) => numberOr(b.mean) - numberOr(a.mean))
  return html`<section>
    <h2>${words.ranking.areas}</h2>
    ${scrolling(
      words.ranking.areas,
      html`<table>
        <thead>
          <tr>
            <th scope="col">${words.ranking.area}</th>
            <th scope="col" class="n">${words.ranking.areaMean}</th>
            ${earlier !== undefined && html`<th scope="col">${words.ranking.change(earlier)}</th>`}
          </tr>
        </thead>
        <tbody>
          ${sorted.map(
            ({ name, mean, change }) =>
              html`<tr>
                <th scope="row">${say(name)}</th>
                <td class="n">${figures.percent(mean)}</td>
                ${earlier !== undefined && html`<td>${withNote(describeMove(change, voice), describeNoise(change, voice))}</td>`}
              </tr>`,
          )}
        </tbody>
      </table>`,
      voice,
    )}
  </section>`
}

function numberOr(mean: string | null): number {
  return mean === null ? -1 : decimalToNumber(mean)
}
