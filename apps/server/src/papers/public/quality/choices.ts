import { html } from 'hono/html'
import type { PartDocument, VolatilityDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { figure, figuresTable, type Cell } from './figures-table.ts'
import { areaName } from './group-name.ts'

/** Units that are named of each ranking. */
const NAMED = 3

const kinds = ['rule', 'groups', 'areas', 'exclusion', 'all'] as const

/** How many ranks hang on choices that could have been made otherwise. */
export function choices(result: PublishedResult, voice: Voice): Html {
  const { words, figures } = voice
  const { quality } = words
  const heads = [
    quality.ranking,
    figure(quality.units),
    ...kinds.map((kind) => figure(quality.kinds[kind])),
    quality.movesMost,
  ]
  const rows = result.quality.rankings.map(({ block, units, volatility }): Cell[] => [
    rankingName(result, block, voice),
    figure(figures.count(units)),
    ...kinds.map((kind) => figure(figures.points(volatility?.shifts[kind] ?? null))),
    volatility ? movers(result, volatility, voice) : quality.tooHidden,
  ])
  const draws = Math.max(0, ...result.quality.rankings.map((each) => each.volatility?.draws ?? 0))
  return html`<h3>${quality.choices}</h3>
    <p>${quality.choicesLead(figures.count(draws))}</p>
    ${figuresTable(quality.choices, heads, rows, voice)}`
}

function rankingName({ document }: PublishedResult, block: string, { nameOf }: Voice): string {
  const found = document.rankings.find((ranking) => ranking.block === block)
  return found ? nameOf(found) : block
}

function movers({ registry }: PublishedResult, { units }: VolatilityDocument, voice: Voice): Html {
  const { words } = voice
  const names = new Map(registry.units.map(({ id, name }) => [id, name]))
  const most = units
    .filter(({ shift }) => shift > 0)
    .toSorted((a, b) => b.shift - a.shift)
    .slice(0, NAMED)
  if (most.length === 0) return html`–`
  return html`${most.map(
    ({ unit, range }) =>
      html`<small
        >${words.quality.range(names.get(unit) ?? unit, words.index.ranks(...range))}</small
      >`,
  )}`
}

/** What areas and parts weigh on paper, and what they do to the differences between units. */
export function partWeights(result: PublishedResult, voice: Voice): Html {
  const { words } = voice
  const { quality } = words
  const heads = [
    quality.part,
    ...[quality.nominal, quality.effective, quality.correlation].map(figure),
  ]
  const tables = result.quality.rankings.flatMap(({ block, weights }) => {
    if (!weights) return []
    const { areas, assessed, survey, adjustments } = weights
    const name = rankingName(result, block, voice)
    const rows = [
      ...areas.map((area) => weightRow(areaName(result.definition, area.area, voice), area, voice)),
      weightRow(quality.parts.assessed, assessed, voice),
      weightRow(quality.parts.survey, survey, voice),
      weightRow(quality.parts.adjustments, adjustments, voice),
    ]
    return [
      html`<h4>${name}</h4>
        ${figuresTable(`${quality.weights}, ${name}`, heads, rows, voice)}`,
    ]
  })
  return html`<h3>${quality.weights}</h3>
    ${
      tables.length === 0
        ? html`<p>${quality.tooHidden}</p>`
        : html`<p>${quality.weightsLead}</p>
            ${tables}`
    }`
}

function weightRow(
  name: string,
  { nominal, effective, correlation }: PartDocument,
  voice: Voice,
): Cell[] {
  const { figures } = voice
  return [
    name,
    ...[figures.share(nominal), figures.share(effective), figures.points(correlation)].map(figure),
  ]
}
