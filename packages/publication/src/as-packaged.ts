/**
 * Units as a public package tells of them: what its counts determine is computed, what they bound is
 * taken where it lies within the bounds, the rest is taken as it stands.
 */
import {
  divideFractions,
  groupSpreads,
  parseFraction,
  shownParts,
  sumFractions,
  tellErrors,
  toNumber,
  withoutError,
  type AreaTrace,
  type Estimate,
  type Fraction,
  type ItemTrace,
  type Show,
  type ShownScore,
  type UnitDisclosure,
  type RankingDocument,
  type UnitDocument,
  type UnitScore,
  type UnitTrace,
} from '@phieu/scoring'
import { beside } from './beside.ts'
import { shownBallots, shownGroup } from './shown-groups.ts'
import {
  itemSpreads,
  toldGroup,
  toldItem,
  toldSamples,
  toldSum,
  type ToldUnit,
} from './told-errors.ts'
import { untoldShares } from './untold-shares.ts'

type Item = UnitScore['areas'][number]['items'][number]
type Area = UnitScore['areas'][number]

/** Units of a package, by its results and traces. @param toldOf - what a unit's errors are reckoned from @param forRank - see `untoldShares` */
export function asPackaged(
  rankings: readonly RankingDocument[],
  traces: ReadonlyMap<string, UnitTrace>,
  toldOf: (trace: UnitTrace) => ToldUnit,
  forRank: number,
): Show {
  const units = new Map(rankings.flatMap((each) => each.units).map((unit) => [unit.unit, unit]))
  const untold = untoldShares(rankings, traces, forRank)
  return (score, { id }) => {
    const [unit, trace] = [units.get(id), traces.get(id)]
    if (!unit || !trace) throw new RangeError(`nothing is told of unit ${id}`)
    return shown(untold(score, unit, trace), unit, toldOf(trace))
  }
}

function shown(score: UnitScore, unit: UnitDocument, told: ToldUnit): ShownScore {
  const { trace } = told
  const disclosure = disclosureOf(unit, told)
  const areas = beside(score.areas, trace.areas, (area, own) =>
    shownArea(area, own, disclosure, told),
  )
  const groups = score.groups.map((group) => shownGroup(group, unit, told, score))
  const rest = { ...score, areas, groups, ballots: shownBallots(unit, trace, score) }
  if (disclosure.total !== 'exact') {
    const sum = sumOfTold(trace.areas.flatMap(({ items }) => items))
    const own = { ...rest, ...withoutError, ...pointsOf(unit.survey, score, sum) }
    return { disclosure, score: withErrors(own, unit, disclosure, told) }
  }
  const items = areas.flatMap((area) => area.items)
  const spreads = groups.map((each) => ({ ...each, spread: spreadOf(trace, each.group) }))
  const parts = areas.flatMap((area) => area.groups)
  const sum = toldSum(told, items, spreads, parts)
  const own = new Map(sum.groups.map((each) => [each.group, each]))
  return {
    disclosure,
    score: { ...rest, ...sum, groups: groups.map((each) => ({ ...each, ...own.get(each.group) })) },
  }
}

function spreadOf({ groups }: UnitTrace, group: string): number {
  return groups.find((each) => each.group === group)?.spread ?? 0
}

/** What is hidden, told from what is not there. */
function disclosureOf(
  unit: UnitDocument,
  { trace: { groups, areas }, common: { minimum } }: ToldUnit,
): UnitDisclosure {
  const items = areas.flatMap((area) => area.items)
  const isCoarse = ({ n }: ItemTrace) => n === null
  const coarse = items.filter(isCoarse)
  // Of few people of whom no answer counts nothing is coarse, and the total is hidden.
  const isFew = unit.ballots > 0 && unit.ballots < minimum && items.every(({ n }) => n === 0)
  const isWithheld = unit.survey.points === null && (coarse.length > 0 || isFew)
  return {
    groups: new Set(groups.filter(({ ballots }) => ballots === null).map(({ group }) => group)),
    items: new Map(
      items.map(({ item, groups: own }) => [
        item,
        new Set(own.filter(({ hidden }) => hidden).map(({ group }) => group)),
      ]),
    ),
    hiddenItems: new Set(items.filter(({ hidden }) => hidden).map(({ item }) => item)),
    hiddenAreas: new Set(areas.filter(({ hidden }) => hidden).map(({ area }) => area)),
    coarseItems: new Set(coarse.map(({ item }) => item)),
    coarseAreas: new Set(areas.filter((area) => area.items.some(isCoarse)).map(({ area }) => area)),
    total: isWithheld ? 'hidden' : coarse.length > 0 ? 'coarse' : 'exact',
  }
}

function shownArea(area: Area, trace: AreaTrace, disclosure: UnitDisclosure, told: ToldUnit): Area {
  const items = beside(area.items, trace.items, (item, own) =>
    shownItem(item, own, disclosure, told),
  )
  if (!disclosure.coarseAreas.has(area.area)) {
    const parts = items.flatMap((item) => itemSpreads(told, item))
    return { ...area, items, ...toldSum(told, items, trace.groups ?? [], parts) }
  }
  return { ...area, items, ...withoutError, ...pointsOf(trace, area, sumOfTold(trace.items)) }
}

/**
 * Printed points, where these are told; never more than the most that the definition gives.
 *
 * @param sum - what they come to, where it follows from what is told
 */
function pointsOf(
  told: { points: string | null; max: string | null },
  own: Estimate,
  sum: Fraction | undefined,
) {
  const max = told.max === null ? own.max : parseFraction(told.max)
  return { points: told.points === null ? undefined : (sum ?? parseFraction(told.points)), max }
}

/** A sum without a hidden item is that of what its items are told as. */
function sumOfTold(items: readonly ItemTrace[]): Fraction | undefined {
  if (items.some(({ hidden }) => hidden)) return undefined
  return sumFractions(items.flatMap(({ points }) => (points === null ? [] : parseFraction(points))))
}

function shownItem(item: Item, trace: ItemTrace, disclosure: UnitDisclosure, told: ToldUnit): Item {
  const isCoarse = disclosure.coarseItems.has(item.item)
  const groups = beside(item.groups, trace.groups, (group, own) => {
    // That nobody of a hidden group answered is not so: it is only not told what they said. But where
    // it is told how many answered, nobody of it did.
    if (own.hidden && isCoarse && (!trace.hidden || disclosure.groups.has(group.group))) {
      return group.weight > 0 ? { ...group, ...answered } : group
    }
    return own.hidden ? group : toldGroup(told, item, group, own)
  })
  if (!isCoarse) return { ...toldItem(told, item, trace), groups }
  const points = trace.points === null ? undefined : parseFraction(trace.points)
  return {
    ...item,
    groups,
    // Somebody answered: else it would not be hidden.
    n: 1,
    max: item.maxPoints,
    treatment: 'scored',
    points,
    share:
      points && toNumber(item.maxPoints) > 0 ? divideFractions(points, item.maxPoints) : undefined,
    ...withoutError,
  }
}

const answered = { skipped: undefined }

/** With errors of what something is hidden beneath, reckoned from what is told. */
function withErrors(
  score: UnitScore,
  { unranked }: UnitDocument,
  disclosure: UnitDisclosure,
  told: ToldUnit,
): UnitScore {
  const { trace, common, samples } = told
  const sampled = (items: readonly Item[], area: number | undefined) => {
    const spreads = shownParts(score, items, disclosure, samples).flatMap((part) =>
      groupSpreads([part], samples),
    )
    const own = trace.areas.find((each) => each.area === area)?.groups
    return toldSamples(told, (area === undefined ? trace.groups : own) ?? [], spreads)
  }
  const known = unranked === null ? common : { ...common, leastBallots: 1 }
  return tellErrors(score, disclosure, sampled, known)
}
