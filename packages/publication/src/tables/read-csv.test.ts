import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

test.each([
  ['before a cell', 'unit,ballots\r\nA01,"9"12\r\n'],
  ['behind a cell', 'unit,ballots\r\nA01,12"9"\r\n'],
  ['behind the table', 'unit,ballots\r\nA01,12\r\n"9'],
])('nothing of a table is passed over: %s', (_where, text) => {
  expect(readCsv(text)).not.toEqual([
    ['unit', 'ballots'],
    ['A01', '12'],
  ])
})

test('cells are read as they were written', () => {
  expect(readCsv('\uFEFFunit,name\r\nA01,"Sở ""Nội vụ"", nhà A"\r\nA02,\r\n')).toEqual([
    ['unit', 'name'],
    ['A01', 'Sở "Nội vụ", nhà A'],
    ['A02', ''],
  ])
})
