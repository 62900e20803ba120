import { describe, expect, test } from 'vitest'
import golden from '../../golden/pisa-rank-sets.json' with { type: 'json' }
import { createRankReplicates, rankUnits, toFraction } from '../index.ts'

describe('37 countries in PISA 2018, the example of csranks', () => {
  test('have the ranks that are published there', () => {
    const values = new Map(
      golden.units.map(({ unit, value }) => [unit, toFraction(Math.round(value * 1e4), 1e4)]),
    )

    const ranks = rankUnits(values)

    expect(golden.units.map(({ unit }) => ranks.get(unit))).toEqual(
      golden.units.map(({ rank }) => rank),
    )
  })

  test('have the rank sets that another program finds, but for an end or two of the pairs at the limit', () => {
    const replicates = createRankReplicates(golden.units, [], golden.seed)
    replicates.run(golden.replicates)

    const sets = new Map(replicates.result().units.map(({ unit, set }) => [unit, set]))

    const apart = golden.units.flatMap(({ unit, set }) =>
      set.map((end, at) => Math.abs(end - (sets.get(unit)?.[at] ?? Number.NaN))),
    )
    expect(apart.filter((ranks) => !(ranks <= 1))).toEqual([])
    expect(apart.filter((ranks) => ranks === 1).length).toBeLessThanOrEqual(8)
  })
})
