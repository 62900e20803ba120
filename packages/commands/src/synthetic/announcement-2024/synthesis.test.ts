import { loadDefinition, loadPublishedIndex } from '@phieu/catalogue'
import { expect, test } from 'vitest'
import { synthesiseAnnouncement } from './announcement.ts'
import { areaWeights, sum } from './area-goals.ts'

const { earlier, assessed, ballots } = synthesiseAnnouncement()
const definition = loadDefinition()
const named = loadPublishedIndex().filter(({ year }) => year === 2023)

test('the values of 2023 that were announced stand as they were printed', () => {
  const told = named.filter(({ index }) => index !== undefined)

  const own = told.map(({ unit }) => earlier.units.find((each) => each.unit === unit)?.index)
  expect(own).toEqual(told.map(({ index }) => index))
})

test.each(named.filter(({ rank }) => rank !== undefined))(
  '$name was number $rank of 2023',
  ({ unit, rank }) => {
    const block = earlier.units.filter((each) => each.unit.startsWith(unit.charAt(0)))
    const own = Number(block.find((each) => each.unit === unit)!.index)
    const before = block.filter((each) => Number(each.index) > own)

    expect(before.length + 1).toBe(Number(rank))
  },
)

test('the areas of every unit of 2023 come to its index, as far as rounding lets them', () => {
  const gaps = earlier.units.map(({ unit, index, areas }) => {
    const weights = areaWeights(definition.blocks.find(({ id }) => id === unit.charAt(0))!)
    const whole = sum(Object.values(areas).map((value, at) => Number(value) * weights[at]!))
    return Math.abs(whole - Number(index))
  })

  expect(gaps).toHaveLength(52)
  expect(Math.max(...gaps)).toBeLessThan(0.02)
})

test('nobody has more points than there are, and ten of every group answered about every unit', () => {
  const maxima = new Map(definition.blocks.map(({ id, areas }) => [id, areas]))
  const tooMany = assessed.filter(({ unit, area, points }) => {
    const block = unit === 'C04' ? 'C2' : unit.charAt(0)
    const max = maxima.get(block)?.find((each) => each.area === area)?.maxAssessed
    return max === undefined || points === null || points > max
  })
  const cells = Map.groupBy(ballots, ({ unit, group }) => `${unit} ${group}`)

  expect(tooMany).toEqual([])
  expect(new Set([...cells.values()].map((own) => own.length))).toEqual(new Set([10]))
})

test('the same comes out of the same seed', () => {
  expect(synthesiseAnnouncement().ballots).toEqual(ballots)
})
