import { html } from 'hono/html'
import type { AnnualUnit, RankingDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'
import { withNote } from '../with-note.ts'
import { writeRanks } from '../../write-ranks.ts'

/**
 * The value of the year where it is another one than the round's: by rank, with interval, possible
 * ranks and how many units it can be told apart from. Nothing before the second half.
 */
export function annualTable(
  { id, annual }: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
): Html | undefined {
  const own = annual?.rankings.find(({ block }) => block === ranking.block)
  const units = own?.units.filter(({ percent }) => percent !== null) ?? []
  if (!annual || annual.rule.kind === 'h2Only' || units.length === 0) return undefined

  const { words, addresses } = voice
  const names = new Map(ranking.units.map(({ unit, name }) => [unit, name]))
  const last = units.length + 1
  const ordered = units.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last))
  const title = words.year.title(annual.year)
  return html`<section>
    <h2>${title}</h2>
    <p>${words.announcement.annualRule[annual.rule.kind]} ${words.year.reading}</p>
    ${scrolling(
      title,
      html`<table>
        <thead>
          <tr>
            <th scope="col">${words.ranking.rank}</th>
            <th scope="col">${words.ranking.unit}</th>
            <th scope="col" class="n">
              ${words.year.value}<br /><small>${words.chart.interval}</small>
            </th>
            <th scope="col">${words.year.apart}</th>
          </tr>
        </thead>
        <tbody>
          ${ordered.map((unit) => row(unit, names.get(unit.unit) ?? unit.unit, voice))}
        </tbody>
      </table>`,
      voice,
    )}
    <p><a href="${addresses.data(id, 'year', 'csv')}">${words.year.download}</a></p>
  </section>`
}

function row(unit: AnnualUnit, name: string, { words, figures }: Voice): Html {
  const { rank, percent, interval, rankSet, betterThan, worseThan } = unit
  const ranks = rankSet && words.ranking.rankSet(writeRanks(rankSet))
  const apart = words.year.apartFrom(
    figures.count(betterThan.length),
    figures.count(worseThan.length),
  )
  return html`<tr>
    <td class="rank">
      ${rank === null ? withNote('–', words.ranking.tooFew) : withNote(`${rank}`, ranks ?? undefined)}
    </td>
    <th scope="row">${name}</th>
    <td class="n">
      ${withNote(figures.percent(percent), interval ? figures.interval(interval, '') : undefined)}
    </td>
    <td>${rankSet ? apart : '–'}</td>
  </tr> `
}
