import { html } from 'hono/html'
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/decimal.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { describeMove, describeNoise } from '../describe-change.ts'
import { earlierRound } from '../describe-round.ts'
import { axis, dotTrack, scaleOf, type Scale } from './dot-track.ts'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'
import { withNote } from '../with-note.ts'

interface Table {
  result: PublishedResult
  voice: Voice
  scale: Scale
  /** Columns in all. */
  width: number
  /** The earlier round; `undefined` where nothing is compared. */
  earlier: string | undefined
}

/**
 * The units by rank, each with its dot and interval on one scale, those that cannot be told apart
 * in one group. The columns that say most stand first: a phone shows these without scrolling.
 */
export function rankingTable(
  result: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
): Html {
  const { words, nameOf } = voice
  const earlier = earlierRound(result, voice)
  const scale = scaleOf(ranking.units.flatMap(reach))
  const table: Table = { result, voice, scale, earlier, width: earlier === undefined ? 6 : 7 }
  const mean = ranking.mean === null ? undefined : decimalToNumber(ranking.mean)
  const name = words.ranking.table(nameOf(ranking))
  return scrolling(
    name,
    html`<table class="ranking">
        <caption class="unseen">
          ${name}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.ranking.rank}<br /><small>${words.ranking.range}</small></th>
            <th scope="col">${words.ranking.unit}</th>
            <th scope="col" class="n">${words.ranking.percent}<br /><small>95%</small></th>
            <th scope="col" class="drawn">
              <span class="unseen">${words.ranking.drawn}</span>${axis(scale, mean)}
            </th>
            <th scope="col" class="n">${words.ranking.points}</th>
            <th scope="col" class="n">${words.ranking.ballots}</th>
            ${earlier !== undefined && html`<th scope="col">${words.ranking.change(earlier)}</th>`}
          </tr>
        </thead>
        ${groupsOf(ranking).map((units) => groupRows(units, table))}
      </table>
      <p class="note">${words.ranking.drawn}.</p>`,
    voice,
  )
}

/** Units in a row that cannot be told apart; those of which nothing is known are one group. */
function groupsOf({ units }: RankingDocument): UnitDocument[][] {
  const groups: UnitDocument[][] = []
  for (const unit of units) {
    const group = groups.at(-1)
    const before = group?.[0]
    const isSame =
      before && before.cluster === unit.cluster && (before.rank === null) === (unit.rank === null)
    if (group && isSame) group.push(unit)
    else groups.push([unit])
  }
  return groups
}

function groupRows(units: readonly UnitDocument[], table: Table): Html {
  const { words, figures } = table.voice
  const [first] = units
  const count = figures.count(units.length)
  const together = units.length > 1 ? words.ranking.cluster(count) : words.ranking.alone
  const heading = first?.rank === null ? words.ranking.unranked : together
  const isKnown = first?.rank === null || first?.cluster !== null
  return html`<tbody>
    ${
      isKnown &&
      html`<tr class="group">
        <th scope="rowgroup" colspan="${table.width}"><span>${heading}</span></th>
      </tr>`
    }
    ${units.map((unit) => unitRow(unit, table))}
  </tbody> `
}

function unitRow(unit: UnitDocument, { result, voice, scale, earlier }: Table): Html {
  const { figures, addresses } = voice
  const { index, interval, rankRange, change } = unit
  const value = index && decimalToNumber(index.percent)
  const moved = withNote(describeMove(change, voice), describeNoise(change, voice))
  return html`<tr>
    <td class="rank">
      ${withNote(unit.rank ?? '–', rankRange ? [...new Set(rankRange)].join('–') : undefined)}
    </td>
    <th scope="row"><a href="${addresses.unit(result.id, unit.unit)}">${unit.name}</a></th>
    <td class="n">
      ${withNote(figures.percent(index?.percent ?? null), interval ? figures.interval(interval, '') : undefined)}
    </td>
    <td class="drawn">${value !== null && dotTrack(scale, { value, interval })}</td>
    <td class="n">
      ${index ? `${figures.points(index.points)} / ${figures.points(index.max)}` : '–'}
    </td>
    <td class="n">${figures.count(unit.ballots)}</td>
    ${earlier !== undefined && html`<td>${moved}</td>`}
  </tr> `
}

function reach({ index, interval }: UnitDocument): number[] {
  return [...(index ? [decimalToNumber(index.percent)] : []), ...(interval ?? [])]
}
