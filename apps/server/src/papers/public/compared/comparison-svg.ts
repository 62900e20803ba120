import { html } from 'hono/html'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import {
  drawAxis,
  drawReach,
  EDGE,
  GREEN,
  LINE,
  openSheet,
  PAPER,
  RED,
  SOFT,
  VALUE,
  x,
  type Sheet,
} from '../chart/drawing.ts'
import { wrapText } from '../chart/wrap-text.ts'
import { markOf } from '../describe-round.ts'
import type { Html, Voice } from '../page.ts'
import { scaleOf, type Scale } from '../ranking/dot-track.ts'
import { describeRanks, drawnSections, reachOfFigures } from './comparison-table.ts'
import type { ComparedFigure, ComparedSection, ComparedSubject, Comparison } from './comparison.ts'

/** More rows than these of a section, or in all, are on no slide; the figures of all stand in the table. */
const MOST_ROWS = 160
const MOST_IN_ALL = 240
const LETTERS = 42
const INDENT = EDGE + 12

/**
 * A comparison as a picture that says all by itself.
 *
 * @param source - where it was published
 * @returns `undefined` where nothing has a value: there is nothing to draw
 */
export function comparisonSvg(
  result: PublishedResult,
  comparison: Comparison,
  voice: Voice,
  source: string,
): string | undefined {
  const { words, figures, say } = voice
  const drawn = drawnSections(comparison)
  if (drawn.length === 0) return undefined

  const sheet = openSheet()
  const mark = markOf(result, voice)
  if (mark) sheet.text(`${mark.mark}. ${mark.why}`, { fill: RED, letters: 105 })
  sheet.text(comparison.title, { size: 20, weight: 600, letters: 68 })
  for (const sentence of comparison.sentences) sheet.text(sentence, { letters: 105 })
  let room = MOST_IN_ALL
  for (const section of drawn) {
    room -= drawSection(sheet, section, Math.min(MOST_ROWS, room), voice)
  }
  for (const note of [words.compared.reading, ...comparison.notes]) {
    sheet.text(note, { size: 12, fill: SOFT, letters: 120 })
  }
  const origin = words.chart.source(say(result.round.organiser), figures.day(result.publishedOn))
  sheet.text(`${origin} ${source}`, { size: 12, fill: SOFT, letters: 120 })
  for (const { name, digest } of comparison.packages) {
    sheet.text(words.compared.package(name, digest), { size: 11, fill: SOFT, letters: 130 })
  }
  return sheet.close(comparison.title)
}

/** @returns the rows that it took, of those that there was room for */
function drawSection(
  sheet: Sheet,
  { title, subjects }: ComparedSection,
  room: number,
  voice: Voice,
): number {
  const { words, figures } = voice
  const told = subjects.filter((each) => each.figures.length > 0)
  const shown = firstRows(told, room)
  const scale = scaleOf(reachOfFigures(told.flatMap((each) => each.figures)))
  const rows = shown.flatMap((subject) => [
    ...wrapText(subject.name, LETTERS * 2).map((line) => ({ line, height: LINE + 8 })),
    ...subject.figures.map((figure) => {
      const lines = wrapText(nameOf(figure, voice), LETTERS)
      return { figure, lines, height: Math.max(22, lines.length * LINE + 6) }
    }),
  ])
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  sheet.text(title, { size: 16, weight: 600, letters: 80 })
  sheet.draw(LINE + 8, (top) =>
    drawAxis(scale, { top, height, left: EDGE, label: words.compared.axis }),
  )
  for (const row of rows) {
    sheet.draw(row.height, (top) =>
      'line' in row
        ? // The grid stands behind a long name, not through it.
          html`<text
            x="${EDGE}"
            y="${top + LINE + 2}"
            font-weight="600"
            stroke="${PAPER}"
            stroke-width="5"
            paint-order="stroke"
            >${row.line}</text
          >`
        : drawFigure(scale, { ...row, top }, voice),
    )
  }
  const left = told.length - shown.length
  sheet.draw(12, () => html``)
  if (left > 0) sheet.text(words.compared.notDrawn(figures.count(left)), { letters: 120 })
  return rows.length
}

/** Whole subjects, as many as there is room for; at least one. */
function firstRows(subjects: readonly ComparedSubject[], room: number): ComparedSubject[] {
  let rows = 0
  return subjects.filter((subject, at) => {
    rows += 1 + subject.figures.length
    return at === 0 || rows <= room
  })
}

function nameOf(figure: ComparedFigure, voice: Voice): string {
  return [figure.name, describeRanks(figure, voice), figure.note].filter(Boolean).join(' · ')
}

function drawFigure(
  scale: Scale,
  row: { figure: ComparedFigure; lines: readonly string[]; top: number; height: number },
  { figures }: Voice,
): Html {
  const { percent, interval } = row.figure
  const middle = row.top + row.height / 2
  const first = middle + 5 - ((row.lines.length - 1) * LINE) / 2
  return html`${row.lines.map(
      (line, at) => html`<text x="${INDENT}" y="${first + at * LINE}">${line}</text>`,
    )}
    ${drawReach(scale, interval, middle)}
    ${percent !== null && html`<circle cx="${x(scale, decimalToNumber(percent))}" cy="${middle}" r="5" fill="${GREEN}" />`}
    <text x="${VALUE}" y="${middle + 5}" text-anchor="end"
      >${figures.percent(percent)}${interval && html` <tspan fill="${SOFT}" font-size="11">${figures.interval(interval, '')}</tspan>`}</text
    >`
}
