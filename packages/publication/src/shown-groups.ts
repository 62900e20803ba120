/** How many of each group were heard about a unit, as a public package tells it. */
import {
  isMeasuredElsewhere,
  type UnitDocument,
  type UnitScore,
  type UnitTrace,
} from '@phieu/scoring'
import { toldDesign, type ToldUnit } from './told-errors.ts'

/** Where no group is hidden, the sum; else no fewer than those that are shown. */
export function shownBallots(unit: UnitDocument, trace: UnitTrace, score: UnitScore): number {
  const hidden = trace.groups.filter(({ ballots }) => ballots === null).length
  const sum = score.groups.reduce((all, each) => all + ballotsOf(each, trace, score), 0)
  if (hidden === 0) return sum
  return Math.max(unit.ballots, sum + hidden)
}

/** Of a hidden group nothing is known but whether it has enough ballots for a rank. */
export function shownGroup(
  group: UnitScore['groups'][number],
  unit: UnitDocument,
  known: ToldUnit,
  score: UnitScore,
): UnitScore['groups'][number] {
  const { trace } = known
  const told = trace.groups.find((each) => each.group === group.group)
  if (!told || told.ballots === null) {
    const isEnough = unit.unranked !== 'too-few-ballots'
    // It was heard: at least one ballot is hidden.
    const ballots = isEnough ? Number.POSITIVE_INFINITY : Math.max(1, group.ballots)
    return { ...group, ballots, effectiveBallots: untoldEffective(unit, trace) }
  }
  const ballots = ballotsOf(group, trace, score)
  const isOverfull = group.size !== undefined && ballots > group.size
  const { effect } = toldDesign(known, group.group, told.designEffect, true)
  const isUntold = told.effectiveBallots === null
  return {
    ...group,
    ballots,
    isOverfull,
    perInterviewer: told.perInterviewer ?? undefined,
    designEffect: effect,
    effectiveBallots: isUntold ? untoldEffective(unit, trace) : ballots / effect,
  }
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

/** What each group of which it is not told adds to the effective ballots: all no more than there are of them. */
function untoldEffective(unit: UnitDocument, { groups }: UnitTrace): number {
  const told = groups.filter(({ effectiveBallots }) => effectiveBallots !== null)
  const sumOf = (pick: (group: UnitTrace['groups'][number]) => number | null) =>
    told.reduce((sum, group) => sum + (pick(group) ?? 0), 0)
  const effective = unit.effectiveBallots - sumOf((group) => group.effectiveBallots)
  const all = Math.min(Math.max(0, effective), unit.ballots - sumOf(({ ballots }) => ballots))
  return all / Math.max(1, groups.length - told.length)
}
