import { html } from 'hono/html'
import type { PublishedResult } from '../../../publication/published.ts'
import { previewOf } from '../chart/preview.ts'
import { comparedLinks } from '../compared/compared-pages.ts'
import type { Page, Voice } from '../page.ts'
import { resultTrail } from '../result-trail.ts'
import type { RankedUnit } from './ranked-unit.ts'
import { unitAreas } from './unit-areas.ts'
import { unitChances } from './unit-chances.ts'
import { unitHistory, type UnitHistory } from './unit-history.ts'
import { unitNeighbours } from './unit-neighbours.ts'
import { unitRuns } from './unit-runs.ts'
import { furtherSentences, leadSentence } from './unit-sentences.ts'
import { unitStanding } from './unit-standing.ts'
import { unitSum } from './unit-sum.ts'
import { unitTrace } from './unit-trace.ts'

/** `/results/:publication/units/:unit`: what one unit reached, and where its points were lost.
 *
 * @param history - the unit in every published round, see `historyOf`
 */
export function unitPage(
  result: PublishedResult,
  ranked: RankedUnit,
  history: UnitHistory,
  voice: Voice,
): Page {
  const { ranking, unit } = ranked
  const { words, addresses, say, nameOf } = voice
  const lead = leadSentence(ranked, voice)
  const block = words.ranking.title(nameOf(ranking))
  return {
    address: (addresses) => addresses.unit(result.id, unit.unit),
    title: `${unit.name} – ${say(result.round.title)}`,
    description: lead,
    ...previewOf(result.id, ranking),
    trail: [
      ...resultTrail(result, voice),
      { title: block, address: addresses.ranking(result.id, ranking.block) },
    ],
    main: html`<h1>${unit.name}</h1>
      <p class="lead">${lead}</p>
      ${furtherSentences(result, ranked, voice).map((sentence) => html`<p>${sentence}</p>`)}
      ${unitStanding(result, ranked, voice)} ${unitHistory(result, history, voice)}
      ${unitSum(unit, voice)} ${unitAreas(result, ranked, voice)} ${unitTrace(result, unit, voice)}
      ${unitRuns(result, ranked, voice)} ${unitChances(result, unit, voice)}
      <p>
        <a href="${addresses.unitSheet(result.id, unit.unit)}">${words.unit.sheet}</a> ·
        ${comparedLinks(result, ranking, voice, unit.unit)}
      </p>
      ${unitNeighbours(result, ranked, voice)}`,
  }
}
