import type { UnitDocument } from '@phieu/scoring'
import type { Voice } from './page.ts'

/** "95.77% (95% interval: 94.10–97.21%)". */
export function describeIndex(unit: UnitDocument, { words, figures }: Voice): string {
  if (!unit.index) return words.index.noValue
  const note = unit.interval
    ? words.index.interval(figures.interval(unit.interval))
    : words.index.noInterval
  return `${figures.percent(unit.index.percent)} (${note})`
}
