import { html, raw } from 'hono/html'
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { PublishedResult, ReadablePublications } from '../../../publication/published.ts'
import { areComparable, shortNames } from '../describe-round.ts'
import type { Html, Voice } from '../page.ts'
import { axis, dotTrack, scaleOf } from '../ranking/dot-track.ts'
import { reachOf } from '../ranking/reach-of.ts'
import { amongUnits } from '../ranking/ranking-sentences.ts'
import { scrolling } from '../scrolling.ts'
import { withNote } from '../with-note.ts'

/** What one published round says of a unit. */
export interface UnitInRound {
  result: PublishedResult
  ranking: RankingDocument
  unit: UnitDocument
}

/** A unit over the published rounds. */
export interface UnitHistory {
  /** Every round that gives it a value, the earliest first. */
  rounds: readonly UnitInRound[]
  /** Rounds that may give it one, but cannot be read, by id. */
  damaged: readonly string[]
}

export function historyOf(unit: string, { results, damaged }: ReadablePublications): UnitHistory {
  const rounds = results
    .toReversed()
    .flatMap((result) =>
      result.document.rankings.flatMap((ranking) =>
        ranking.units
          .filter((each) => each.unit === unit && each.index)
          .map((each) => ({ result, ranking, unit: each })),
      ),
    )
  return { rounds, damaged }
}

/**
 * The unit over the published rounds, drawn and in figures; nothing where there is one. What is missing
 * because it cannot be read is told.
 *
 * @param shown - the publication whose page it is
 */
export function unitHistory(shown: PublishedResult, history: UnitHistory, voice: Voice): Html {
  const { words } = voice
  const { rounds, damaged } = history
  if (rounds.length < 2 && damaged.length === 0) return raw('')

  return html`<section>
    <h2>${words.unit.history}</h2>
    ${rounds.length > 1 && historyTable(shown, rounds, voice)}
    ${damaged.map((round) => html`<p class="note">${words.damaged.brief(round)}</p>`)}
  </section>`
}

/** A round that measured something else is told, since its value can't be compared. */
function historyTable(shown: PublishedResult, history: readonly UnitInRound[], voice: Voice): Html {
  const { words, figures, addresses } = voice
  const scale = scaleOf(
    history.flatMap(({ unit }) => reachOf(unit)),
    'grid-history',
  )
  const names = shortNames(
    history.map(({ result }) => result),
    shown,
    voice,
  )
  const rows = history.map(({ result, ranking, unit }, at) => {
    const isOther = !areComparable(result, shown)
    const title = names[at] ?? ''
    const name =
      result.id === shown.id
        ? html`<strong>${title}</strong>`
        : html`<a href="${addresses.unit(result.id, unit.unit)}">${title}</a>`
    return html`<tr>
      <th scope="row">${withNote(name, isOther ? words.unit.otherDefinition : undefined)}</th>
      <td class="n">
        ${withNote(
          figures.percent(unit.index?.percent ?? null),
          unit.interval ? figures.interval(unit.interval, '') : undefined,
        )}
      </td>
      <td class="drawn">
        ${unit.index && dotTrack(scale, { value: decimalToNumber(unit.index.percent), interval: unit.interval })}
      </td>
      <td class="n">
        ${unit.rank === null ? words.ranking.unranked : `${unit.rank} / ${amongUnits(ranking, voice)}`}
      </td>
    </tr>`
  })
  return html`<p>${words.unit.historyLead}</p>
    ${scrolling(
      words.unit.history,
      html`<table class="areas history">
        <thead>
          <tr>
            <th scope="col">${words.unit.round}</th>
            <th scope="col" class="n">
              ${words.ranking.percent}<br /><small>${words.chart.interval}</small>
            </th>
            <th scope="col" class="drawn"><small>${words.chart.axis}</small>${axis(scale)}</th>
            <th scope="col" class="n">${words.ranking.rank}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
      voice,
    )}`
}
