/** How many of each group were heard about a unit, as a public package tells it. */
import {
  isMeasuredElsewhere,
  type UnitDocument,
  type UnitScore,
  type UnitTrace,
} from '@phieu/scoring'
import { hiddenGroups } from './hidden-groups.ts'
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
    const hidden = trace.groups.filter((each) => each.ballots === null)
    return { ...group, ballots, effectiveBallots: hiddenBallots(unit, trace) / hidden.length }
  }
  const ballots = ballotsOf(group, trace, score)
  const isOverfull = group.size !== undefined && ballots > group.size
  // Untold, it counts as that of ballots by themselves.
  const isTold = told.designEffect !== null
  const effect = isTold ? toldDesign(known, group.group, told.designEffect, true).effect : 1
  return {
    ...group,
    ballots,
    isOverfull,
    perInterviewer: told.perInterviewer ?? undefined,
    designEffect: effect,
    effectiveBallots: ballots / effect,
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
  const isInPart = hiddenGroups(trace).includes(`${trace.unit} ${group}`)
  return isInPart || isMeasuredElsewhere(score, group) ? Math.max(ballots, told) : ballots
}

/** Ballots of the hidden groups, which are worth as many as there are. */
function hiddenBallots(unit: UnitDocument, { groups }: UnitTrace): number {
  return Math.max(0, unit.ballots - groups.reduce((sum, { ballots }) => sum + (ballots ?? 0), 0))
}
