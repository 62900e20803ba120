import { deriveQuestionnaires, type Answers, type Definition, type Rule } from '@phieu/survey'
import { smallDefinition } from '../fixtures/small-definition.ts'
import {
  clusterSum,
  createCounter,
  poolLikeness,
  scoreUnit,
  sumPoints,
  toNumber,
  unitItems,
  unitLikeness,
  type ClusterSum,
  type GroupTally,
  type Interval,
  type RandomStream,
  type UnitBallots,
} from '../src/index.ts'

/** One kind of unit whose interval is tried: who is asked, how they think, and how that is scored. */
export interface CoverageCell {
  /** Ballots of each group. */
  readonly n: number
  /** Of the first group, where these are fewer. */
  readonly few?: number
  readonly groups: 1 | 3
  readonly skew: Skew
  /** How many of 100 answers are "no opinion". */
  readonly noOpinion: number
  readonly rule: 'linear' | 'topTwo'
  /** Asked; 4 where nothing is said. */
  readonly items?: 1 | 3 | 4 | 6
  /** How many of 100 of somebody's answers are alike; 50 where nothing is said. */
  readonly alike?: number
  /** Ballots that one interviewer brings, and how alike these are, 0 to 1. */
  readonly clusters?: { readonly ballots: number; readonly likeness: number }
}

/** How many of 100 people give the best answer; `middle`: most are in between. */
export type Skew = 'middle' | 70 | 80 | 95 | 97 | 98 | 99.5

/** Every unit of the coverage grid: small and large, mediocre and nearly perfect. */
export const coverageGrid: readonly CoverageCell[] = (['linear', 'topTwo'] as const).flatMap(
  (rule) =>
    (['middle', 80, 97, 99.5] as const).flatMap((skew) =>
      ([1, 3] as const).flatMap((groups) =>
        [0, 30, 50].flatMap((noOpinion) =>
          [3, 5, 10, 20, 50, 200].map((n) => ({ n, groups, skew, noOpinion, rule })),
        ),
      ),
    ),
)

/** Units of other kinds, at which the search for the interval did not look (see METHOD.md, section 6). */
export const heldOutGrid: readonly CoverageCell[] = (['linear', 'topTwo'] as const).flatMap(
  (rule) =>
    ([70, 95, 98] as const).flatMap((skew) =>
      ([1, 3] as const).flatMap((groups) =>
        ([{ items: 1 }, { items: 3, alike: 30 }, { items: 6, alike: 70 }] as const).flatMap(
          (asked) =>
            [6, 12, 40, 75].map((n) => ({ n, groups, skew, noOpinion: 40, rule, ...asked })),
        ),
      ),
    ),
)

/** What a way to make an interval comes to in one cell. */
export interface Coverage {
  /** Of 100 intervals so many hold the truth. */
  readonly held: number
  /** Mean width, as a share of the points. */
  readonly width: number
}

/** A way to make a unit's interval from its ballots, as a share of its points, 0 to 1; where there is one. */
export type IntervalWay = (ballots: UnitBallots) => Interval | undefined

/**
 * Draws a cell's ballots again and again from people whose mean is known. How alike interviewers'
 * ballots are, is learnt from 40 other such units.
 *
 * @param ways - by name
 * @returns by name; `ideal`, the width of 95 % of the points themselves if they were normal; and
 *   `likeliest`, how many of 100 rounds came to the commonest points: no interval holds the truth in
 *   fewer and still in most; and `allBest`, in how many everybody gave the best answers only: above
 *   2.5, an interval that may err by 2.5 to either side can err to one side alone
 */
export function simulateCell(
  cell: CoverageCell,
  rounds: number,
  chance: RandomStream,
  ways: Readonly<Record<string, IntervalWay>> = { scored: scoredInterval },
): {
  readonly ways: ReadonlyMap<string, Coverage>
  readonly ideal: number
  readonly likeliest: number
  readonly allBest: number
} {
  const definition = cellDefinition(cell)
  const questionnaires = deriveQuestionnaires(definition)
  const truth = trueShare(cell)
  const sums = new Map(Object.keys(ways).map((name) => [name, { held: 0, width: 0, told: 0 }]))
  const likeness =
    cell.clusters &&
    poolLikeness(
      Array.from({ length: 40 }, () =>
        unitLikeness(drawBallots(cell, definition, questionnaires, chance)),
      ),
    )
  const outcomes = new Map<string, number>()
  let tried = 0
  let squares = 0
  while (tried < rounds) {
    const ballots = { ...drawBallots(cell, definition, questionnaires, chance), likeness }
    const value = pointShare(ballots)
    // Where nobody had an opinion there are no points, and no interval to be tried.
    if (value === undefined) continue
    tried += 1
    squares += (value - truth) ** 2
    const outcome = value.toFixed(9)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    for (const [name, way] of Object.entries(ways)) {
      const [interval, sum] = [way(ballots), sums.get(name)]
      if (!sum || !interval) continue
      const [lower, upper] = interval
      sum.told += 1
      if (lower <= truth + 1e-12 && truth <= upper + 1e-12) sum.held += 1
      sum.width += upper - lower
    }
  }
  return {
    ways: new Map(
      [...sums].map(([name, { held, width, told }]) => [
        name,
        { held: (100 * held) / told, width: width / told },
      ]),
    ),
    ideal: 2 * 1.96 * Math.sqrt(squares / rounds),
    likeliest: (100 * Math.max(...outcomes.values())) / rounds,
    allBest: (100 * (outcomes.get((1).toFixed(9)) ?? 0)) / rounds,
  }
}

/** The interval that a unit is published with. */
export const scoredInterval: IntervalWay = (ballots) => {
  const { interval, max } = scoreUnit(ballots)
  if (!interval) throw new RangeError('a unit with points has an interval')
  return [interval[0] / toNumber(max), interval[1] / toNumber(max)]
}

function itemsOf({ items = 4 }: CoverageCell) {
  return [1, 2, 1.5, 3, 0.5, 2]
    .slice(0, items)
    .map((maxPoints, at) => ({ id: `item-${at}`, maxPoints }))
}

const GROUPS = ['CTH', 'ND', 'TP']

function cellDefinition(cell: CoverageCell): Definition {
  const asked = GROUPS.slice(0, cell.groups)
  const scored: Rule = { kind: cell.rule }
  return smallDefinition(
    itemsOf(cell).map((item) => ({ ...item, groups: asked })),
    { rule: scored },
  )
}

/** Of 1 to 5, the worst first. */
function chancesOf(skew: Skew): number[] {
  if (skew === 'middle') return [0.1, 0.2, 0.4, 0.2, 0.1]
  const rest = 1 - skew / 100
  return [0.05 * rest, 0.1 * rest, 0.25 * rest, 0.6 * rest, 1 - rest]
}

function trueShare({ skew, rule }: CoverageCell): number {
  const worths = rule === 'linear' ? [0, 0.25, 0.5, 0.75, 1] : [0, 0, 0, 1, 1]
  return chancesOf(skew).reduce((sum, chance, at) => sum + chance * (worths[at] ?? 0), 0)
}

function pointShare(ballots: UnitBallots): number | undefined {
  const { points, max } = sumPoints(unitItems(ballots))
  return points && toNumber(points) / toNumber(max)
}

function drawBallots(
  cell: CoverageCell,
  definition: Definition,
  questionnaires: UnitBallots['questionnaires'],
  chance: RandomStream,
): UnitBallots {
  const drawn = questionnaires.map((questionnaire) => {
    const n = questionnaire.group === GROUPS[0] ? (cell.few ?? cell.n) : cell.n
    return [questionnaire.group, drawGroup({ ...cell, n }, questionnaire, chance)] as const
  })
  return {
    definition,
    questionnaires,
    block: 'X',
    groupSizes: {},
    tallies: new Map(drawn.map(([group, { tally }]) => [group, tally])),
    clusters: cell.clusters && new Map(drawn.map(([group, { clusters }]) => [group, clusters])),
  }
}

function drawGroup(
  cell: CoverageCell,
  questionnaire: UnitBallots['questionnaires'][number],
  chance: RandomStream,
): { tally: GroupTally; clusters: ClusterSum[] } {
  const counter = createCounter(questionnaire)
  const clusters: ClusterSum[] = []
  const size = cell.clusters?.ballots ?? cell.n
  // Two ballots are both the interviewer's typical one as often as ballots are alike.
  const alike = Math.sqrt(cell.clusters?.likeness ?? 0)
  for (let done = 0; done < cell.n; done += size) {
    const own = createCounter(questionnaire)
    const typical = drawAnswers(cell, chance)
    for (let at = done; at < Math.min(cell.n, done + size); at += 1) {
      const answers = chance.next() / 2 ** 32 < alike ? typical : drawAnswers(cell, chance)
      counter.add(answers)
      own.add(answers)
    }
    clusters.push(clusterSum(own.tally()))
  }
  return { tally: counter.tally(), clusters }
}

/** Some of somebody's answers are alike. */
function drawAnswers(cell: CoverageCell, chance: RandomStream): Answers {
  const chances = chancesOf(cell.skew)
  const leaning = chance.next()
  return Object.fromEntries(
    itemsOf(cell).map(({ id }) => {
      if (chance.below(100) < cell.noOpinion) return [id, 9]
      const drawn = chance.below(100) < (cell.alike ?? 50) ? leaning : chance.next()
      return [id, 1 + placeOf(drawn / 2 ** 32, chances)]
    }),
  )
}

function placeOf(drawn: number, chances: readonly number[]): number {
  let sum = 0
  const at = chances.findIndex((chance) => {
    sum += chance
    return drawn < sum
  })
  return at < 0 ? chances.length - 1 : at
}
