import { html } from 'hono/html'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import { takeAlong } from '../chart/take-along.ts'
import type { Html, Voice } from '../page.ts'
import { axis, dotTrack, scaleOf, type Scale } from '../ranking/dot-track.ts'
import { scrolling } from '../scrolling.ts'
import { withNote } from '../with-note.ts'
import { writeRanks } from '../../write-ranks.ts'
import type { ComparedFigure, ComparedSection, Comparison } from './comparison.ts'

/** What a comparison says, drawn and in figures, and where it can be taken along. */
export function comparisonBody(comparison: Comparison, voice: Voice): Html {
  const { addresses } = voice
  return html`${comparison.sentences.map((sentence) => html`<p class="lead">${sentence}</p>`)}
    ${comparison.sections.map((section, at) => sectionTable(section, at, voice))}
    ${comparison.notes.map((note) => html`<p class="note">${note}</p>`)}
    ${packageList(comparison, voice)}
    <p>
      ${takeAlong((format) => comparison.chart(addresses, format), voice, drawnSections(comparison).length > 0)}
    </p>`
}

/** Of one round alone the foot of the page has it. */
function packageList({ packages }: Comparison, { words }: Voice): Html | undefined {
  if (packages.length < 2) return undefined
  return html`<ul class="note">
    ${packages.map(({ name, digest }) => html`<li>${words.compared.package(name, digest)}</li>`)}
  </ul>`
}

/** Those of which anything has a value. */
export function drawnSections({ sections }: Comparison): ComparedSection[] {
  return sections.filter(
    ({ subjects }) => reachOfFigures(subjects.flatMap(({ figures }) => figures)).length > 0,
  )
}

/** What a drawing of figures must have room for, in per cent. */
export function reachOfFigures(figures: readonly ComparedFigure[]): number[] {
  return figures.flatMap(({ percent, interval }) => [
    ...(percent === null ? [] : [decimalToNumber(percent)]),
    ...(interval ?? []),
  ])
}

function sectionTable({ title, subjects }: ComparedSection, at: number, voice: Voice): Html {
  const { words } = voice
  const values = reachOfFigures(subjects.flatMap(({ figures }) => figures))
  // Where nothing has a value there is nothing to draw, and no axis.
  const scale = values.length > 0 ? scaleOf(values, `grid-${at}`) : undefined
  return html`<section>
    <h2>${title}</h2>
    ${scrolling(
      title,
      html`<table class="picture">
        <thead>
          <tr>
            <th scope="col">${words.compared.what}</th>
            ${scale && html`<th scope="col" class="drawn"><small>${words.compared.axis}</small>${axis(scale)}</th>`}
            <th scope="col" class="n">
              ${words.unit.percent}<br /><small>${words.chart.interval}</small>
            </th>
          </tr>
        </thead>
        ${subjects
          .filter(({ figures }) => figures.length > 0)
          .map(
            ({ name, figures }) =>
              html`<tbody>
                ${
                  name !== title &&
                  html`<tr class="group">
                    <th scope="rowgroup" colspan="${scale ? 3 : 2}"><span>${name}</span></th>
                  </tr>`
                }
                ${figures.map((figure) => figureRow(figure, scale, voice))}
              </tbody>`,
          )}
      </table>`,
      voice,
    )}
  </section>`
}

function figureRow(figure: ComparedFigure, scale: Scale | undefined, voice: Voice): Html {
  const { figures } = voice
  const { name, link, percent, interval, note } = figure
  const title = link === undefined ? name : html`<a href="${link}">${name}</a>`
  const below = [describeRanks(figure, voice), note].filter(Boolean).join('; ')
  return html`<tr>
    <th scope="row">${withNote(title, below || undefined)}</th>
    ${
      scale &&
      html`<td class="drawn">
        ${percent !== null && dotTrack(scale, { value: decimalToNumber(percent), interval })}
      </td>`
    }
    <td class="n">
      ${withNote(figures.percent(percent), interval ? figures.interval(interval, '') : undefined)}
    </td>
  </tr> `
}

/** "hạng 3, có thể 2–5"; nothing where there is no rank. */
export function describeRanks({ rank, rankSet }: ComparedFigure, { words }: Voice): string {
  if (rank === null) return ''
  if (!rankSet) return words.compared.rank(rank)
  return words.compared.rankWithin(rank, writeRanks(rankSet))
}
