import { html } from 'hono/html'
import { apartFromFirst } from '@phieu/publication'
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { markOf } from '../describe-round.ts'
import type { Html, Voice } from '../page.ts'
import { scaleOf, type Scale } from '../ranking/dot-track.ts'
import { reachOf } from '../ranking/reach-of.ts'
import { leadSentence, sureSentence } from '../ranking/ranking-sentences.ts'
import { isDrawn } from './chart-data.ts'
import {
  drawAxis,
  drawReach,
  GREEN,
  LINE,
  openSheet,
  PAPER,
  RED,
  SOFT,
  TRACK,
  VALUE,
  x,
  type Sheet,
} from './drawing.ts'
import { wrapText } from './wrap-text.ts'

const NAME = { from: 58, letters: 38 }

export interface DrawingLook {
  /** The path of the page where it was published; it has a line of its own. */
  source: string
  /** So many units are drawn, the first ones; all where it isn't said. */
  most?: number | undefined
}

/** What of a publication its pictures are drawn from: what there is before it has a digest. */
export type Drawable = Pick<PublishedResult, 'id' | 'round' | 'publishedOn' | 'document'>

/**
 * The ranking of a block as a picture that says all by itself: title, sentence, axis, every ranked
 * unit with its interval, how to read it, and where it is from.
 *
 * @returns `undefined` where no unit has a rank: there is nothing to draw
 */
export function rankingSvg(
  result: Drawable,
  ranking: RankingDocument,
  voice: Voice,
  { source, most }: DrawingLook,
): string | undefined {
  const ranked = ranking.units.filter(isDrawn)
  if (ranked.length === 0) return undefined

  const { words, say, nameOf, figures } = voice
  const title = `${words.ranking.title(nameOf(ranking))} – ${say(result.round.title)}`
  const mark = markOf(result, voice)
  const units = ranked.slice(0, most)
  const sheet = openSheet()
  if (mark) sheet.text(`${mark.mark}. ${mark.why}`, { fill: RED, letters: 105 })
  sheet.text(title, { size: 20, weight: 600, letters: 68 })
  sheet.text(`${leadSentence(ranking, voice)} ${sureSentence(ranking, voice)}`.trim(), {
    letters: 105,
  })
  drawRows(sheet, units, ranking, voice)
  const below = ranked.length - units.length
  if (below > 0) sheet.text(words.chart.below(figures.count(below)), { letters: 120 })
  const unranked = ranking.units.length - ranked.length
  if (unranked > 0) sheet.text(words.chart.unranked(figures.count(unranked)), { letters: 120 })
  sheet.text(words.chart.reading, { size: 12, fill: SOFT, letters: 120 })
  const { organiser } = result.round
  const origin = words.chart.source(say(organiser), figures.day(result.publishedOn))
  for (const line of [origin, source]) sheet.text(line, { size: 12, fill: SOFT, letters: 120 })
  return sheet.close(title)
}

function drawRows(
  sheet: Sheet,
  units: readonly UnitDocument[],
  ranking: RankingDocument,
  { words, figures }: Voice,
): void {
  const mean = ranking.mean === null ? [] : [decimalToNumber(ranking.mean)]
  const scale = scaleOf([...units.flatMap(reachOf), ...mean])
  const isApart = apartFromFirst(ranking)
  const rows = units.map((unit) => ({ unit, lines: wrapText(unit.name, NAME.letters) }))
  const height = rows.reduce((sum, { lines }) => sum + rowHeight(lines), 0)
  sheet.draw(LINE + 8, (top) =>
    drawAxis(scale, { top, height, left: NAME.from, label: words.chart.axis }, ranking.mean),
  )
  for (const { unit, lines } of rows) {
    sheet.draw(rowHeight(lines), (top) => row(scale, top, unit, lines))
  }

  function row(shared: Scale, top: number, unit: UnitDocument, lines: readonly string[]): Html {
    const middle = top + rowHeight(lines) / 2
    const first = middle + 5 - ((lines.length - 1) * LINE) / 2
    const value = unit.index ? x(shared, decimalToNumber(unit.index.percent)) : TRACK.from
    const ring = isApart(unit) === true
    const nearly = isApart(unit) === false && unit.rank !== 1
    const percent = figures.percent(unit.index?.percent ?? null)
    return html`<text x="${NAME.from - 12}" y="${middle + 5}" text-anchor="end"
        >${nearly && '≈ '}${unit.rank}</text
      >
      ${lines.map((line, at) => html`<text x="${NAME.from}" y="${first + at * LINE}">${line}</text>`)}
      ${drawReach(shared, unit.interval, middle)}
      <circle
        cx="${value}"
        cy="${middle}"
        r="5"
        fill="${ring ? PAPER : GREEN}"
        stroke="${GREEN}"
        stroke-width="2"
      />
      <text x="${VALUE}" y="${middle + 5}" text-anchor="end"
        >${percent}${unit.interval && html` <tspan fill="${SOFT}" font-size="11">${figures.interval(unit.interval, '')}</tspan>`}</text
      >`
  }
}

function rowHeight(lines: readonly string[]): number {
  return Math.max(24, lines.length * LINE + 8)
}
