/** The draw: which insider rates which units. Chance decides, within what is wanted and permitted. */
import { createRandomStream, type RandomStream } from '@phieu/scoring'
import { shuffled } from './shuffle.ts'
import { openSpread, type Spread } from './balanced-assignment.ts'

/** A unit that is to be rated. */
export interface DrawnUnit {
  id: string
  /** Raters that are wanted. */
  wanted: number
  /** Raters that it has from an earlier draw. */
  raters: number
}

export interface DrawTask {
  /** In an order that is always the same; `units` are those that the person may rate. */
  people: readonly { id: string; units: ReadonlySet<string> }[]
  units: readonly DrawnUnit[]
  burden: Burden
  /** 16 hexadecimal digits: the same task with the same seed is the same draw. */
  seed: string
}

/** How many units one person rates: every permitted one, or at least and at most so many. */
export type Burden = 'all' | { least: number; most: number }

export interface Draw {
  /** The units of each person, in the order in which they are asked. */
  unitsOf: ReadonlyMap<string, readonly string[]>
  /** Units that get fewer raters than wanted, and how many are missing. */
  short: readonly { unit: string; missing: number }[]
  /**
   * Where units fall short: the smallest `most` with which each would get all; `undefined` when too
   * few people may rate some unit, however much they took upon themselves.
   */
  enough: number | undefined
}

/**
 * Draws units for people.
 *
 * Every unit gets the raters that it wants if that is possible at all, and what is missing is shared
 * out where it isn't: each unit gets its first rater before any gets its second. Loads differ by
 * one at most, unless people may not rate enough units. Who is below `least` then gets further units,
 * those with the fewest raters first.
 */
export function drawUnits(task: DrawTask): Draw {
  const random = createRandomStream(task.seed)
  const { people, units, burden } = task
  const permitted = people.map(
    (person) => new Set([...units.keys()].filter((at) => mayRate(person, units[at]))),
  )
  const spread = openSpread(permitted, random)
  if (burden === 'all') {
    for (const [person, own] of permitted.entries()) own.forEach((at) => spread.give(person, at))
  } else {
    coverUnits(spread, units, burden.most, random)
    fillPeople(spread, permitted, units, burden.least, random)
  }

  const short = countMissing(spread, units)
  return {
    unitsOf: new Map(
      people.map(({ id }, person) => [
        id,
        shuffled([...(spread.unitsOf[person] ?? [])], random).flatMap((at) => units[at]?.id ?? []),
      ]),
    ),
    short,
    enough: short.length === 0 || burden === 'all' ? undefined : findEnough(task, permitted),
  }
}

function mayRate({ units }: DrawTask['people'][number], unit: DrawnUnit | undefined): boolean {
  return unit !== undefined && units.has(unit.id)
}

/** Each unit its next rater, in turns, until all have what they want or nobody can take more. */
function coverUnits(
  spread: Spread,
  units: readonly DrawnUnit[],
  most: number,
  random: RandomStream,
): void {
  const missing = new Map(units.map(({ wanted, raters }, at) => [at, wanted - raters]))
  while (missing.size > 0) {
    // The worst off first, so that those that had raters before wait for the others.
    const worst = Math.max(...missing.values())
    const turn = [...missing].filter(([, count]) => count === worst).map(([at]) => at)
    for (const at of shuffled(turn, random)) {
      if (worst > 0 && spread.addRater(at, most)) missing.set(at, worst - 1)
      else missing.delete(at)
    }
  }
}

/** Further units for those who have fewer than `least`, as far as they may rate any. */
function fillPeople(
  spread: Spread,
  permitted: readonly ReadonlySet<number>[],
  units: readonly DrawnUnit[],
  least: number,
  random: RandomStream,
): void {
  const surplus = units.map(({ wanted, raters }) => raters - wanted)
  for (const own of spread.unitsOf) own.forEach((at) => (surplus[at] = (surplus[at] ?? 0) + 1))
  for (let load = 0; load < least; load += 1) {
    const turn = [...spread.unitsOf.keys()].filter((at) => spread.unitsOf[at]?.size === load)
    for (const person of shuffled(turn, random)) {
      const open = [...(permitted[person] ?? [])].filter((at) => !spread.unitsOf[person]?.has(at))
      const [first] = shuffled(open, random).sort((a, b) => (surplus[a] ?? 0) - (surplus[b] ?? 0))
      if (first === undefined) continue
      spread.give(person, first)
      surplus[first] = (surplus[first] ?? 0) + 1
    }
  }
}

function countMissing({ unitsOf }: Spread, units: readonly DrawnUnit[]): Draw['short'] {
  return units.flatMap(({ id: unit, wanted, raters }, at) => {
    const missing = wanted - raters - unitsOf.filter((own) => own.has(at)).length
    return missing > 0 ? [{ unit, missing }] : []
  })
}

/** By halving: whatever a burden makes possible, a larger one does as well. */
function findEnough(task: DrawTask, permitted: readonly ReadonlySet<number>[]): number | undefined {
  const isEnough = (most: number) => {
    const random = createRandomStream(task.seed)
    const spread = openSpread(permitted, random)
    coverUnits(spread, task.units, most, random)
    return countMissing(spread, task.units).length === 0
  }
  let [few, many] = [0, Math.max(0, ...permitted.map(({ size }) => size))]
  if (!isEnough(many)) return undefined
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2)
    if (isEnough(middle)) many = middle
    else few = middle
  }
  return many
}
