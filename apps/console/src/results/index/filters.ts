/** What stands in the address of the result: block, view, search. */
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import { isFoundIn } from '../../i18n/plain-text.ts'

export const VIEWS = ['ranking', 'areas', 'runs', 'quality'] as const

export type View = (typeof VIEWS)[number]

/** The view that the address names, else the ranking. */
export function readView(address: URLSearchParams): View {
  return VIEWS.find((view) => view === address.get('view')) ?? 'ranking'
}

/** Whether the view has a line a unit, that can be searched. */
export function isOfUnits(view: View): boolean {
  return view === 'ranking' || view === 'runs'
}

/** The ranking of the block that the address names (also one that is ranked with others), else the first. */
export function findRanking(
  rankings: readonly RankingDocument[],
  address: URLSearchParams,
): RankingDocument | undefined {
  const block = address.get('block') ?? ''
  return rankings.find(({ blocks }) => blocks.includes(block)) ?? rankings[0]
}

/** The units that the search of the address finds. */
export function foundUnits(
  units: readonly UnitDocument[],
  address: URLSearchParams,
): UnitDocument[] {
  return units.filter(({ name }) => isFoundIn(name, address.get('q') ?? ''))
}
