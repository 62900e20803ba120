import { html, raw } from 'hono/html'
import { apartFrom, type RankingDocument, type UnitDocument } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { describeMove, describeNoise } from '../describe-change.ts'
import { earlierRound } from '../describe-round.ts'
import { axis, dotTrack, scaleOf, type Scale } from './dot-track.ts'
import { reachOf } from './reach-of.ts'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'
import { withNote } from '../with-note.ts'
import { writeRanks } from '../../write-ranks.ts'

interface Table {
  result: PublishedResult
  ranking: RankingDocument
  voice: Voice
  /** `undefined` where nothing has a value. */
  scale: Scale | undefined
  /** Columns in all. */
  width: number
  /** The earlier round; `undefined` where nothing is compared. */
  earlier: string | undefined
}

/**
 * The units by rank, each with its dot and interval on one scale, and from how many others it can be
 * told apart. On a phone each unit is a small sheet of its own, whose figures tell what they are of.
 */
export function rankingTable(
  result: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
): Html {
  const { words, nameOf } = voice
  const earlier = earlierRound(result, voice)
  const values = ranking.units.flatMap(reachOf)
  // Where nothing has a value there is nothing to draw, and no axis.
  const scale = values.length > 0 ? scaleOf(values) : undefined
  const width = 6 + (earlier === undefined ? 0 : 1) + (scale ? 1 : 0)
  const table: Table = { result, ranking, voice, scale, earlier, width }
  const mean = ranking.mean === null ? undefined : decimalToNumber(ranking.mean)
  const name = words.ranking.table(nameOf(ranking))
  return scrolling(
    name,
    html`<table class="ranking stacked">
        <caption class="unseen">
          ${name}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.ranking.rank}<br /><small>${words.ranking.possible}</small></th>
            <th scope="col">${words.ranking.unit}</th>
            <th scope="col" class="n">
              ${words.ranking.percent}<br /><small>${words.chart.interval}</small>
            </th>
            ${
              scale &&
              html`<th scope="col" class="drawn">
                <span class="unseen">${words.ranking.drawn}</span
                ><small>${words.chart.axis}</small>${axis(scale, mean)}
              </th>`
            }
            <th scope="col">${words.ranking.compared}</th>
            <th scope="col" class="n">${words.ranking.points}</th>
            <th scope="col" class="n">${words.ranking.ballots}</th>
            ${earlier !== undefined && html`<th scope="col">${words.ranking.change(earlier)}</th>`}
          </tr>
        </thead>
        <tbody>
          ${ranking.units.filter(({ rank }) => rank !== null).map((unit) => unitRow(unit, table))}
        </tbody>
        ${unrankedRows(
          ranking.units.filter(({ rank }) => rank === null),
          table,
        )}
      </table>
      ${scale && html`<p class="note">${words.ranking.drawn}.</p>`}
      <p class="note">${words.ranking.comparing}</p>
      ${isAnyoneAlike(ranking) && html`<p class="note">${words.ranking.worth}</p>`}`,
    voice,
  )
}

/** Whether ballots of interviewers stand there, which are worth less than they are many. */
function isAnyoneAlike({ units }: RankingDocument): boolean {
  return units.some(({ ballots, effectiveBallots }) => effectiveBallots < ballots)
}

function unrankedRows(units: readonly UnitDocument[], table: Table): Html {
  if (units.length === 0) return raw('')
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup" colspan="${table.width}">
        <span>${table.voice.words.ranking.unranked}</span>
      </th>
    </tr>
    ${units.map((unit) => unitRow(unit, table))}
  </tbody> `
}

function unitRow(unit: UnitDocument, table: Table): Html {
  const { result, voice, scale, earlier } = table
  const { words, figures, addresses } = voice
  const { index, interval, change, ballots, effectiveBallots } = unit
  const value = index && decimalToNumber(index.percent)
  const moved = withNote(describeMove(change, voice), describeNoise(change, voice))
  const worth =
    effectiveBallots < ballots
      ? words.ranking.effective(figures.count(effectiveBallots))
      : undefined
  return html`<tr>
    <td class="rank">${rankCell(unit, voice)}</td>
    <th scope="row"><a href="${addresses.unit(result.id, unit.unit)}">${unit.name}</a></th>
    <td class="n">
      ${withNote(figures.percent(index?.percent ?? null), interval ? figures.interval(interval, '') : undefined)}
    </td>
    ${scale && html`<td class="drawn">${value !== null && dotTrack(scale, { value, interval })}</td>`}
    <td class="apart" data-of="${words.ranking.compared}">${comparedCell(unit, table)}</td>
    <td class="n" data-of="${words.ranking.points}">
      ${index ? `${figures.points(index.points)} / ${figures.points(index.max)}` : '–'}
    </td>
    <td class="n" data-of="${words.ranking.ballots}">${withNote(figures.count(ballots), worth)}</td>
    ${earlier !== undefined && html`<td data-of="${words.ranking.change(earlier)}">${moved}</td>`}
  </tr> `
}

function rankCell({ rank, unranked, rankSet, rankRange }: UnitDocument, { words }: Voice): Html {
  if (rank === null) {
    return withNote('–', unranked === 'too-few-ballots' ? words.ranking.tooFew : undefined)
  }
  const notes = [
    ...(rankSet ? [words.ranking.rankSet(writeRanks(rankSet))] : []),
    ...(rankRange ? [words.ranking.rankRange(writeRanks(rankRange))] : []),
  ]
  return html`${rank}${notes.map((note) => html` <small>${note}</small>`)}`
}

/** How many units it is surely better than, cannot be told apart from, is surely worse than. */
function comparedCell(unit: UnitDocument, { ranking, voice }: Table): Html | string {
  const { words, figures } = voice
  const apart = apartFrom(ranking.units, unit)
  if (!apart) return unit.rank === null ? '–' : words.ranking.notApart
  const lines = [
    words.ranking.better(figures.count(apart.betterThan.length)),
    words.ranking.alike(figures.count(apart.alike.length)),
    words.ranking.worse(figures.count(apart.worseThan.length)),
  ]
  return html`${lines.map((line) => html`<span>${line}</span> `)}`
}
