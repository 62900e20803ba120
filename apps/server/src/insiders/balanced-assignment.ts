/**
 * Who rates which unit, found rater by rater: nobody gets a unit twice, or one that they may not
 * rate, and each unit's next rater is whoever carries least among all who could take it.
 *
 * Others may hand a unit on to make room: an alternating path, as in bipartite matching. So a rater
 * is missing only if no assignment whatever has one there beside those before, and loads are as even
 * as the permitted pairs allow.
 *
 * @see Harvey, Ladner, Lovász, Tamir, *Semi-matchings for bipartite graphs and load balancing*, 2006
 */
import type { RandomStream } from '@phieu/scoring'
import { shuffled } from './shuffle.ts'

/** People and units by their places. */
export interface Spread {
  /** The units that each person rates. */
  readonly unitsOf: readonly ReadonlySet<number>[]
  /**
   * Gives a unit one more rater.
   *
   * @param most - units that one person may be given
   * @returns whether there is anybody
   */
  addRater(unit: number, most: number): boolean
  /** Gives a person one more unit, which they must be allowed to rate. */
  give(person: number, unit: number): void
}

/** @param permitted - the units that each person may rate */
export function openSpread(
  permitted: readonly ReadonlySet<number>[],
  random: RandomStream,
): Spread {
  const unitsOf = permitted.map(() => new Set<number>())
  const everybody = permitted.map((_, person) => person)
  const own = (person: number) => unitsOf[person] ?? new Set<number>()

  /** Who carries least of all who could take the unit, if any may, with the ways to everyone reached. */
  function search(unit: number, most: number) {
    const order = shuffled(everybody, random)
    const lightest = unitsOf.reduce((least, { size }) => Math.min(least, size), most)
    /** By person: the unit that they would take. By unit: who would hand it on. */
    const takes = new Map<number, number>()
    const givenBy = new Map<number, number>()
    let best: number | undefined
    let wanted = [unit]
    while (wanted.length > 0) {
      const handedOn: number[] = []
      for (const each of wanted) {
        for (const person of order) {
          const holds = own(person)
          if (takes.has(person) || holds.has(each) || !permitted[person]?.has(each)) continue
          takes.set(person, each)
          const lighter = best === undefined || holds.size < own(best).size
          if (lighter && holds.size < most) best = person
          // Nobody carries less: a longer way leads to nobody better.
          if (best === person && holds.size === lightest) return { best, takes, givenBy }
          for (const held of holds) {
            if (held === unit || givenBy.has(held)) continue
            givenBy.set(held, person)
            handedOn.push(held)
          }
        }
      }
      wanted = handedOn
    }
    return { best, takes, givenBy }
  }

  return {
    unitsOf,
    addRater(unit, most) {
      const { best, takes, givenBy } = search(unit, most)
      let person = best
      while (person !== undefined) {
        const taken = takes.get(person)
        if (taken === undefined) throw new Error(`no way leads to person ${person}`)
        own(person).add(taken)
        const giver: number | undefined = taken === unit ? undefined : givenBy.get(taken)
        if (giver !== undefined) own(giver).delete(taken)
        person = giver
      }
      return best !== undefined
    },
    give: (person, unit) => void unitsOf[person]?.add(unit),
  }
}
