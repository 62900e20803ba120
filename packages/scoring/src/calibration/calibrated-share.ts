import type { Questionnaire } from '@phieu/survey'
import { toNumber } from '../exact/fraction.ts'
import type { Interval } from '../intervals/intervals.ts'
import { reachInterval, shareReach } from '../intervals/share-reach.ts'
import type { RuledItem } from '../quality/item-covariances.ts'
import { optionWorths } from '../units/rules.ts'
import { firstColumn, type ClusterSum } from '../units/tally.ts'
import { calibrate, type Calibration, type CalibrationCell, type Margin } from './calibrate.ts'
import { solveSymmetric } from './solve.ts'

/** One group's ballots from people who are alike in all margins. */
export interface Stratum extends ClusterSum {
  /** By margin. */
  readonly kinds: CalibrationCell['kinds']
}

/** A share as the population would have it, beside what the ballots alone say. */
export interface CalibratedShare {
  /** 0 to 1. */
  readonly share: number
  readonly standardError: number
  /** 95 %. */
  readonly interval: Interval
  /** Every ballot alike, 0 to 1. */
  readonly unweighted: number
  readonly calibration: Calibration
}

/**
 * The mean worth of a group's answers to one item, each ballot counting for as many people as it stands for.
 *
 * @param item - whose rule gives every option a worth; of a `banded` one it is the favourable share
 * @returns `undefined` as `calibrate` does, and where nobody answered
 * @throws RangeError when the questionnaire has no such item
 * @see METHOD.md, section 19
 */
export function calibratedShare(
  questionnaire: Questionnaire,
  item: RuledItem,
  strata: readonly Stratum[],
  margins: readonly Margin[],
): CalibratedShare | undefined {
  const cells = strata
    .filter(({ ballots }) => ballots > 0)
    .map(({ kinds, ballots, counts }) => ({
      kinds,
      ballots,
      ...sumsOf(questionnaire, item, counts),
    }))
  const calibration = calibrate(cells, margins)
  if (!calibration) return undefined

  const { weights, effectiveBallots } = calibration
  const weigh = (valueOf: (cell: AnsweredCell) => number) =>
    cells.reduce((sum, cell, at) => sum + (weights[at] ?? 0) * valueOf(cell), 0)
  const answered = weigh(({ answers }) => answers)
  const all = cells.reduce((sum, { answers }) => sum + answers, 0)
  if (answered === 0) return undefined

  const share = weigh(({ worth }) => worth) / answered
  const variance = residualVariance(cells, weights, margins, share) / answered ** 2
  const ballots = cells.reduce((sum, cell) => sum + cell.ballots, 0)
  // No answers with this mean vary more: where the variance is larger still, fewer are worth as much.
  const bound = variance > 0 ? (share * (1 - share)) / variance : Number.POSITIVE_INFINITY
  const n = Math.min((effectiveBallots * all) / ballots, bound)
  const reach = shareReach({ mean: share, variance: variance * n, n, unasked: 1 })
  return {
    share,
    standardError: Math.sqrt(variance),
    interval: reachInterval(share, reach, [0, 1]),
    unweighted: cells.reduce((sum, { worth }) => sum + worth, 0) / all,
    calibration,
  }
}

interface AnsweredCell extends CalibrationCell {
  readonly answers: number
  /** Sums over the ballots with a scored answer: of the worths, and of their squares. */
  readonly worth: number
  readonly squares: number
}

type Counts = Stratum['counts']

function sumsOf(questionnaire: Questionnaire, { id, rule }: RuledItem, counts: Counts) {
  const first = firstColumn(questionnaire, id)
  const options = questionnaire.items.find((each) => each.id === id)?.options ?? []
  let [answers, worth, squares] = [0, 0, 0]
  for (const [at, value] of optionWorths(rule, options).entries()) {
    if (value === undefined) continue
    const count = counts[first + at] ?? 0
    answers += count
    worth += count * toNumber(value)
    squares += count * toNumber(value) ** 2
  }
  return { answers, worth, squares }
}

/**
 * Σ w² (z − xᵀB)² over the ballots: what is left of z = worth − share (0 without a scored answer) once
 * the margins explain what they can, times n/(n − p) for the p kinds that can be chosen freely.
 */
function residualVariance(
  cells: readonly AnsweredCell[],
  weights: readonly number[],
  margins: readonly Margin[],
  share: number,
): number {
  const columns = margins.flatMap(({ name, population }) =>
    Object.keys(population).map((kind) => ({ name, kind })),
  )
  const rows = cells.map(({ kinds }) =>
    columns.map(({ name, kind }) => (kinds[name] === kind ? 1 : 0)),
  )
  const sums = cells.map(({ worth, answers }) => worth - share * answers)
  const weighed = (at: number) => (weights[at] ?? 0) * (cells[at]?.ballots ?? 0)
  const matrix = columns.map((_row, a) =>
    columns.map((_column, b) =>
      rows.reduce((sum, row, at) => sum + weighed(at) * (row[a] ?? 0) * (row[b] ?? 0), 0),
    ),
  )
  const right = columns.map((_column, a) =>
    rows.reduce((sum, row, at) => sum + (weights[at] ?? 0) * (sums[at] ?? 0) * (row[a] ?? 0), 0),
  )
  const slopes = solveSymmetric(matrix, right)
  const all = cells.reduce((sum, cell) => sum + cell.ballots, 0)
  const free = 1 + columns.length - margins.length
  const lost = all > free ? all / (all - free) : all
  return cells.reduce((sum, cell, at) => {
    const expected = (rows[at] ?? []).reduce<number>(
      (total, x, a) => total + x * (slopes[a] ?? 0),
      0,
    )
    // Σ(z − e)² = Σz² − 2eΣz + ne², with z = worth − share of those who answered.
    const squares = cell.squares - 2 * share * cell.worth + share ** 2 * cell.answers
    const residual = squares - 2 * expected * (sums[at] ?? 0) + expected ** 2 * cell.ballots
    return sum + (weights[at] ?? 0) ** 2 * Math.max(0, residual) * lost
  }, 0)
}
