import { html } from 'hono/html'
import { compareFractions, parseFraction, type Exact, type UnitTrace } from '@phieu/scoring'
import { decimalToNumber } from '../../../exports/formats/decimal.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { describeMove, describeNoise } from '../describe-change.ts'
import { earlierRound } from '../describe-round.ts'
import { axis, dotTrack, scaleOf, type Scale } from '../ranking/dot-track.ts'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'
import { withNote } from '../with-note.ts'
import type { RankedUnit } from './ranked-unit.ts'

/** One area of the unit, beside its mean and its best in the block. */
export interface AreaRow {
  area: RankedUnit['unit']['areas'][number]
  name: string
  mean: Exact | null
  best: Exact | undefined
  hidden: boolean
}

/** The unit's areas beside the block's mean and best, drawn and in figures. */
export function unitAreas(result: PublishedResult, ranked: RankedUnit, voice: Voice): Html {
  const { words, figures } = voice
  const rows = areaRows(result, ranked, voice)
  const values = rows.flatMap(reach)
  // Where nothing has a value there is nothing to draw, and no axis.
  const scale = values.length > 0 ? scaleOf(values) : undefined
  const earlier = earlierRound(result, voice)
  return html`<section>
    <h2>${words.unit.areas}</h2>
    <p>${words.unit.areasLead(figures.count(ranked.unit.ballots))}</p>
    ${scrolling(
      words.unit.areas,
      html`<table class="areas stacked">
          <thead>
            <tr>
              <th scope="col">${words.unit.area}</th>
              <th scope="col" class="n">
                ${words.unit.percent}<br /><small>${words.chart.interval}</small>
              </th>
              ${
                scale &&
                html`<th scope="col" class="drawn">
                  <span class="unseen">${words.unit.drawn}</span
                  ><small>${words.compared.axis}</small>${axis(scale)}
                </th>`
              }
              <th scope="col" class="n">${words.unit.mean}</th>
              <th scope="col" class="n">${words.unit.best}</th>
              <th scope="col" class="n">${words.unit.assessed}</th>
              <th scope="col" class="n">${words.unit.survey}</th>
              ${earlier !== undefined && html`<th scope="col">${words.ranking.change(earlier)}</th>`}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => areaRow(row, scale, earlier, voice))}
          </tbody>
        </table>
        ${scale && html`<p class="note">${words.unit.drawn}.</p>`}`,
      voice,
    )}
  </section>`
}

/** @param earlier - the round that it is compared with */
function areaRow(
  row: AreaRow,
  scale: Scale | undefined,
  earlier: string | undefined,
  voice: Voice,
): Html {
  const { words, figures } = voice
  const { area, name, mean, best, hidden } = row
  const { percent, interval, assessed, survey, change } = area
  const reached = interval ? figures.interval(interval, '') : undefined
  const moved = withNote(describeMove(change, voice), describeNoise(change, voice))
  const hiddenWords = html`<em>${words.unit.hidden}</em>`
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="n">${hidden ? hiddenWords : withNote(figures.percent(percent), reached)}</td>
    ${
      scale &&
      html`<td class="drawn">
        ${
          percent !== null &&
          dotTrack(scale, {
            value: decimalToNumber(percent),
            interval,
            mean: mean === null ? undefined : decimalToNumber(mean),
            best: best === undefined ? undefined : decimalToNumber(best),
          })
        }
      </td>`
    }
    <td class="n" data-of="${words.unit.mean}">${figures.percent(mean)}</td>
    <td class="n" data-of="${words.unit.best}">${figures.percent(best ?? null)}</td>
    <td class="n" data-of="${words.unit.assessed}">
      ${figures.points(assessed.points)} / ${figures.points(assessed.max)}
    </td>
    <td class="n" data-of="${words.unit.survey}">
      ${hidden ? hiddenWords : `${figures.points(survey.points)} / ${figures.points(survey.max)}`}
    </td>
    ${earlier !== undefined && html`<td data-of="${words.ranking.change(earlier)}">${hidden ? hiddenWords : moved}</td>`}
  </tr> `
}

/** The unit's areas, in the definition's order. */
export function areaRows(
  result: PublishedResult,
  { ranking, unit }: RankedUnit,
  voice: Voice,
): AreaRow[] {
  const trace = result.traces.get(unit.unit)
  return unit.areas.map((area) => {
    const inBlock = ranking.areas.find((each) => each.area === area.area)
    const percents = ranking.units.flatMap(
      ({ areas }) => areas.find((each) => each.area === area.area)?.percent ?? [],
    )
    return {
      area,
      name: inBlock ? voice.say(inBlock.name) : `${area.area}`,
      mean: inBlock?.mean ?? null,
      best: percents.toSorted((a, b) => compareFractions(parseFraction(b), parseFraction(a)))[0],
      hidden: isHiddenArea(trace, area.area),
    }
  })
}

function reach({ area, mean, best }: AreaRow): number[] {
  const exact = [area.percent, mean, best].filter((value) => typeof value === 'string')
  return [...exact.map(decimalToNumber), ...(area.interval ?? [])]
}

/** Whether an area's figures may not be shown because too few people stand behind them. */
function isHiddenArea(trace: UnitTrace | undefined, area: number): boolean {
  return trace?.areas.find((each) => each.area === area)?.hidden ?? false
}
