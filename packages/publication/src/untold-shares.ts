import {
  toFraction,
  type ItemTrace,
  type RankingDocument,
  type UnitDocument,
  type UnitScore,
  type UnitTrace,
} from '@phieu/scoring'
import { beside } from './beside.ts'

/**
 * Units with the hidden shares of groups of whom no ballot came: few were asked elsewhere. They were
 * heard, and nothing else is known but whether they are enough for a rank.
 */
export function untoldShares(
  rankings: readonly RankingDocument[],
  traces: ReadonlyMap<string, UnitTrace>,
): (score: UnitScore, unit: UnitDocument, trace: UnitTrace) => UnitScore {
  const missed = new Map(
    rankings.flatMap(({ units }) => {
      const groups = groupsMissed(units, traces)
      return units.map(({ unit }) => [unit, groups] as const)
    }),
  )
  return (score, { unit, unranked }, trace) => {
    const heard = unranked === 'too-few-ballots' ? tooFew : enough
    return {
      ...score,
      areas: beside(score.areas, trace.areas, (area, { items }) => ({
        ...area,
        items: beside(area.items, items, (item, own) => {
          const untold = untoldGroups(trace, own)
          const isHeard = (group: string) =>
            untold.has(group) && !(own.hidden && missed.get(unit)?.has(group))
          return {
            ...item,
            groups: item.groups.map((each) => (isHeard(each.group) ? { ...each, ...heard } : each)),
          }
        }),
      })),
    }
  }
}

/**
 * Of whom no ballot came, and yet something is hidden. In an item that is hidden itself, that may be nothing; in
 * one that tells how many answered, it is.
 */
function untoldGroups({ groups }: UnitTrace, item: ItemTrace): ReadonlySet<string> {
  if (item.n !== null) return new Set()
  const silent = groups.filter(({ ballots }) => ballots === 0).map(({ group }) => group)
  return new Set(
    silent.filter((group) => item.groups.some((each) => each.group === group && each.hidden)),
  )
}

/** Groups that said nothing about a unit that is ranked all the same: nobody heard them about any. */
function groupsMissed(
  units: readonly UnitDocument[],
  traces: ReadonlyMap<string, UnitTrace>,
): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ unit, rank }) => {
      const trace = traces.get(unit)
      if (!trace || rank === null) return []
      const items = trace.areas.flatMap((area) => area.items)
      const untold = new Set(items.flatMap((item) => [...untoldGroups(trace, item)]))
      return trace.groups
        .filter(({ group, ballots, size }) => ballots === 0 && size !== 0 && !untold.has(group))
        .filter(({ group }) => isNowhere(group, items))
        .map(({ group }) => group)
    }),
  )
}

/** No share of it was measured elsewhere either. */
function isNowhere(group: string, items: readonly ItemTrace[]): boolean {
  return items.every(({ groups }) =>
    groups.every((each) => each.group !== group || each.skipped === 'nobody-answered'),
  )
}

const enough = told(Number.POSITIVE_INFINITY)
const tooFew = told(0)

function told(n: number) {
  return {
    skipped: undefined,
    external: { share: toFraction(0), n, standardError: undefined },
  }
}
