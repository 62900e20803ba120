import { pairErrors } from '../intervals/pair-errors.ts'
import { drawNormal } from '../exact/normal.ts'
import { createRandomStream, type RandomStream } from '../exact/random.ts'
import { rankSets, type RankSet } from './rank-set.ts'
import type { RankedUnit, SharedRater } from './ranked-unit.ts'

/** What the replicates say of one unit's rank. */
export interface RankChances {
  readonly unit: string
  /**
   * How many replicates gave the rank 1, 2, …: they add up to the replicates. Units of the same value
   * and error share what they had together.
   */
  readonly counts: readonly number[]
  /** The ranks between which 95 % of the replicates lie: of this unit, looked at by itself. */
  readonly range: readonly [best: number, worst: number]
  /** See `rankSets`: true of all units at once. */
  readonly set: RankSet
}

export interface RankResult {
  readonly seed: string
  readonly replicates: number
  /** In the order of the units' values, the highest first. */
  readonly units: readonly RankChances[]
}

/** Repeats a ranking as often as is wanted, a batch at a time, so that progress can be shown. */
export interface RankReplicates {
  /** Adds so many replicates. */
  run(count: number): void
  /** @throws RangeError before the first replicate */
  result(): RankResult
}

/**
 * Replicates of a block's ranking: every unit's value with chance errors drawn anew. A person who
 * rated several units is drawn once for all of them, so that their units move together.
 *
 * @param seed - 16 hexadecimal digits, published with the result: it gives the same again
 * @see METHOD.md, section 11
 */
export function createRankReplicates(
  units: readonly RankedUnit[],
  raters: readonly SharedRater[],
  seed: string,
): RankReplicates {
  const chance = createRandomStream(seed)
  const ordered = units.toSorted((a, b) => b.value - a.value)
  const places = new Map(ordered.map(({ unit }, at) => [unit, at]))
  const counts = ordered.map(() => ordered.map(() => 0))
  const noise: Float64Array[] = []

  function replicate() {
    const drawn = drawNoise(ordered, places, raters, chance)
    noise.push(drawn)
    const values = drawn.map((moved, at) => moved + (ordered[at]?.value ?? 0))
    for (const [at, value] of values.entries()) {
      let rank = 0
      for (const theirs of values) if (theirs > value) rank += 1
      const own = counts[at]
      if (own) own[rank] = (own[rank] ?? 0) + 1
    }
  }

  return {
    run(count) {
      for (let done = 0; done < count; done += 1) replicate()
    },
    result() {
      const replicates = noise.length
      if (replicates === 0) throw new RangeError('no replicate was run yet')
      const errorOf = pairErrors(ordered, raters)
      const values = ordered.map(({ value }) => value)
      const sets = rankSets(values, errorOf, noise)
      const chances = shareTies(ordered, raters, counts).map((own, at) =>
        rankChances(ordered[at]?.unit ?? '', own, replicates, sets[at] ?? [1, ordered.length]),
      )
      return { seed, replicates, units: chances }
    },
  }
}

/** What chance does to the value of each unit, in their order. */
function drawNoise(
  units: readonly RankedUnit[],
  places: ReadonlyMap<string, number>,
  raters: readonly SharedRater[],
  chance: RandomStream,
): Float64Array {
  const noise = Float64Array.from(units, (unit) => unit.standardError * drawNormal(chance))
  for (const rater of raters) {
    const drawn = drawNormal(chance)
    for (const [unit, move] of rater) {
      const place = places.get(unit)
      if (place !== undefined) noise[place] = (noise[place] ?? 0) + move * drawn
    }
  }
  return noise
}

/** Units of the same value and error get the same chances: the mean of what they drew. */
function shareTies(
  units: readonly RankedUnit[],
  raters: readonly SharedRater[],
  counts: readonly (readonly number[])[],
): (readonly number[])[] {
  const names = units.map(({ unit, value, standardError }) => {
    const shared = raters.reduce((sum, rater) => sum + (rater.get(unit) ?? 0) ** 2, 0)
    return `${value} ${Math.hypot(standardError, Math.sqrt(shared)).toFixed(9)}`
  })
  const alike = Map.groupBy(counts.entries(), ([at]) => names[at])
  const means = new Map(
    [...alike].map(([name, own]) => {
      const sums = units.map((_unit, rank) =>
        own.reduce((sum, [, count]) => sum + (count[rank] ?? 0), 0),
      )
      return [name, sums.map((sum) => sum / own.length)]
    }),
  )
  return names.map((name) => means.get(name) ?? [])
}

function rankChances(
  unit: string,
  counts: readonly number[],
  replicates: number,
  set: RankSet,
): RankChances {
  return {
    unit,
    counts,
    range: [reached(counts, 0.025 * replicates), reached(counts, 0.975 * replicates)],
    set,
  }
}

/** The first rank by which so many replicates are counted. */
function reached(counts: readonly number[], wanted: number): number {
  let sum = 0
  const at = counts.findIndex((count) => {
    sum += count
    return sum >= wanted
  })
  return at + 1
}
