/** People known by one property, such as an age band or a sex; how many there are of each kind. */
export interface Margin {
  readonly name: string
  /** By kind, above 0. Margins of the same people add up to the same. */
  readonly population: Readonly<Record<string, number>>
}

/** Ballots of people who are alike in all margins. */
export interface CalibrationCell {
  /** By margin. */
  readonly kinds: Readonly<Record<string, string>>
  /** 1 and more. */
  readonly ballots: number
}

export interface Calibration {
  /** What one ballot of each cell counts, in the order of the cells; on average 1. */
  readonly weights: readonly number[]
  /** How many times as large weights make the variance, were answers all alike in spread: Kish. */
  readonly effect: number
  /** Ballots without weights that would say as much. */
  readonly effectiveBallots: number
  /** The farthest that a kind's weighted share is from its share of the population, 0 to 1. */
  readonly misfit: number
}

/** How often a ballot may count, at the least and at the most; 1 is the average. */
export interface WeightBounds {
  readonly least: number
  readonly most: number
}

/** What is usual: nobody speaks for more than five, or is heard for less than a fifth. */
export const usualBounds: WeightBounds = { least: 0.2, most: 5 }

/**
 * Weights by which the ballots come to the same shares of each kind as the population: raking, margin
 * after margin until nothing moves; with one margin it is post-stratification. Weights are kept between
 * the bounds, so margins may not be met whole; `misfit` tells by how much.
 *
 * @returns `undefined` where a kind of the population has no ballot, or a ballot's kind no population:
 *   no weight can make up for people of whom nobody was heard
 * @see METHOD.md, section 19
 */
export function calibrate(
  cells: readonly CalibrationCell[],
  margins: readonly Margin[],
  bounds: WeightBounds = usualBounds,
): Calibration | undefined {
  if (cells.length === 0 || margins.some((margin) => !isHeard(margin, cells))) return undefined

  const ballots = sum(cells.map((cell) => cell.ballots))
  let weights = cells.map(() => 1)
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = weights
    for (const margin of margins) weights = fit(weights, cells, margin)
    weights = keepWithin(weights, cells, bounds)
    if (weights.every((weight, at) => Math.abs(weight - (before[at] ?? 0)) < SAME)) break
  }
  const squares = sum(weights.map((weight, at) => weight ** 2 * (cells[at]?.ballots ?? 0)))
  const effect = squares / ballots
  return {
    weights,
    effect,
    effectiveBallots: ballots / effect,
    misfit: Math.max(0, ...margins.map((margin) => misfitOf(weights, cells, margin))),
  }
}

const TURNS = 500
const SAME = 1e-12

function isHeard({ name, population }: Margin, cells: readonly CalibrationCell[]): boolean {
  const heard = new Set(cells.map(({ kinds }) => kinds[name]))
  const known = new Set(Object.keys(population))
  return known.size === heard.size && [...known].every((kind) => heard.has(kind))
}

/** Each kind's weights times what brings its share to that of the population. */
function fit(weights: readonly number[], cells: readonly CalibrationCell[], margin: Margin) {
  const ballots = sum(cells.map((cell) => cell.ballots))
  const people = sum(Object.values(margin.population))
  const weighted = weightedBy(weights, cells, margin)
  return weights.map((weight, at) => {
    const kind = cells[at]?.kinds[margin.name] ?? ''
    const wanted = (ballots * (margin.population[kind] ?? 0)) / people
    return (weight * wanted) / (weighted.get(kind) ?? 1)
  })
}

/** What was cut off at a bound is spread over the others, so that weights stay 1 on average. */
function keepWithin(
  weights: readonly number[],
  cells: readonly CalibrationCell[],
  { least, most }: WeightBounds,
): number[] {
  const ballots = cells.map((cell) => cell.ballots)
  const wanted = sum(ballots)
  let kept = weights.map((weight) => Math.min(most, Math.max(least, weight)))
  for (let turn = 0; turn < TURNS; turn += 1) {
    const missing = wanted - sum(kept.map((weight, at) => weight * (ballots[at] ?? 0)))
    if (Math.abs(missing) < SAME * wanted) break
    const free = kept.map((weight) => (missing > 0 ? weight < most : weight > least))
    const carried = sum(kept.map((weight, at) => (free[at] ? weight * (ballots[at] ?? 0) : 0)))
    if (carried === 0) break
    const factor = 1 + missing / carried
    kept = kept.map((weight, at) =>
      free[at] ? Math.min(most, Math.max(least, weight * factor)) : weight,
    )
  }
  return kept
}

function misfitOf(
  weights: readonly number[],
  cells: readonly CalibrationCell[],
  margin: Margin,
): number {
  const ballots = sum(cells.map((cell) => cell.ballots))
  const people = sum(Object.values(margin.population))
  const weighted = weightedBy(weights, cells, margin)
  return Math.max(
    ...Object.entries(margin.population).map(([kind, count]) =>
      Math.abs((weighted.get(kind) ?? 0) / ballots - count / people),
    ),
  )
}

/** Weighted ballots of each kind. */
function weightedBy(
  weights: readonly number[],
  cells: readonly CalibrationCell[],
  { name }: Margin,
): Map<string, number> {
  const weighted = new Map<string, number>()
  for (const [at, { kinds, ballots }] of cells.entries()) {
    const kind = kinds[name] ?? ''
    weighted.set(kind, (weighted.get(kind) ?? 0) + (weights[at] ?? 0) * ballots)
  }
  return weighted
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
