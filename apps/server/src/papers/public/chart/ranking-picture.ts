import { html } from 'hono/html'
import { apartFromFirst } from '@phieu/publication'
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { describeMove } from '../describe-change.ts'
import { earlierRound } from '../describe-round.ts'
import type { Html, Voice } from '../page.ts'
import { axis, dotTrack, scaleOf, type Scale } from '../ranking/dot-track.ts'
import { reachOf } from '../ranking/reach-of.ts'
import { scrolling } from '../scrolling.ts'
import { withNote } from '../with-note.ts'
import { isDrawn } from './chart-data.ts'

/** Of a block with more units the first page draws only the first and the last. */
const MOST_DRAWN = 40
const FIRST = 20
const LAST = 5

interface Picture {
  result: PublishedResult
  voice: Voice
  scale: Scale
  isApart: (unit: UnitDocument) => boolean | undefined
  isCompared: boolean
}

/**
 * A block's ranking on the first page: its units by rank, each with its interval on one scale. It is
 * drawing and table in one, so that it fits a phone and nothing in it is only seen. Where text is
 * set larger than that, it scrolls by itself as every table does.
 *
 * @returns nothing where no unit has a rank
 */
export function rankingPicture(
  result: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
): Html | undefined {
  const ranked = ranking.units.filter(isDrawn)
  if (ranked.length === 0) return undefined

  const { words, figures, nameOf } = voice
  const grid = `grid-${result.document.rankings.indexOf(ranking)}`
  const scale = scaleOf(ranked.flatMap(reachOf), grid)
  const earlier = earlierRound(result, voice)
  const isApart = apartFromFirst(ranking)
  const picture = { result, voice, scale, isApart, isCompared: earlier !== undefined }
  const mean = ranking.mean === null ? undefined : decimalToNumber(ranking.mean)
  const isWhole = ranked.length <= MOST_DRAWN
  const between = ranked.length - FIRST - LAST
  const unranked = ranking.units.length - ranked.length
  const table = html`<table class="picture">
    <caption class="unseen">
      ${words.ranking.table(nameOf(ranking))}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.ranking.rank}</th>
        <th scope="col">
          ${words.ranking.unit}${earlier !== undefined && html`<br /><small>${words.ranking.change(earlier)}</small>`}
        </th>
        <th scope="col" class="drawn"><small>${words.chart.axis}</small>${axis(scale, mean)}</th>
        <th scope="col" class="n">
          ${words.ranking.percent}<br /><small>${words.chart.interval}</small>
        </th>
      </tr>
    </thead>
    <tbody>
      ${(isWhole ? ranked : ranked.slice(0, FIRST)).map((unit) => row(unit, picture))}
      ${
        !isWhole &&
        html`<tr>
          <td colspan="4">${words.announcement.between(figures.count(between))}</td>
        </tr>`
      }
      ${!isWhole && ranked.slice(-LAST).map((unit) => row(unit, picture))}
    </tbody>
  </table>`
  // How to read it is said once.
  const isFirst = result.document.rankings.find(({ units }) => units.some(isDrawn)) === ranking
  return html`${scrolling(words.ranking.table(nameOf(ranking)), table, voice)}
  ${isFirst && html`<p class="note">${words.chart.reading}</p>`}
  ${unranked > 0 && html`<p class="note">${words.chart.unranked(figures.count(unranked))}</p>`}`
}

function row(unit: UnitDocument, { result, voice, scale, isApart, isCompared }: Picture): Html {
  const { words, figures, addresses } = voice
  const { index, interval, rank, change } = unit
  const apart = isApart(unit)
  const nearly = apart === false && rank !== 1
  const moved = isCompared ? describeMove(change, voice) : undefined
  const bounds = interval ? figures.interval(interval, '') : undefined
  return html`<tr>
    <td class="rank">${withNote(`${rank}`, nearly ? words.chart.alike : undefined)}</td>
    <th scope="row">
      ${withNote(html`<a href="${addresses.unit(result.id, unit.unit)}">${unit.name}</a>`, moved)}
    </th>
    <td class="drawn">
      ${index && dotTrack(scale, { value: decimalToNumber(index.percent), interval, isApart: apart === true })}
    </td>
    <td class="n">${withNote(figures.percent(index?.percent ?? null), bounds)}</td>
  </tr> `
}
