/**
 * Units as a public package tells of them: what its counts determine is computed, what they bound is
 * taken where it lies within the bounds, the rest is taken as it stands.
 */
import {
  divideFractions,
  isMeasuredElsewhere,
  parseFraction,
  toNumber,
  unknownError,
  type AreaTrace,
  type Estimate,
  type GroupTrace,
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
import { untoldShares } from './untold-shares.ts'

type Item = UnitScore['areas'][number]['items'][number]
type Area = UnitScore['areas'][number]
type Measured = Pick<AreaTrace, 'standardError' | 'interval'>
type SamplingPart = Pick<Estimate, 'standardError' | 'reach' | 'interval' | 'basis'>

/**
 * @param hasInterviewers - then errors of groups are at least those of ballots by themselves; else they
 *   are the same
 */
export function asPackaged(
  rankings: readonly RankingDocument[],
  traces: ReadonlyMap<string, UnitTrace>,
  hasInterviewers: boolean,
): Show {
  const units = new Map(rankings.flatMap((each) => each.units).map((unit) => [unit.unit, unit]))
  const untold = untoldShares(rankings, traces)
  return (score, id) => {
    const [unit, trace] = [units.get(id), traces.get(id)]
    if (!unit || !trace) throw new RangeError(`nothing is told of unit ${id}`)
    return shown(untold(score, unit, trace), unit, trace, hasInterviewers)
  }
}

function shown(
  score: UnitScore,
  unit: UnitDocument,
  trace: UnitTrace,
  hasInterviewers: boolean,
): ShownScore {
  const disclosure = disclosureOf(unit, trace)
  const areas = beside(score.areas, trace.areas, (area, own) =>
    shownArea(area, own, disclosure, hasInterviewers),
  )
  const errors = disclosure.total === 'exact' && !hasInterviewers ? areas : undefined
  const isHidden = disclosure.total !== 'exact'
  const { points, max } = isHidden ? pointsOf(unit.survey, score) : score
  return {
    disclosure,
    score: {
      ...score,
      points,
      max,
      ...measured(unit.survey, points, max, sumOfErrors(errors)),
      ballots: shownBallots(unit, trace, score),
      groups: score.groups.map((group) => shownGroup(group, unit, trace, score)),
      areas,
    },
  }
}

/** What is hidden, told from what is not there. */
function disclosureOf(unit: UnitDocument, { groups, areas }: UnitTrace): UnitDisclosure {
  const items = areas.flatMap((area) => area.items)
  const isCoarse = ({ n }: ItemTrace) => n === null
  const coarse = items.filter(isCoarse)
  const isWithheld = unit.survey.points === null && coarse.length > 0
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

function shownArea(
  area: Area,
  trace: AreaTrace,
  disclosure: UnitDisclosure,
  hasInterviewers: boolean,
): Area {
  const items = beside(area.items, trace.items, (item, own) =>
    shownItem(item, own, disclosure, hasInterviewers),
  )
  const isCoarse = disclosure.coarseAreas.has(area.area)
  const { points, max } = isCoarse ? pointsOf(trace, area) : area
  const errors = isCoarse || hasInterviewers ? undefined : items
  return { ...area, items, points, max, ...measured(trace, points, max, sumOfErrors(errors)) }
}

/** Printed points, where these are told; never more than the most that the definition gives. */
function pointsOf(told: { points: string | null; max: string | null }, own: Estimate) {
  const max = told.max === null ? own.max : parseFraction(told.max)
  return { points: told.points === null ? undefined : parseFraction(told.points), max }
}

function shownItem(
  item: Item,
  trace: ItemTrace,
  disclosure: UnitDisclosure,
  hasInterviewers: boolean,
): Item {
  const isCoarse = disclosure.coarseItems.has(item.item)
  const groups = beside(item.groups, trace.groups, (group, own) => {
    // That nobody of a hidden group answered is not so: it is only not told what they said. But where
    // it is told how many answered, nobody of it did.
    if (own.hidden && isCoarse && (!trace.hidden || disclosure.groups.has(group.group))) {
      return group.weight > 0 ? { ...group, ...answered } : group
    }
    return hasInterviewers && !own.hidden ? { ...group, ...wider(own, group) } : group
  })
  if (!isCoarse) {
    return { ...item, groups, ...(hasInterviewers && wider(trace, item)) }
  }
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
    ...unknownError,
    interval: undefined,
  }
}

const answered = { skipped: undefined }

/**
 * The packaged error where it is no smaller than that of ballots by themselves. An end may lie inside
 * by a twentieth of the width: where several groups count together, an interviewer's likeness moves
 * the shape of the interval, too (tried in 250,000 made-up sums: by 1.6 % of the width at most).
 */
function wider(told: Measured | GroupTrace, own: Item | Item['groups'][number]) {
  const { standardError, interval } = own
  if (standardError === undefined || !interval || told.standardError === null || !told.interval) {
    return {}
  }
  const slack = (interval[1] - interval[0]) / 20 + NEARLY
  const isWider =
    told.standardError >= standardError - NEARLY &&
    told.interval[0] <= interval[0] + slack &&
    told.interval[1] >= interval[1] - slack
  return isWider ? { standardError: told.standardError, interval: told.interval } : {}
}

const NEARLY = 1e-9

/**
 * Error and interval of a sum: they rest on pairs of answers. They are taken where the interval holds
 * the points, and the error is no more than its parts have together.
 */
function measured(
  { standardError, interval }: Measured,
  points: Estimate['points'],
  max: Estimate['max'],
  most: number | undefined,
): SamplingPart {
  const nothing = { ...unknownError, interval: undefined }
  if (!points || standardError === null || !interval) return nothing
  const [value, whole] = [toNumber(points), toNumber(max)]
  const [from, to] = interval
  const holds = from >= 0 && from <= value + NEARLY && to >= value - NEARLY && to <= whole + NEARLY
  const isBounded = standardError >= 0 && standardError <= (most ?? whole) + NEARLY
  if (!holds || !isBounded) return nothing
  return {
    standardError,
    interval,
    basis: 'spread',
    reach: { below: Math.max(0, value - from), above: Math.max(0, to - value) },
  }
}

/** Parts that move together in any way have no larger error than all of them added. */
function sumOfErrors(
  parts: readonly { readonly standardError: number | undefined }[] | undefined,
): number | undefined {
  return parts?.reduce((sum, { standardError = 0 }) => sum + standardError, 0)
}

/** Where no group is hidden, the sum; else no fewer than those that are shown. */
function shownBallots(unit: UnitDocument, trace: UnitTrace, score: UnitScore): number {
  const hidden = trace.groups.filter(({ ballots }) => ballots === null).length
  const sum = score.groups.reduce((all, each) => all + ballotsOf(each, trace, score), 0)
  if (hidden === 0) return sum
  return Math.max(unit.ballots, sum + hidden)
}

/** Of a hidden group nothing is known but whether it has enough ballots for a rank. */
function shownGroup(
  group: UnitScore['groups'][number],
  unit: UnitDocument,
  trace: UnitTrace,
  score: UnitScore,
): UnitScore['groups'][number] {
  const told = trace.groups.find((each) => each.group === group.group)
  if (!told || told.ballots === null) {
    const isEnough = unit.unranked !== 'too-few-ballots'
    // It was heard: at least one ballot is hidden.
    const ballots = isEnough ? Number.POSITIVE_INFINITY : Math.max(1, group.ballots)
    const hidden = trace.groups.filter((each) => each.ballots === null)
    return { ...group, ballots, effectiveBallots: hiddenEffective(unit, trace) / hidden.length }
  }
  const designEffect = Math.max(1, told.designEffect ?? 1)
  const ballots = ballotsOf(group, trace, score)
  const isOverfull = group.size !== undefined && ballots > group.size
  return { ...group, ballots, isOverfull, designEffect, effectiveBallots: ballots / designEffect }
}

/**
 * Where an answer of the group is hidden, or a share measured elsewhere stands in its place, those who
 * gave it may be in no other: as many as is told, or more.
 */
function ballotsOf(
  { group, ballots }: UnitScore['groups'][number],
  trace: UnitTrace,
  score: UnitScore,
): number {
  const told = trace.groups.find((each) => each.group === group)?.ballots ?? 0
  const isInPart = trace.areas.some(({ items }) =>
    items.some(({ groups }) => groups.some((each) => each.group === group && each.hidden)),
  )
  return isInPart || isMeasuredElsewhere(score, group) ? Math.max(ballots, told) : ballots
}

/** What hidden groups add to the effective ballots: no more than there are ballots of them. */
function hiddenEffective(unit: UnitDocument, { groups }: UnitTrace): number {
  const shown = (pick: (group: UnitTrace['groups'][number]) => number | null) =>
    groups.reduce((sum, group) => sum + (pick(group) ?? 0), 0)
  const effective = unit.effectiveBallots - shown((group) => group.effectiveBallots)
  return Math.min(Math.max(0, effective), unit.ballots - shown(({ ballots }) => ballots))
}
