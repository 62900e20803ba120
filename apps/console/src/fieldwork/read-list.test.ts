import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readList } from './read-list.ts'

const none = new Set<string>()
const brief = (text: string, taken: ReadonlySet<string> = none) =>
  readList(text, taken).map(({ name, code, team, fault }) => [name, code, team, fault])

test('a list comes from a sheet, from a CSV or from typing', () => {
  const people = [
    ['Trần Thị Bình', '01', 'Tổ 1', undefined],
    ['Phạm Cường', '', '', undefined],
  ]

  expect(brief('Trần Thị Bình\t01\tTổ 1\r\nPhạm Cường\t\t\r\n')).toEqual(people)
  expect(brief('\uFEFFHọ và tên;Mã;Tổ\nTrần Thị Bình;01;Tổ 1\n\nPhạm Cường')).toEqual(people)
  expect(brief('Trần Thị Bình, 01, Tổ 1\n Phạm Cường ')).toEqual(people)
})

test('a quoted cell may hold the separator and a quotation mark', () => {
  expect(brief('"Bình, ""chị cả""",01,"Tổ 1, 2"')).toEqual([
    ['Bình, "chị cả"', '01', 'Tổ 1, 2', undefined],
  ])
})

test('each line says what is wrong with it', () => {
  const text = [';05', 'A;0 1', 'B;n7', 'C;N7', 'D;t09', 'E'.repeat(121)].join('\n')

  expect(readList(text, new Set(['T09'])).map(({ line, fault }) => [line, fault])).toEqual([
    [1, 'faultName'],
    [2, 'faultCode'],
    [3, 'faultTwice'],
    [4, 'faultTwice'],
    [5, 'faultTaken'],
    [6, 'faultLong'],
  ])
})

test('whatever is pasted, nothing is thrown and no line is counted twice', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const lines = readList(text, none).map(({ line }) => line)
      expect(new Set(lines).size).toBe(lines.length)
    }),
  )
})

test('what nobody sees in a pasted list is gone, and letters that look alike are one', () => {
  const [line] = readList('\u00D0\u1ED7\u00A0Thị\u200B An\tDTV-01\u00AD', new Set())

  expect(line).toMatchObject({ name: 'Đỗ Thị An', code: 'DTV-01', fault: undefined })
})
