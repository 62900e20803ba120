import { html } from 'hono/html'
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { markOf } from '../describe-round.ts'
import type { Html, Voice } from '../page.ts'
import { scaleOf, ticksOf, type Scale } from '../ranking/dot-track.ts'
import { reachOf } from '../ranking/reach-of.ts'
import { leadSentence, sureSentence } from '../ranking/ranking-sentences.ts'
import { apartFromFirst } from './chart-data.ts'
import { wrapText } from './wrap-text.ts'

/** Of a drawing that is taken along, in its own units; it stands in letters and in newspapers. */
const WIDTH = 840
const EDGE = 20
/** Between the lines of a text. */
const LINE = 17
const NAME = { from: 58, letters: 38 }
const TRACK = { from: 350, to: 676 }
const VALUE = WIDTH - EDGE

const SCREEN_FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"

/** Attributes, not styles: a file outlives style sheets, and ours forbid any inside a page. */
const INK = '#211c15'
const SOFT = '#574e41'
const RULE = '#d9cfbc'
const GREEN = '#14573c'
const RED = '#a3231b'
export const PAPER = '#fffdf8'

export interface DrawingLook {
  /** Where it was published. */
  source: string
  /** So many units are drawn, the first ones; all where it isn't said. */
  most?: number
  /** In which letters; those of the machine that shows it where it isn't said. */
  font?: string
}

/**
 * The ranking of a block as a picture that says all by itself: title, sentence, axis, every ranked
 * unit with its interval, how to read it, and where it is from.
 *
 * @returns `undefined` where no unit has a rank: there is nothing to draw
 */
export async function rankingSvg(
  result: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
  { source, most, font = SCREEN_FONTS }: DrawingLook,
): Promise<string | undefined> {
  const ranked = ranking.units.filter(({ index, rank }) => index && rank !== null)
  if (ranked.length === 0) return undefined

  const { words, say, nameOf, figures } = voice
  const title = `${words.ranking.title(nameOf(ranking))} – ${say(result.round.title)}`
  const mark = markOf(result, voice)
  const units = ranked.slice(0, most)
  const sheet = openSheet(font)
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
  sheet.text(`${origin} ${source}`, { size: 12, fill: SOFT, letters: 120 })
  return (await sheet.close(title)).toString()
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
  sheet.draw(LINE + 8, (top) => axis(scale, top, height, words.chart.axis, ranking.mean))
  for (const { unit, lines } of rows) {
    sheet.draw(rowHeight(lines), (top) => row(scale, top, unit, lines))
  }

  function row(shared: Scale, top: number, unit: UnitDocument, lines: readonly string[]): Html {
    const middle = top + rowHeight(lines) / 2
    const first = middle + 5 - ((lines.length - 1) * LINE) / 2
    const value = unit.index ? x(shared, decimalToNumber(unit.index.percent)) : TRACK.from
    const reach = unit.interval?.map((bound) => x(shared, bound))
    const ring = isApart(unit) === true
    const nearly = isApart(unit) === false && unit.rank !== 1
    const percent = figures.percent(unit.index?.percent ?? null)
    return html`<text x="${NAME.from - 12}" y="${middle + 5}" text-anchor="end"
        >${nearly && '≈ '}${unit.rank}</text
      >
      ${lines.map((line, at) => html`<text x="${NAME.from}" y="${first + at * LINE}">${line}</text>`)}
      ${reach && html`<path stroke="${GREEN}" stroke-width="3" d="M${reach[0]} ${middle}H${reach[1]}" />`}
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

function axis(
  scale: Scale,
  top: number,
  height: number,
  label: string,
  mean: RankingDocument['mean'],
): Html {
  const from = top + LINE + 4
  return html`<text x="${NAME.from}" y="${top + LINE - 4}" fill="${SOFT}" font-size="12">
      ${label}
    </text>
    ${ticksOf(scale).map(
      (tick) =>
        html`<text
            x="${x(scale, tick)}"
            y="${top + LINE - 4}"
            text-anchor="middle"
            fill="${SOFT}"
            font-size="12"
            >${tick}</text
          >
          <path stroke="${RULE}" d="M${x(scale, tick)} ${from}v${height}" />`,
    )}
    ${
      mean !== null &&
      html`<path
        stroke="${SOFT}"
        stroke-dasharray="4 3"
        d="M${x(scale, decimalToNumber(mean))} ${from}v${height}"
      />`
    }`
}

function rowHeight(lines: readonly string[]): number {
  return Math.max(24, lines.length * LINE + 8)
}

/** To a tenth; what lies beyond the scale stands at its end. */
function x({ from, to }: Scale, percent: number): number {
  const share = Math.min(1, Math.max(0, (percent - from) / (to - from)))
  return Math.round(10 * (TRACK.from + share * (TRACK.to - TRACK.from))) / 10
}

interface Sheet {
  /** Lines of text, as many as it takes. */
  text: (
    text: string,
    look: { letters: number; size?: number; weight?: number; fill?: string },
  ) => void
  /** @param height - how much room it takes below `top` */
  draw: (height: number, make: (top: number) => Html) => void
  close: (title: string) => Html
}

/** A drawing that grows downwards. */
function openSheet(font: string): Sheet {
  const parts: Html[] = []
  let bottom = EDGE
  return {
    text(text, { letters, size = 14, weight = 400, fill = INK }) {
      for (const line of wrapText(text, letters)) {
        bottom += size + 5
        parts.push(
          html`<text
            x="${EDGE}"
            y="${bottom}"
            font-size="${size}"
            font-weight="${weight}"
            fill="${fill}"
            >${line}</text
          >`,
        )
      }
      bottom += 8
    },
    draw(height, make) {
      parts.push(make(bottom))
      bottom += height
    },
    close: (title) =>
      html`<svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 ${WIDTH} ${bottom + EDGE}"
        width="${WIDTH}"
        height="${bottom + EDGE}"
        role="img"
        font-family="${font}"
        font-size="14"
        fill="${INK}"
      >
        <title>${title}</title>
        <path fill="${PAPER}" d="M0 0h${WIDTH}v${bottom + EDGE}H0z" />
        ${parts}
      </svg>`,
  }
}
