import { html } from 'hono/html'
import type { RankingDocument } from '@phieu/scoring'
import type { PublishedResult, ReadablePublications } from '../../../publication/published.ts'
import { previewOf } from '../chart/preview.ts'
import type { Html, Page, Voice } from '../page.ts'
import { resultTrail } from '../result-trail.ts'
import type { RankedUnit } from '../unit/ranked-unit.ts'
import { compareItems } from './compare-items.ts'
import { compareRounds } from './compare-rounds.ts'
import { compareUnits, MOST_UNITS, type ChosenUnits, type UnitsFault } from './compare-units.ts'
import { comparisonBody } from './comparison-table.ts'
import type { Comparison } from './comparison.ts'

/** `/results/:publication/compared/rounds/:block`: rounds side by side. */
export function roundsPage(
  result: PublishedResult,
  ranking: RankingDocument,
  published: ReadablePublications,
  voice: Voice,
): Page {
  return comparisonPage(result, ranking, compareRounds(result, ranking, published, voice), voice)
}

/** `/results/:publication/compared/items/:unit`: the survey items of a unit over the rounds. */
export function itemsPage(
  result: PublishedResult,
  ranked: RankedUnit,
  published: ReadablePublications,
  voice: Voice,
): Page {
  const { ranking, unit } = ranked
  const page = comparisonPage(
    result,
    ranking,
    compareItems(result, ranked, published, voice),
    voice,
  )
  const own = { title: unit.name, address: voice.addresses.unit(result.id, unit.unit) }
  return { ...page, trail: [...page.trail, own] }
}

/** `/results/:publication/compared/units/:units`: units side by side, and others to choose. */
export function unitsPage(result: PublishedResult, chosen: ChosenUnits, voice: Voice): Page {
  const ids = chosen.units.map(({ unit }) => unit)
  return comparisonPage(
    result,
    chosen.ranking,
    compareUnits(result, chosen, voice),
    voice,
    unitsForm(result, chosen.ranking, voice, ids),
  )
}

/**
 * `/results/:publication/compared/units`: where units are chosen.
 *
 * @param fault - why those that were asked for cannot be compared
 */
export function choosePage(
  result: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
  chosen: readonly string[],
  fault?: UnitsFault,
): Page {
  const { words, addresses, nameOf } = voice
  const others = result.document.rankings.filter((each) => each !== ranking)
  return {
    address: (addresses) => addresses.comparedUnits(result.id),
    title: words.compared.choose,
    description: words.compared.chooseLead,
    ...previewOf(result.id, ranking),
    trail: resultTrail(result, voice),
    main: html`<h1>${words.compared.choose}</h1>
      <p class="lead">${fault ? words.compared.faults[fault] : words.compared.chooseLead}</p>
      ${unitsForm(result, ranking, voice, chosen)}
      ${
        others.length > 0 &&
        html`<ul>
          ${others.map(
            (each) =>
              html`<li>
                <a
                  href="${addresses.comparedUnits(result.id)}?block=${encodeURIComponent(each.block)}"
                  >${words.compared.chooseOf(nameOf(each))}</a
                >
              </li>`,
          )}
        </ul>`
      }`,
  }
}

function comparisonPage(
  result: PublishedResult,
  ranking: RankingDocument,
  comparison: Comparison,
  voice: Voice,
  more?: Html,
): Page {
  const { words, addresses, nameOf } = voice
  const block = words.ranking.title(nameOf(ranking))
  return {
    address: comparison.address,
    title: comparison.title,
    description: comparison.sentences.join(' '),
    ...previewOf(result.id, ranking),
    trail: [
      ...resultTrail(result, voice),
      { title: block, address: addresses.ranking(result.id, ranking.block) },
    ],
    main: html`<h1>${comparison.title}</h1>
      ${comparisonBody(comparison, voice)} ${more}`,
  }
}

/** Asks for units of one ranking; the server answers, so that it needs no script. */
function unitsForm(
  result: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
  chosen: readonly string[],
): Html {
  const { words, addresses, nameOf } = voice
  const options = (at: number) =>
    ranking.units.map(
      ({ unit, name }) =>
        html`<option value="${unit}" ${unit === chosen[at] ? 'selected' : ''}>${name}</option>`,
    )
  return html`<form class="search" action="${addresses.comparedUnits(result.id)}">
    <h2>${words.compared.chooseOf(nameOf(ranking))}</h2>
    ${Array.from(
      { length: MOST_UNITS },
      (_, at) =>
        html`<p>
          <label for="unit-${at}">${words.compared.place(at + 1)}</label>
          <select id="unit-${at}" name="unit">
            <option value="">–</option>
            ${options(at)}
          </select>
        </p>`,
    )}
    <button>${words.compared.button}</button>
  </form>`
}

/** The ways from a page of a result to its comparisons. */
export function comparedLinks(
  { id }: PublishedResult,
  { block }: RankingDocument,
  { words, addresses }: Voice,
  unit?: string,
): Html {
  const query = unit === undefined ? `block=${encodeURIComponent(block)}` : `unit=${unit}`
  const items =
    unit !== undefined &&
    html`<a href="${addresses.comparedItems(id, unit)}">${words.compared.toItems}</a> ·`
  return html`${items}
    <a href="${addresses.comparedRounds(id, block)}">${words.compared.toRounds}</a> ·
    <a href="${addresses.comparedUnits(id)}?${query}">${words.compared.toUnits}</a>`
}
