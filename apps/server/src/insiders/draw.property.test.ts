import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawUnits, type Burden, type Draw, type DrawTask } from './draw.ts'

const seeds = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((seed) => seed.toString(16).padStart(16, '0'))

const burdens = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 4 }))
  .map(([least, more]): Burden => ({ least, most: least + more }))

/** A list of people and units, in which some people may not rate some units. */
function tasks(mostPeople: number, mostUnits: number, wanted: number) {
  return fc
    .record({
      people: fc.integer({ min: 0, max: mostPeople }),
      units: fc.array(fc.integer({ min: 0, max: wanted }), { maxLength: mostUnits }),
      barred: fc.array(fc.tuple(fc.nat(mostPeople), fc.nat(mostUnits)), { maxLength: 40 }),
      burden: burdens,
      seed: seeds,
    })
    .map(({ people, units, barred, burden, seed }): DrawTask => {
      const isBarred = (person: number, unit: number) =>
        barred.some(([someone, something]) => someone === person && something === unit)
      return {
        people: Array.from({ length: people }, (_, person) => ({
          id: `p${person}`,
          units: new Set(
            [...units.keys()].filter((unit) => !isBarred(person, unit)).map((unit) => `u${unit}`),
          ),
        })),
        units: units.map((wanted, unit) => ({ id: `u${unit}`, wanted, raters: 0 })),
        burden,
        seed,
      }
    })
}

const anyTask = tasks(14, 10, 6)

describe('a draw', () => {
  test('gives nobody a unit twice, or one that they may not rate, or more than the burden', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const { unitsOf } = drawUnits(task)
        for (const { id, units } of task.people) {
          const own = unitsOf.get(id) ?? []
          expect(new Set(own).size).toBe(own.length)
          expect(own.every((unit) => units.has(unit))).toBe(true)
          expect(own.length).toBeLessThanOrEqual(mostOf(task))
        }
      }),
    )
  })

  test('misses as few raters as any draw must, and says which', () => {
    fc.assert(
      fc.property(tasks(6, 6, 4), (task) => {
        const draw = drawUnits(task)
        const missing = draw.short.reduce((sum, each) => sum + each.missing, 0)
        expect(missing).toBe(leastMissing(task))
        for (const { id, wanted } of task.units) {
          const short = draw.short.find(({ unit }) => unit === id)?.missing ?? 0
          expect(Math.max(0, wanted - ratersOf(draw, id))).toBe(short)
        }
      }),
    )
  })

  test('says what burden would be enough, and none below it is', () => {
    fc.assert(
      fc.property(tasks(10, 8, 6), (task) => {
        const { short, enough } = drawUnits(task)
        if (short.length === 0) return
        const everybody = drawUnits({ ...task, burden: 'all' })
        expect(enough === undefined).toBe(everybody.short.length > 0)
        if (enough === undefined) return
        expect(enough).toBeGreaterThan(mostOf(task))
        const withBurden = (most: number) =>
          drawUnits({ ...task, burden: { least: 1, most } }).short.length
        expect(withBurden(enough)).toBe(0)
        expect(withBurden(enough - 1)).toBeGreaterThan(0)
      }),
    )
  })

  test('loads people alike: whoever has two units fewer than somebody may rate none of the other’s', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const { unitsOf } = drawUnits(task)
        for (const heavy of task.people) {
          for (const light of task.people) {
            const [many, few] = [unitsOf.get(heavy.id) ?? [], unitsOf.get(light.id) ?? []]
            if (many.length < few.length + 2 || many.length <= leastOf(task)) continue
            const movable = many.filter((unit) => light.units.has(unit) && !few.includes(unit))
            expect(movable).toEqual([])
          }
        }
      }),
    )
  })

  test('loads differ by one at most where everybody may rate everything', () => {
    fc.assert(
      fc.property(anyTask, (given) => {
        const units = new Set(given.units.map(({ id }) => id))
        const task = { ...given, people: given.people.map(({ id }) => ({ id, units })) }
        const loads = [...drawUnits(task).unitsOf.values()].map(({ length }) => length)
        if (loads.length === 0) return
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
        expect(Math.min(...loads)).toBeGreaterThanOrEqual(
          Math.min(leastOf(task), given.units.length),
        )
      }),
    )
  })

  test('is the same again with the same seed, and another one with another', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        expect(drawUnits(task)).toEqual(drawUnits(task))
      }),
    )
    const task = commonTask(30, 23, 10)
    const [first, second] = ['0000000000000001', '0000000000000002'].map((seed) =>
      JSON.stringify([...drawUnits({ ...task, seed }).unitsOf]),
    )
    expect(first).not.toBe(second)
  })

  test('of newcomers takes what earlier raters do into account', () => {
    fc.assert(
      fc.property(tasks(6, 8, 6), fc.array(fc.nat(6), { maxLength: 8 }), (given, raters) => {
        const units = given.units.map((unit, at) => ({ ...unit, raters: raters[at] ?? 0 }))
        const { unitsOf, short } = drawUnits({ ...given, units })
        for (const { id, wanted, raters: before } of units) {
          const now = before + [...unitsOf.values()].filter((own) => own.includes(id)).length
          const missing = short.find(({ unit }) => unit === id)?.missing ?? 0
          expect(missing).toBe(Math.max(0, wanted - now))
        }
      }),
    )
  })
})

test('thirty chairs give each of 23 departments ten raters with seven or eight units each', () => {
  const draw = drawUnits(commonTask(30, 23, 10))

  expect(draw.short).toEqual([])
  const loads = [...draw.unitsOf.values()].map(({ length }) => length)
  expect(new Set(loads)).toEqual(new Set([7, 8]))
})

test('deputies who rate all are given every unit, in different orders', () => {
  const draw = drawUnits({ ...commonTask(20, 23, 10), burden: 'all' })

  const orders = [...draw.unitsOf.values()]
  expect(orders.every(({ length }) => length === 23)).toBe(true)
  expect(new Set(orders.map((order) => order.join())).size).toBe(20)
})

test('a list too short for what is wanted shares out what is missing', () => {
  const draw = drawUnits(commonTask(10, 10, 9))

  expect(draw.short).toHaveLength(10)
  expect(draw.short.every(({ missing }) => missing === 1)).toBe(true)
  expect(draw.enough).toBe(9)
})

test('five hundred people and 148 units are drawn while somebody waits', () => {
  expect(drawUnits(commonTask(500, 148, 27)).short).toEqual([])
})

function commonTask(people: number, units: number, wanted: number): DrawTask {
  const ids = Array.from({ length: units }, (_, at) => `u${at}`)
  return {
    people: Array.from({ length: people }, (_, at) => ({ id: `p${at}`, units: new Set(ids) })),
    units: ids.map((id) => ({ id, wanted, raters: 0 })),
    burden: { least: 6, most: 8 },
    seed: '00c0ffee00c0ffee',
  }
}

function ratersOf({ unitsOf }: Draw, unit: string): number {
  return [...unitsOf.values()].filter((own) => own.includes(unit)).length
}

function leastOf({ burden }: DrawTask): number {
  return burden === 'all' ? Number.POSITIVE_INFINITY : burden.least
}

function mostOf({ burden }: DrawTask): number {
  return burden === 'all' ? Number.POSITIVE_INFINITY : burden.most
}

/**
 * What no draw can give, by the theorem of Hall and Gale: the greatest, over all sets of units, of
 * what they want beyond what people could give them.
 */
function leastMissing({ people, units, burden }: DrawTask): number {
  const most = burden === 'all' ? units.length : burden.most
  let greatest = 0
  for (let set = 0; set < 2 ** units.length; set += 1) {
    const chosen = units.filter((_, at) => (set >> at) % 2 === 1)
    const wanted = chosen.reduce((sum, unit) => sum + unit.wanted, 0)
    const given = people.reduce(
      (sum, { units: own }) => sum + Math.min(most, chosen.filter(({ id }) => own.has(id)).length),
      0,
    )
    greatest = Math.max(greatest, wanted - given)
  }
  return greatest
}
