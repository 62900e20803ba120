import { compareUnits, createRankReplicates, type RandomStream } from '../src/index.ts'

/** Units as they truly are, and how far chance moves what is seen of them. */
export interface RankTruth {
  readonly name: string
  readonly units: readonly { readonly value: number; readonly error: number }[]
}

/** Rankings of all kinds: well apart, close, tied, and some known better than others. */
export const rankTruths: readonly RankTruth[] = [
  { name: 'spread: 20 units, 2 errors apart', units: of(20, (at) => [90 - 2 * at, 1]) },
  {
    name: 'five leaders of 2024',
    units: [95.39, 95.17, 94.66, 94.24, 94].map((value) => ({ value, error: 0.85 })),
  },
  { name: '126 close communes', units: of(126, (at) => [82 + at / 21, 0.85]) },
  { name: 'ten tied, ten behind', units: of(20, (at) => [at < 10 ? 90 : 90 - at / 2, 1]) },
  {
    name: 'errors from 0.2 to 4',
    units: of(20, (at) => [90 - at / 2, 0.2 * 20 ** (((7 * at) % 20) / 19)]),
  },
  { name: '37 alike', units: of(37, () => [90, 1]) },
  { name: '126 alike', units: of(126, () => [90, 1]) },
]

/** A mean over rounds, with its standard error. */
export interface OverRounds {
  readonly mean: number
  readonly standardError: number
}

/** Of 100 rounds, or of 100 units of all rounds, so many are right. */
export interface RankCoverage {
  /** Rounds in which the rank sets of all units hold their true ranks, every rank of a tie. */
  readonly simultaneous: OverRounds
  /** Units whose range of the replicates holds a true rank. */
  readonly range: OverRounds
  /** Rounds in which no two units are told apart that are equal or stand the other way round. */
  readonly comparisons: OverRounds
  /** Mean number of ranks in a set, and in a range. */
  readonly setWidth: OverRounds
  readonly rangeWidth: OverRounds
}

/** Draws what is seen of the units again and again, and ranks it. */
export function simulateRanks(
  { units }: RankTruth,
  rounds: number,
  replicates: number,
  chance: RandomStream,
): RankCoverage {
  const truths = units.map(({ value }) => [
    1 + units.filter((other) => other.value > value).length,
    units.length - units.filter((other) => other.value < value).length,
  ])
  const found = Array.from({ length: rounds }, () => {
    const seen = units.map(({ value, error }, at) => ({
      unit: `${at}`,
      value: value + error * normal(chance),
      standardError: error,
    }))
    const seed = `${chance.next().toString(16)}${chance.next().toString(16)}`.padStart(16, '0')
    const ranking = createRankReplicates(seen, [], seed)
    ranking.run(replicates)
    const told = ranking.result().units.map(({ unit, set, range }) => {
      const [best = 0, worst = 0] = truths[Number(unit)] ?? []
      return {
        holds: set[0] <= best && worst <= set[1],
        inRange: range[0] <= worst && best <= range[1],
        set: set[1] - set[0] + 1,
        range: range[1] - range[0] + 1,
      }
    })
    const wrong = compareUnits(seen, []).some(({ unit, betterThan }) =>
      betterThan.some((other) => valueOf(units, unit) <= valueOf(units, other)),
    )
    const meanOf = (figure: (own: (typeof told)[number]) => number) =>
      told.reduce((sum, own) => sum + figure(own), 0) / units.length
    return {
      simultaneous: told.every(({ holds }) => holds) ? 100 : 0,
      comparisons: wrong ? 0 : 100,
      range: meanOf(({ inRange }) => (inRange ? 100 : 0)),
      setWidth: meanOf(({ set }) => set),
      rangeWidth: meanOf(({ range }) => range),
    }
  })
  return {
    simultaneous: overRounds(found.map(({ simultaneous }) => simultaneous)),
    range: overRounds(found.map(({ range }) => range)),
    comparisons: overRounds(found.map(({ comparisons }) => comparisons)),
    setWidth: overRounds(found.map(({ setWidth }) => setWidth)),
    rangeWidth: overRounds(found.map(({ rangeWidth }) => rangeWidth)),
  }
}

function overRounds(figures: readonly number[]): OverRounds {
  const mean = figures.reduce((sum, each) => sum + each, 0) / figures.length
  const squares = figures.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return { mean, standardError: Math.sqrt(squares) / figures.length }
}

function of(count: number, unit: (at: number) => readonly [value: number, error: number]) {
  return Array.from({ length: count }, (_each, at) => {
    const [value, error] = unit(at)
    return { value, error }
  })
}

function valueOf(units: RankTruth['units'], name: string): number {
  return units[Number(name)]?.value ?? 0
}

/** By Box and Muller: another way than the replicates take, so that neither hides the other's fault. */
function normal(chance: RandomStream): number {
  const [one, two] = [(chance.next() + 1) / 2 ** 32, chance.next() / 2 ** 32]
  return Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * two)
}
