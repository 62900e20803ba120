import { expect, test } from 'vitest'
import { alikeLeaders, apartFrom, type ComparedUnit } from '../index.ts'

const first = compared('first', 1, { betterThan: ['third', 'fourth'] })
const second = compared('second', 2, { betterThan: ['fourth'] })
const third = compared('third', 3, { worseThan: ['first'] })
const fourth = compared('fourth', 4, { worseThan: ['first', 'second'] })
const unsure = compared('unsure', 5, { interval: null })
const tooFew = compared('too few', null, {})
const units = [first, second, third, fourth, unsure, tooFew]

test('a unit stands among all that are ranked with it: surely ahead, surely behind, or neither', () => {
  expect(namesOf(second)).toEqual({
    betterThan: ['fourth'],
    alike: ['first', 'third', 'unsure'],
    worseThan: [],
  })
  expect(namesOf(fourth)).toEqual({
    betterThan: [],
    alike: ['third', 'unsure'],
    worseThan: ['first', 'second'],
  })
})

test('who is not ranked, or of whom the error is not known, is compared with nobody', () => {
  expect(apartFrom(units, tooFew)).toBeUndefined()
  expect(apartFrom(units, unsure)).toBeUndefined()
})

test('who shares the first rank is no doubt about it; who cannot be told apart from one of them is', () => {
  const tied = { ...second, rank: 1 }

  expect(alikeLeaders(units)!.map(({ unit }) => unit)).toEqual(['second', 'unsure'])
  expect(alikeLeaders([first, tied, third, fourth])!.map(({ unit }) => unit)).toEqual(['third'])
  expect(alikeLeaders([{ ...first, interval: null }, third])).toBeUndefined()
  expect(alikeLeaders([tooFew])).toBeUndefined()
})

function namesOf(unit: ComparedUnit) {
  return Object.fromEntries(
    Object.entries(apartFrom(units, unit)!).map(([name, own]) => [
      name,
      own.map((each: ComparedUnit) => each.unit),
    ]),
  )
}

function compared(unit: string, rank: number | null, given: Partial<ComparedUnit>): ComparedUnit {
  return { unit, rank, interval: [80, 90], betterThan: [], worseThan: [], ...given }
}
