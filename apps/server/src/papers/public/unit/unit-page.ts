import { html } from 'hono/html'
import type { PublishedResult } from '../../../publication/published.ts'
import { previewOf } from '../chart/preview.ts'
import { describeChange } from '../describe-change.ts'
import { describeIndex } from '../describe-index.ts'
import { earlierRound } from '../describe-round.ts'
import type { Page, Voice } from '../page.ts'
import { resultTrail } from '../result-trail.ts'
import { amongUnits } from '../ranking/ranking-sentences.ts'
import type { RankedUnit } from './ranked-unit.ts'
import { unitAreas } from './unit-areas.ts'
import { unitChances } from './unit-chances.ts'
import { besideBlock, unitNeighbours } from './unit-neighbours.ts'
import { unitRuns } from './unit-runs.ts'
import { unitStanding } from './unit-standing.ts'
import { unitSum } from './unit-sum.ts'
import { unitTrace } from './unit-trace.ts'

/** `/results/:publication/units/:unit`: what one unit reached, and where its points were lost. */
export function unitPage(result: PublishedResult, ranked: RankedUnit, voice: Voice): Page {
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
      ${unitStanding(result, ranked, voice)} ${unitSum(unit, voice)}
      ${unitAreas(result, ranked, voice)} ${unitTrace(result, unit, voice)}
      ${unitRuns(result, ranked, voice)} ${unitChances(result, unit, voice)}
      ${unitNeighbours(result, ranked, voice)}`,
  }
}

function leadSentence({ ranking, unit }: RankedUnit, voice: Voice): string {
  const { words } = voice
  if (!unit.index && unit.unranked === 'too-few-ballots') return words.unit.withheld(unit.name)
  if (unit.unranked === 'too-few-ballots') {
    return words.unit.tooFew(unit.name, describeIndex(unit, voice))
  }
  if (unit.rank === null) return words.unit.noValue(unit.name)
  const among = amongUnits(ranking, voice)
  return words.unit.lead(unit.name, describeIndex(unit, voice), unit.rank, among)
}

function furtherSentences(result: PublishedResult, ranked: RankedUnit, voice: Voice): string[] {
  const { unit } = ranked
  const { words, figures } = voice
  const earlier = earlierRound(result, voice)
  const yearly = result.annual?.rankings
    .flatMap(({ units }) => units)
    .find((each) => each.unit === unit.unit)
  const sentences = [
    besideBlock(ranked, voice),
    earlier === undefined
      ? words.change.noEarlier
      : words.unit.changed(describeChange(unit.change, voice), earlier),
    result.annual &&
      yearly?.percent &&
      words.unit.annual(figures.percent(yearly.percent), `${yearly.rank}`, result.annual.year),
  ]
  return sentences.filter((sentence) => typeof sentence === 'string')
}
