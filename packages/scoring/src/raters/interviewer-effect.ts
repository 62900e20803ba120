import type { FlagLimits } from '../flags/flag-limits.ts'
import { z, type Interval } from '../intervals/intervals.ts'

/** The interviews of one interviewer with one group about one unit, as sums of their levels (0 to 1). */
export interface InterviewerCell {
  readonly interviewer: string
  readonly unit: string
  readonly block: string
  readonly group: string
  readonly ballots: number
  readonly sum: number
  /** Of the squares of the levels. */
  readonly squares: number
}

/** How an interviewer's answers differ from those of the others. */
export interface InterviewerEffect {
  /** Interviews that could be compared. */
  readonly ballots: number
  /** Compared with others about the same unit, or, where hardly anybody shared one, of the same block. */
  readonly basis: 'unit' | 'block'
  /** Own mean less that of the others, in percentage points. */
  readonly difference: number
  /** In percentage points. */
  readonly standardError: number
  /** 95 %. */
  readonly interval: Interval
  /** Beyond the limit, and beyond three standard errors. */
  readonly standsOut: boolean
}

/**
 * How far each interviewer's mean is from that of the others who asked the same group about the same
 * unit; where less than half of the interviews have such others, about units of the same block.
 *
 * @returns by interviewer; nothing for one with too few interviews to compare
 * @see METHOD.md, section 14
 */
export function interviewerEffects(
  cells: readonly InterviewerCell[],
  limits: Pick<FlagLimits, 'effectBallots' | 'effectPoints'>,
): Map<string, InterviewerEffect> {
  const byUnit = strataOf(cells, ({ unit, group }) => `${unit} ${group}`)
  const byBlock = strataOf(cells, ({ block, group }) => `${block} ${group}`)
  const interviewers = Map.groupBy(cells, ({ interviewer }) => interviewer)
  return new Map(
    [...interviewers].flatMap(([interviewer, own]) => {
      const all = own.reduce((sum, { ballots }) => sum + ballots, 0)
      const shared = comparisonsOf(interviewer, byUnit)
      const basis = 2 * ballotsOf(shared) >= all ? 'unit' : 'block'
      const comparisons = basis === 'unit' ? shared : comparisonsOf(interviewer, byBlock)
      const effect = effectOf(comparisons, basis, limits)
      return effect ? [[interviewer, effect] as const] : []
    }),
  )
}

/**
 * How much interviews of the same interviewer go together: the intraclass correlation of a one-way
 * analysis of variance within unit × group.
 *
 * @returns below 0 where they differ more than chance would have it; `undefined` when nobody shared
 *   a unit and group with another interviewer
 */
export function intraclassCorrelation(cells: readonly InterviewerCell[]): number | undefined {
  const strata = strataOf(cells, ({ unit, group }) => `${unit} ${group}`).filter(
    ({ parts }) => parts.size > 1,
  )
  const between = strata.reduce((sum, { parts }) => sum + parts.size - 1, 0)
  const inner = strata.reduce((sum, { whole, parts }) => sum + whole.ballots - parts.size, 0)
  if (between === 0 || inner === 0) return undefined

  const betweenSquares = strata.reduce((sum, { whole, parts }) => {
    const own = [...parts.values()].map((part) => part.sum ** 2 / part.ballots)
    return sum + own.reduce((total, each) => total + each, 0) - whole.sum ** 2 / whole.ballots
  }, 0)
  const innerMean = strata.reduce((sum, { within }) => sum + within, 0) / inner
  const betweenMean = betweenSquares / between
  const usual =
    strata.reduce((sum, { whole, parts }) => {
      const squares = [...parts.values()].reduce((total, { ballots }) => total + ballots ** 2, 0)
      return sum + whole.ballots - squares / whole.ballots
    }, 0) / between
  const all = betweenMean + (usual - 1) * innerMean
  return all === 0 ? undefined : (betweenMean - innerMean) / all
}

type Sums = Pick<InterviewerCell, 'ballots' | 'sum' | 'squares'>

/** Interviews that are compared with each other. */
interface Stratum {
  readonly whole: Sums
  /** By interviewer. */
  readonly parts: ReadonlyMap<string, Sums>
  /** Sum of the squares around each interviewer's own mean. */
  readonly within: number
}

function strataOf(
  cells: readonly InterviewerCell[],
  keyOf: (cell: InterviewerCell) => string,
): Stratum[] {
  return [...Map.groupBy(cells, keyOf).values()].map((own) => {
    const byInterviewer = Map.groupBy(own, ({ interviewer }) => interviewer)
    const parts = new Map([...byInterviewer].map(([who, theirs]) => [who, addUp(theirs)]))
    const within = [...parts.values()].reduce(
      (sum, { ballots, sum: total, squares }) => sum + squares - total ** 2 / ballots,
      0,
    )
    return { whole: addUp(own), parts, within: Math.max(0, within) }
  })
}

function addUp(cells: readonly Sums[]): Sums {
  return cells.reduce((a, b) => ({
    ballots: a.ballots + b.ballots,
    sum: a.sum + b.sum,
    squares: a.squares + b.squares,
  }))
}

interface Comparison {
  readonly ballots: number
  readonly difference: number
  readonly variance: number
}

function comparisonsOf(interviewer: string, strata: readonly Stratum[]): Comparison[] {
  return strata.flatMap(({ whole, parts, within }) => {
    const own = parts.get(interviewer)
    const spread = whole.ballots - parts.size
    if (!own || parts.size < 2 || spread < 1) return []

    const others = whole.ballots - own.ballots
    const difference = own.sum / own.ballots - (whole.sum - own.sum) / others
    const variance = (within / spread) * (1 / own.ballots + 1 / others)
    return [{ ballots: own.ballots, difference, variance }]
  })
}

function ballotsOf(comparisons: readonly Comparison[]): number {
  return comparisons.reduce((sum, { ballots }) => sum + ballots, 0)
}

/** Strata count by the interviewer's own interviews. */
function effectOf(
  comparisons: readonly Comparison[],
  basis: InterviewerEffect['basis'],
  { effectBallots, effectPoints }: Pick<FlagLimits, 'effectBallots' | 'effectPoints'>,
): InterviewerEffect | undefined {
  const ballots = ballotsOf(comparisons)
  if (ballots === 0 || ballots < effectBallots) return undefined

  const weigh = (valueOf: (comparison: Comparison) => number) =>
    comparisons.reduce((sum, each) => sum + valueOf(each), 0)
  const difference = (100 * weigh((each) => each.ballots * each.difference)) / ballots
  const variance = weigh((each) => each.ballots ** 2 * each.variance) / ballots ** 2
  const standardError = 100 * Math.sqrt(variance)
  return {
    ballots,
    basis,
    difference,
    standardError,
    interval: [difference - z * standardError, difference + z * standardError],
    standsOut: Math.abs(difference) >= effectPoints && Math.abs(difference) > 3 * standardError,
  }
}
