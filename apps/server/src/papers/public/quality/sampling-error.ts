import { html } from 'hono/html'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { figure, figuresTable } from './figures-table.ts'

/** How wide the intervals of each ranking's units are. */
export function samplingError({ document }: PublishedResult, voice: Voice): Html {
  const { words, figures, nameOf } = voice
  const { quality } = words
  const rows = document.rankings.map((ranking) => {
    const halves = ranking.units
      .flatMap(({ interval }) => (interval ? [(interval[1] - interval[0]) / 2] : []))
      .sort((a, b) => a - b)
    const ballots = ranking.units.reduce((sum, unit) => sum + unit.ballots, 0)
    const written = (at: number) => figure(figures.points(halves[at] ?? null))
    return [
      nameOf(ranking),
      figure(figures.count(ranking.units.length)),
      figure(figures.count(ballots)),
      written(0),
      written(Math.floor((halves.length - 1) / 2)),
      written(halves.length - 1),
    ]
  })
  const heads = [
    quality.ranking,
    ...[quality.units, quality.ballots, quality.least, quality.median, quality.most].map(figure),
  ]
  return html`<h3>${quality.sampling}</h3>
    <p>${quality.samplingLead}</p>
    ${figuresTable(quality.sampling, heads, rows, voice)}
    <p>${quality.notHeld}</p>`
}
