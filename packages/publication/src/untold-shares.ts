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
 * Units with the hidden shares of groups that were asked elsewhere: of whom no ballot came, they were heard, and
 * nothing else is known but whether they are enough for a rank. Of whom ballots are hidden, nothing is known
 * but that a unit has its rank for their sake.
 *
 * @param forRank - the answers that a unit needs for a rank, all groups together
 */
export function untoldShares(
  rankings: readonly RankingDocument[],
  traces: ReadonlyMap<string, UnitTrace>,
  forRank: number,
): (score: UnitScore, unit: UnitDocument, trace: UnitTrace) => UnitScore {
  const missed = new Map(
    rankings.flatMap(({ units }) => {
      const groups = groupsMissed(units, traces)
      return units.map(({ unit }) => [unit, groups] as const)
    }),
  )
  return (score, { unit, rank, unranked }, trace) => {
    const heard = unranked === 'too-few-ballots' ? tooFew : enough
    const lacks = rank !== null && answersTold(score, trace) < forRank
    const behind = lacks ? hiddenCell(trace) : undefined
    return {
      ...score,
      areas: beside(score.areas, trace.areas, (area, { items }) => ({
        ...area,
        items: beside(area.items, items, (item, own) => {
          const untold = untoldGroups(trace, own)
          const isHeard = (group: string) =>
            (untold.has(group) && !(own.hidden && missed.get(unit)?.has(group))) ||
            (behind?.item === own.item && behind.group === group)
          return {
            ...item,
            groups: item.groups.map((each) => (isHeard(each.group) ? { ...each, ...heard } : each)),
          }
        }),
      })),
    }
  }
}

/** Ballots, and of each group the most answers that a share rests on which is told. */
function answersTold({ areas }: UnitScore, { ballots }: UnitTrace): number {
  const most = new Map<string, number>()
  for (const { group, external } of areas.flatMap(({ items }) =>
    items.flatMap((each) => each.groups),
  )) {
    if (external) most.set(group, Math.max(external.n, most.get(group) ?? 0))
  }
  return [...most.values()].reduce((sum, n) => sum + n, ballots)
}

/** Of a group whose ballots are hidden, any: which one tells nothing. */
function hiddenCell({ groups, areas }: UnitTrace): { item: string; group: string } | undefined {
  const hidden = new Set(groups.flatMap(({ group, ballots }) => (ballots === null ? group : [])))
  return areas
    .flatMap(({ items }) => items)
    .flatMap(({ item, n, groups: own }) =>
      n === null ? own.map(({ group, weight }) => ({ item, group, weight })) : [],
    )
    .find(({ group, weight }) => hidden.has(group) && weight > 0)
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
