import type { Chance } from '../chance.ts'
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

/** What each unit misses in 2024, so that it misses its index in all. */
export function drawLosses(
  block: Block,
  goals: readonly UnitGoal[],
  moves: readonly number[],
  chance: Chance,
): Losses[] {
  const weights = areaWeights(block)
  const missed = goals.map(({ now }) => 100 - now / 100)
  const factors = lossFactors(weights, moves, sum(missed) / missed.length)
  return missed.map((loss) => {
    const drawn = factors.map((factor) => factor * (0.85 + 0.3 * chance.fraction()))
    const whole = weightedSum(drawn, weights)
    return drawn.map((part) => (loss * part) / whole)
  })
}

/** Per cent that an area which fell missed before its fall: it was not perfect. */
const MISSED_BEFORE = 4

/**
 * How much more an area misses than its unit. Those that fell miss their fall and a little more, the
 * others share what is left.
 *
 * @param mean - what units miss, in per cent
 */
function lossFactors(weights: readonly number[], moves: readonly number[], mean: number): number[] {
  const fallen = weights.map((_weight, at) => {
    const fall = -(moves[at] ?? 0)
    return fall > 0 ? Math.max(1, (fall + MISSED_BEFORE) / mean) : 0
  })
  const fallenWeight = sum(weights.filter((_weight, at) => fallen[at] !== 0))
  const others = (1 - weightedSum(fallen, weights)) / (1 - fallenWeight)
  return fallen.map((factor) => factor || others)
}

function weightedSum(numbers: readonly number[], weights: readonly number[]): number {
  return sum(numbers.map((number, at) => number * (weights[at] ?? 0)))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
