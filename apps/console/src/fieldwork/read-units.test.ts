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

test('it is known again however it is written, as in a file', () => {
  const pasted = 'b01\tPhường Cửa Nam\r\nPhu\u031Bo\u031B\u0300ng\u00A0Bắc\u200B\nPhường Hoà Bình'
  const all = [...units, { id: 'B04', name: 'Phường Hòa Bình' }]

  expect(readUnits(pasted, all)).toEqual({ units: ['B01', 'B03', 'B04'] })
})

test('a name that two units have names neither, and a code beside the name of another none', () => {
  const all = [...units, { id: 'C01', name: 'Phường Bắc' }]

  expect(readUnits('Phường Bắc\nB01\tPhường Cửa Bắc', all)).toEqual({
    unknown: ['Phường Bắc', 'B01 Phường Cửa Bắc'],
  })
})

test('what names none, or more than one, is told as it was written', () => {
  expect(readUnits('B01\ncua\nTây Hồ', units)).toEqual({ unknown: ['cua', 'Tây Hồ'] })
})
