import type { GroupQuality } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Voice } from '../page.ts'

/** Between which shares the units lie whose group gave no answer; `–` where none may be told. */
export function silenceByUnit(
  { quality, registry }: Pick<PublishedResult, 'quality' | 'registry'>,
  { block, group }: GroupQuality,
  { words, figures }: Voice,
): string {
  const blocks = new Map(registry.units.map((unit) => [unit.id, unit.block]))
  const shares = quality.units
    .filter(({ unit }) => blocks.get(unit) === block)
    .flatMap(({ groups }) => groups.find((each) => each.group === group)?.noOpinion ?? [])
  if (shares.length === 0) return '–'
  return words.quality.span(figures.share(Math.min(...shares)), figures.share(Math.max(...shares)))
}
