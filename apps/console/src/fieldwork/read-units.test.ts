import { expect, test } from 'vitest'
import { readUnits } from './read-units.ts'

const units = [
  { id: 'B01', name: 'Phường Cửa Nam' },
  { id: 'B02', name: 'Phường Cửa Bắc' },
  { id: 'B03', name: 'Phường Bắc' },
]

test('a unit is written as its id, its name or words that only one name has', () => {
  expect(readUnits('B01\n Phường Bắc \n\ncua bac\nB01', units)).toEqual({
    units: ['B01', 'B03', 'B02'],
  })
  expect(readUnits(' \n', units)).toEqual({ units: [] })
})

test('what names none, or more than one, is told as it was written', () => {
  expect(readUnits('B01\ncua\nTây Hồ', units)).toEqual({ unknown: ['cua', 'Tây Hồ'] })
})
