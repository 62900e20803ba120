import {
  answersPerItem,
  betaQuantile,
  errorParts,
  groupSamples,
  studentQuantile,
  sumOfCoefficients,
  toNumber,
  unitItems,
  variancesOf,
  wilsonInterval,
  z,
  type Interval,
  type UnitBallots,
} from '@phieu/scoring'
import { scoredInterval, type IntervalWay } from '@phieu/scoring/simulation'
import { midP, withBallots, type GroupSpread } from './beta-ways.ts'

/*
 * Published ways to an interval for a mean of answers, beside the one of METHOD.md: each is given
 * the same linearised variances, and has to find its own way near the edge and with few ballots.
 */

/** By the name that the table prints. */
export const intervalWays: Readonly<Record<string, IntervalWay>> = {
  scored: scoredInterval,
  Jeffreys: spread(withBallots(0.5, 0.5)),
  'half a worst': spread(withBallots(0.5, 0)),
  'whole worst': spread(withBallots(1, 0)),
  'mid-P': spread(midP),
  'quarter of each': spread(withBallots(0.25, 0.25)),
  '0.6 of each': spread(withBallots(0.6, 0.6)),
  'whole of each': spread(withBallots(1, 1)),
  normal: whole((groups) => symmetric(groups, () => z)),
  Student: whole((groups) => symmetric(groups, (degrees) => studentQuantile(degrees))),
  'Agresti–Coull': whole(pseudoObservations),
  logit: whole(logit),
  'Korn–Graubard': whole(kornGraubard),
  Wilson: whole(wilsonEffective),
}

/** As `GroupSpread`; the variance is that of Wilson's farther end where all answers are equal. */
type GroupMean = GroupSpread

function whole(way: (groups: readonly GroupMean[]) => Interval): IntervalWay {
  return (ballots) => {
    const [lower, upper] = way(groupMeans(ballots))
    return [Math.max(0, lower), Math.min(1, upper)]
  }
}

/** With the variance as it is, also where all answers are equal. */
function spread(way: (groups: readonly GroupSpread[]) => Interval): IntervalWay {
  return (ballots) => {
    const [lower, upper] = way(groupSpreads(ballots))
    return [Math.max(0, lower), Math.min(1, upper)]
  }
}

function groupMeans(ballots: UnitBallots): GroupMean[] {
  return groupSpreads(ballots).map((group) => ({
    ...group,
    variance: group.variance > 1e-13 ? group.variance : standIn(group.mean, group.n),
  }))
}

function groupSpreads(ballots: UnitBallots): GroupSpread[] {
  const samples = groupSamples(ballots)
  const items = unitItems(ballots, samples)
  const max = items.reduce((sum, item) => sum + toNumber(item.max), 0)
  const parts = errorParts(items, samples).filter((part) => part.kind === 'linear')
  return [...samples].flatMap(([group, sample]) => {
    const own = parts.filter((part) => part.group === group)
    if (own.length === 0) return []

    const most = sumOfCoefficients(own)
    const mean = own.reduce((sum, part) => sum + (part.coefficient * part.mean) / most, 0)
    const n = answersPerItem(own)
    const variance = variancesOf(own, sample).variance / n
    return [{ mean: Math.min(1, mean), n, part: most / max, variance }]
  })
}

function standIn(mean: number, n: number): number {
  const [lower, upper] = wilsonInterval(Math.min(1, mean), n)
  return (Math.max(mean - lower, upper - mean) / z) ** 2
}

function meanOf(groups: readonly GroupMean[]): number {
  return groups.reduce((sum, { mean, part }) => sum + part * mean, 0)
}

function varianceOf(groups: readonly GroupMean[]): number {
  return groups.reduce((sum, { variance, part }) => sum + part ** 2 * variance, 0)
}

/** Satterthwaite's degrees of freedom of a sum of groups. */
function degreesOf(groups: readonly GroupMean[]): number {
  const squares = groups.reduce(
    (sum, { variance, part, n }) => sum + (part ** 2 * variance) ** 2 / Math.max(0.5, n - 1),
    0,
  )
  return varianceOf(groups) ** 2 / squares
}

function symmetric(groups: readonly GroupMean[], quantile: (degrees: number) => number): Interval {
  const reach = quantile(degreesOf(groups)) * Math.sqrt(varianceOf(groups))
  return [meanOf(groups) - reach, meanOf(groups) + reach]
}

/** One answer of the best and one of the worst kind beside each group's, and Student's quantile. */
function pseudoObservations(groups: readonly GroupMean[]): Interval {
  const widened = groups.map(({ mean, variance, n, part }) => {
    const square = n * (variance * Math.max(0, n - 1) + mean ** 2) + 1
    const moved = (n * mean + 1) / (n + 2)
    const left = square / (n + 2) - moved ** 2
    return { mean: moved, variance: left / (n + 1), n: n + 2, part }
  })
  return symmetric(widened, studentQuantile)
}

/** Student's interval for ln(p/(1 − p)), carried back. */
function logit(groups: readonly GroupMean[]): Interval {
  const mean = meanOf(groups)
  if (mean < 1e-12 || mean > 1 - 1e-12) return symmetric(groups, studentQuantile)
  const error = Math.sqrt(varianceOf(groups)) / (mean * (1 - mean))
  const reach = studentQuantile(degreesOf(groups)) * error
  const odds = Math.log(mean / (1 - mean))
  return [1 / (1 + Math.exp(reach - odds)), 1 / (1 + Math.exp(-reach - odds))]
}

/** Clopper and Pearson's interval for as many yes or no answers as the variance is worth, no more than there are. */
function kornGraubard(groups: readonly GroupMean[]): Interval {
  const [mean, n] = [meanOf(groups), groups.reduce((sum, group) => sum + group.n, 0)]
  const worth = Math.min(n, (mean * (1 - mean)) / varianceOf(groups) || n)
  const sure =
    studentQuantile(Math.max(0.5, n - 1)) / studentQuantile(Math.max(0.5, n - groups.length))
  const yes = mean * worth * sure ** 2
  const no = (1 - mean) * worth * sure ** 2
  return [
    yes < 1e-9 ? 0 : betaQuantile(0.025, yes, no + 1),
    no < 1e-9 ? 1 : betaQuantile(0.975, yes + 1, no),
  ]
}

/** Wilson's interval for each group with its effective number, joined as Newcombe does. */
function wilsonEffective(groups: readonly GroupMean[]): Interval {
  const mean = meanOf(groups)
  const ends = groups.map(({ mean: own, variance, n, part }) => {
    // Half a yes or no answer's worth of spread keeps the number from running away at the edge.
    const [spread, most] = [variance * n * n + 0.5, n * own * (1 - own) + 0.5]
    const [lower, upper] = wilsonInterval(Math.min(1, own), Math.max(n, (n * most) / spread))
    return { below: part * (own - lower), above: part * (upper - own) }
  })
  const joined = (end: 'below' | 'above') => Math.hypot(...ends.map((each) => each[end]))
  return [mean - joined('below'), mean + joined('above')]
}
