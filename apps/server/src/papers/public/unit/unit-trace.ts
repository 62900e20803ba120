import { html } from 'hono/html'
import {
  PUBLIC_MINIMUM,
  type AreaTrace,
  type GroupCountTrace,
  type UnitDocument,
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
    ${groupBallots(trace, names, voice)}
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

function groupBallots({ groups }: UnitTrace, names: Names, voice: Voice): Html {
  return html`<h3>${voice.words.unit.ballotsBy}</h3>
    <ul>
      ${groups.map(
        (group) =>
          html`<li>
            ${names.groups.get(group.group) ?? group.group}: ${countWords(group, voice)}
          </li>`,
      )}
    </ul>`
}

/** How many were heard, of how many, and what their ballots are worth. */
function countWords(
  { ballots, size, isOverfull, designEffect, effectiveBallots }: GroupCountTrace,
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
  ]
  return [count + people, ...notes].join('; ')
}

function areaSection(
  { assessed, survey }: UnitDocument['areas'][number],
  { area, hidden, items }: AreaTrace,
  names: Names,
  voice: Voice,
): Html {
  const { words, figures } = voice
  const name = names.areas.get(area) ?? `${area}`
  const lostSurvey = hidden ? `(${words.unit.hidden})` : figures.points(lostPoints(survey))
  return html`<h3>
      ${name}
      <small>${words.unit.areaLost(figures.points(lostPoints(assessed)), lostSurvey)}</small>
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
