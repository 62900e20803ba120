import type { Chance } from '@phieu/commands'
import type { Block } from '@phieu/survey'
import { announcedRises } from './announced.ts'
import { hundredthsOf } from './earlier-goals.ts'
import type { UnitGoal } from './index-goals.ts'

/** Per cent of an area's points that a unit misses, area by area in the order of its block. */
export type Losses = readonly number[]

/** Part of a block's points that each of its areas has; they add up to 1. */
export function areaWeights({ areas, maxAssessed, maxSurvey }: Block): number[] {
  return areas.map((area) => (area.maxAssessed + area.maxSurvey) / (maxAssessed + maxSurvey))
}

/**
 * How far the mean of each area moves from 2023 to 2024, in percentage points: as announced; the
 * areas that did not rise share what is left of the units' own moves. Empty without a year before.
 */
export function areaMoves(block: Block, goals: readonly UnitGoal[]): number[] {
  const moves = goals.flatMap(({ now, before }) => (before ? [now - hundredthsOf(before)] : []))
  if (moves.length === 0) return []

  const rises = announcedRises(block.id)
  const weights = areaWeights(block)
  const told = block.areas.map(({ area }) => rises.get(area))
  const risen = sum(told.map((rise, at) => (rise ?? 0) * (weights[at] ?? 0)))
  const weightLeft = sum(told.map((rise, at) => (rise === undefined ? (weights[at] ?? 0) : 0)))
  const left = (sum(moves) / moves.length - risen) / weightLeft
  return told.map((rise) => (rise ?? left) / 100)
}

/** Per cent that an area which fell misses on top of its fall: it was not perfect before. */
const MISSED_BEFORE = 4

/** What each unit misses in 2024, so that it misses its index in all. */
export function drawLosses(
  block: Block,
  goals: readonly UnitGoal[],
  moves: readonly number[],
  chance: Chance,
): Losses[] {
  const weights = areaWeights(block)
  const missed = goals.map(({ now }) => 100 - now / 100)
  const mean = sum(missed) / missed.length
  const fell = block.areas.map((_area, at) => Math.max(0, -(moves[at] ?? 0)))
  const heavy = fell.map((fall) => (fall > 0 ? Math.max(1, (fall + MISSED_BEFORE) / mean) : 0))
  const heavyPart = sum(heavy.map((factor, at) => factor * (weights[at] ?? 0)))
  const heavyWeight = sum(heavy.map((factor, at) => (factor > 0 ? (weights[at] ?? 0) : 0)))
  const light = (1 - heavyPart) / (1 - heavyWeight)
  return missed.map((loss) => {
    const parts = heavy.map((factor) => (factor || light) * (0.85 + 0.3 * chance.fraction()))
    const whole = sum(parts.map((part, at) => part * (weights[at] ?? 0)))
    return parts.map((part) => (loss * part) / whole)
  })
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
