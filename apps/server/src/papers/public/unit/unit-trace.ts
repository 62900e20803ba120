import { html } from 'hono/html'
import {
  PUBLIC_MINIMUM,
  type AreaTrace,
  type GroupCountTrace,
  type UnitDocument,
  type UnitGroupQuality,
  type UnitTrace,
} from '@phieu/scoring'
import type { Definition } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import { itemRow, type Names } from './item-row.ts'
import { lostPoints, sizeOfLoss } from './lost-points.ts'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'

/** Where the unit's points were lost: areas, the worst first, down to item × group × n. */
export function unitTrace(result: PublishedResult, unit: UnitDocument, voice: Voice): Html {
  const { words } = voice
  const trace = result.traces.get(unit.unit)
  const heading = html`<h2>${words.unit.where}</h2>`
  if (!trace)
    return html`<section>
      ${heading}
      <p>${words.unit.noTrace}</p>
    </section>`

  const areas = unit.areas.map((area) => ({
    area,
    trace: trace.areas.find((each) => each.area === area.area),
    loss: sizeOfLoss(lostPoints(area.assessed), lostPoints(area.survey)),
  }))
  const names = namesOf(result.definition, unit.block, voice)
  return html`<section>
    ${heading}
    <p>${words.unit.whereLead}</p>
    ${isAnythingHidden(trace) && html`<p>${words.unit.hiddenWhy(PUBLIC_MINIMUM)}</p>`}
    ${groupBallots(result, trace, names, voice)} ${contacts(result, unit.unit, voice)}
    ${areas
      .toSorted((a, b) => b.loss - a.loss)
      .map(({ area, trace }) => trace && areaSection(area, trace, names, voice))}
  </section>`
}

function namesOf(
  { areas, blocks, respondentGroups }: Definition,
  block: string,
  { say }: Voice,
): Names {
  const items = blocks.find(({ id }) => id === block)?.items ?? []
  return {
    areas: new Map(areas.map((area) => [area.id, say(area)])),
    items: new Map(items.map((item) => [item.id, say(item)])),
    groups: new Map(respondentGroups.map((group) => [group.id, say(group)])),
  }
}

function isAnythingHidden({ groups, areas }: UnitTrace): boolean {
  return (
    groups.some(({ ballots }) => ballots === null) ||
    areas.some(({ items }) => items.some((item) => item.groups.some(({ hidden }) => hidden)))
  )
}

function groupBallots(
  { quality }: PublishedResult,
  { unit, groups }: UnitTrace,
  names: Names,
  voice: Voice,
): Html {
  const silent = quality.units.find((each) => each.unit === unit)?.groups ?? []
  return html`<h3>${voice.words.unit.ballotsBy}</h3>
    <ul>
      ${groups.map(
        (group) =>
          html`<li>
            ${names.groups.get(group.group) ?? group.group}:
            ${countWords(
              group,
              silent.find((each) => each.group === group.group),
              voice,
            )}
          </li>`,
      )}
    </ul>`
}

/** How many were heard, of how many, what their ballots are worth, and who said nothing. */
function countWords(
  { ballots, size, isOverfull, designEffect, effectiveBallots }: GroupCountTrace,
  silent: UnitGroupQuality | undefined,
  { words, figures }: Voice,
): string {
  const count = ballots === null ? words.unit.hidden : figures.count(ballots)
  const people = size === null ? '' : ` (${words.unit.census(figures.count(size))})`
  const isWorthLess = designEffect !== null && designEffect > 1 && effectiveBallots !== null
  const notes = [
    ...(isWorthLess
      ? [
          words.unit.effective(
            figures.points(designEffect),
            figures.count(Math.round(effectiveBallots)),
          ),
        ]
      : []),
    ...(isOverfull ? [words.unit.overfull] : []),
    ...toldShare(silent?.turnout, words.unit.turnout),
    ...toldShare(silent?.noOpinion, words.unit.noOpinion),
  ]
  return [count + people, ...notes].join('; ')

  function toldShare(share: number | null | undefined, say: (share: string) => string): string[] {
    return typeof share === 'number' ? [say(figures.share(share))] : []
  }
}

/** What became of those to whom interviewers went about the unit, where that may be told. */
function contacts(
  { fieldwork }: PublishedResult,
  unit: string,
  { words, figures }: Voice,
): Html | undefined {
  const own = fieldwork.unitContacts.find((each) => each.unit === unit)
  if (!own) return undefined
  const [rate, cooperation] = [own.rr1, own.coop1].map((share) =>
    figures.percent(share === null ? null : Math.round(100 * share), 0),
  )
  return html`<p>
    ${words.unit.contacts(figures.count(own.contacts), rate ?? '', cooperation ?? '')}
  </p>`
}

function areaSection(
  { assessed, survey }: UnitDocument['areas'][number],
  { area, hidden, items }: AreaTrace,
  names: Names,
  voice: Voice,
): Html {
  const { words, figures } = voice
  const name = names.areas.get(area) ?? `${area}`
  const lostAssessed = figures.points(lostPoints(assessed))
  const lost = hidden
    ? words.unit.areaLostHidden(lostAssessed)
    : words.unit.areaLost(lostAssessed, figures.points(lostPoints(survey)))
  return html`<h3>
      ${name}
      <small>${lost}</small>
    </h3>
    ${
      items.length > 0 &&
      scrolling(
        name,
        html`<table class="items">
          <thead>
            <tr>
              <th scope="col">${words.unit.item}</th>
              <th scope="col" class="n">${words.unit.points}</th>
              <th scope="col">${words.unit.groups}</th>
            </tr>
          </thead>
          <tbody>
            ${items
              .toSorted((a, b) => sizeOfLoss(lostPoints(b)) - sizeOfLoss(lostPoints(a)))
              .map((item) => itemRow(item, names, voice))}
          </tbody>
        </table>`,
        voice,
      )
    }`
}
