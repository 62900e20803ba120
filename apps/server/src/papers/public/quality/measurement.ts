import { html } from 'hono/html'
import type { GroupQuality } from '@phieu/scoring'
import type { Block } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { figure, figuresTable, type Cell } from './figures-table.ts'
import { groupName } from './group-name.ts'
import { silenceByUnit } from './silence-by-unit.ts'

/** Answers that are none, and how reliable the questions are: by block and group. */
export function measurement(result: PublishedResult, voice: Voice): Html {
  const { quality, definition } = result
  const { words, say } = voice
  const { quality: said } = words
  const heads = [
    said.group,
    ...[said.ballots, said.turnout, said.noOpinion, said.byUnit, said.alpha].map(figure),
    said.byArea,
    said.weakest,
  ]
  const tables = definition.blocks.flatMap((block) => {
    const groups = quality.groups.filter((group) => group.block === block.id)
    if (groups.length === 0) return []
    const rows = groups.map((group) => groupRow(group, block, result, voice))
    return [
      html`<h4>${say(block)}</h4>
        ${figuresTable(`${said.measurement}, ${say(block)}`, heads, rows, voice)}`,
    ]
  })
  return html`<h3>${said.measurement}</h3>
    ${
      tables.length === 0
        ? html`<p>${said.noGroups}</p>`
        : html`<p>${said.itemLead} ${said.measurementLead}</p>
            ${tables}`
    }`
}

function groupRow(
  group: GroupQuality,
  block: Block,
  result: PublishedResult,
  voice: Voice,
): Cell[] {
  const { words, figures, say } = voice
  const whole = group.reliability.find(({ area }) => area === null)
  const [worst] = group.items
    .filter(({ itemRest }) => itemRest !== null)
    .toSorted((a, b) => (a.itemRest ?? 0) - (b.itemRest ?? 0))
  const item = block.items.find(({ id }) => id === worst?.item)
  const out = group.leftOut > 0 && words.quality.leftOut(figures.count(group.leftOut))
  const areas = group.reliability.flatMap(({ area, alpha }) =>
    area === null ? [] : [words.quality.area(area, figures.points(alpha))],
  )
  return [
    html`${groupName(result.definition, group.group, voice)}${out && html` <small>(${out})</small>`}`,
    figure(figures.count(group.ballots)),
    figure(figures.share(group.turnout)),
    figure(figures.share(group.noOpinion)),
    figure(silenceByUnit(result, group, voice)),
    figure(whole ? `${figures.points(whole.alpha)} (${figures.span(whole.interval)})` : '–'),
    html`${areas.map((area) => html`<small>${area}</small>`)}`,
    worst && item ? html`${figures.points(worst.itemRest)} <small>${say(item)}</small>` : '–',
  ]
}
