import { html } from 'hono/html'
import type { GroupQuality, QualityDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { figure, figuresTable } from './figures-table.ts'
import { blockName, groupName } from './group-name.ts'

/** Which part of each group gave no ballot, and which part of its answers is none; nothing of no group. */
export function silentGroups(
  { quality, definition, registry }: PublishedResult,
  voice: Voice,
): Html | undefined {
  const { words, figures } = voice
  const said = words.quality
  if (quality.groups.length === 0) return undefined

  const blocks = new Map(registry.units.map(({ id, block }) => [id, block]))
  const rows = quality.groups.map((group) => [
    html`${groupName(definition, group.group, voice)}
      <small>${blockName(definition, group.block, voice)}</small>`,
    figure(figures.share(group.turnout)),
    figure(figures.share(group.noOpinion)),
    figure(spanOf(sharesByUnit(quality, blocks, group), voice)),
  ])
  const heads = [said.group, ...[said.turnout, said.noOpinion, said.byUnit].map(figure)]
  return html`<p>${said.silentLead}</p>
    ${figuresTable(said.silent, heads, rows, voice)}`
}

function sharesByUnit(
  { units }: QualityDocument,
  blocks: ReadonlyMap<string, string>,
  { block, group }: GroupQuality,
): number[] {
  return units
    .filter(({ unit }) => blocks.get(unit) === block)
    .flatMap(({ groups }) => groups.find((each) => each.group === group)?.noOpinion ?? [])
}

function spanOf(shares: readonly number[], { words, figures }: Voice): string {
  if (shares.length === 0) return '–'
  return words.quality.span(figures.share(Math.min(...shares)), figures.share(Math.max(...shares)))
}
