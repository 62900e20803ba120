import { createRandomStream } from '../exact/random.ts'
import { choiceKinds, drawChoices, type ChoiceKind, type ChoiceSpace } from './draw-choices.ts'
import { mean } from './mean.ts'
import { officialChoices, valueOf, type ChoosableUnit, type Choices } from './scored-otherwise.ts'

/** How much a ranking hangs on choices that could have been made otherwise. */
export interface RankVolatility {
  /** Of each kind of choice, and of all together. */
  readonly draws: number
  /** Ranks that a unit moves on average when only this is chosen otherwise. */
  readonly shifts: Readonly<Record<ChoiceKind | 'all', number>>
  /** In the order given. */
  readonly units: readonly UnitVolatility[]
}

/** All choices varied together. */
export interface UnitVolatility {
  readonly unit: string
  /** Among the units given, with the official choices. */
  readonly rank: number
  /** Ranks that it moves on average. */
  readonly shift: number
  /** Ranks between which 90 % of the draws lie. */
  readonly range: readonly [best: number, worst: number]
  /** Part of the draws that leave its rank as it is, 0 to 1. */
  readonly same: number
}

/**
 * Ranks a block anew under choices drawn by chance: rule, weights of groups and areas, exclusions.
 *
 * @param units - that are ranked together
 * @param seed - 16 hexadecimal digits: it gives the same again
 * @param draws - of each kind of choice and of all together; 1 and more
 * @param onProgress - told after each batch how many draws are done
 * @returns `undefined` for fewer than two units
 * @see METHOD.md, section 17
 */
export function rankVolatility(
  units: readonly ChoosableUnit[],
  space: ChoiceSpace,
  { seed, draws }: { readonly seed: string; readonly draws: number },
  onProgress: (done: number) => void = () => {},
): RankVolatility | undefined {
  if (units.length < 2) return undefined

  const official = ranksUnder(units, officialChoices)
  let done = 0
  const run = (...kinds: readonly ChoiceKind[]) => {
    // From the same seed each, so that a kind can be repeated by itself.
    const chance = createRandomStream(seed)
    const record = units.map((): number[] => [])
    for (let draw = 0; draw < draws; draw += 1) {
      const ranks = ranksUnder(units, drawChoices(space, new Set(kinds), chance))
      for (const [at, rank] of ranks.entries()) if (rank !== undefined) record[at]?.push(rank)
      done += 1
      if (done % BATCH === 0) onProgress(done)
    }
    return record
  }
  const shiftsOf = (record: readonly (readonly number[])[]) =>
    record.map((ranks, at) => mean(ranks.map((rank) => Math.abs(rank - (official[at] ?? rank)))))
  const alone = choiceKinds.map((kind) => [kind, mean(shiftsOf(run(kind)))] as const)
  const together = run(...choiceKinds)
  const shifts = shiftsOf(together)
  return {
    draws,
    shifts: { ...recordOf(alone), all: mean(shifts) },
    units: units.map(({ unit }, at) => {
      const ranks = (together[at] ?? []).toSorted((a, b) => a - b)
      const rank = official[at] ?? units.length
      return {
        unit,
        rank,
        shift: shifts[at] ?? 0,
        range: [quantile(ranks, 0.05) ?? rank, quantile(ranks, 0.95) ?? rank],
        same: ranks.length === 0 ? 1 : ranks.filter((each) => each === rank).length / ranks.length,
      }
    }),
  }
}

/** Draws between two calls of `onProgress`. */
const BATCH = 100

/** Closer values count as equal: what is alike must not be parted by rounding. */
const SAME = 1e-9

/** `undefined` for a unit that the choices leave without a value. */
function ranksUnder(units: readonly ChoosableUnit[], choices: Choices): (number | undefined)[] {
  const values = units.map((unit) => valueOf(unit, choices))
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => b - a)
  const rankOf = new Map<number, number>()
  let [first, rank] = [Number.POSITIVE_INFINITY, 0]
  for (const [at, value] of sorted.entries()) {
    if (first - value > SAME) {
      first = value
      rank = at + 1
    }
    rankOf.set(value, rank)
  }
  return values.map((value) => (value === undefined ? undefined : rankOf.get(value)))
}

function recordOf(alone: readonly (readonly [ChoiceKind, number])[]): Record<ChoiceKind, number> {
  const found = new Map(alone)
  const shift = (kind: ChoiceKind) => found.get(kind) ?? 0
  return {
    rule: shift('rule'),
    groups: shift('groups'),
    areas: shift('areas'),
    exclusion: shift('exclusion'),
  }
}

/** The first of the sorted values by which this part of them is counted. */
function quantile(sorted: readonly number[], part: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
}
