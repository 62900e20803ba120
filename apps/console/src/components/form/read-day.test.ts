import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

test.each([
  ['22/11/2026', '2026-11-22'],
  [' 2/1/2026 ', '2026-01-02'],
  ['02.01.2026', '2026-01-02'],
  ['02-01-2026', '2026-01-02'],
  ['02012026', '2026-01-02'],
  ['2026-01-02', '2026-01-02'],
  ['29/02/2028', '2028-02-29'],
  ['', ''],
])('“%s” is the day %s', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

test.each(['30/02/2026', '11/22/2026', '1/2/26', 'tomorrow', '29/02/2026', '00/01/2026'])(
  '“%s” is no day',
  (typed) => {
    expect(readDay(typed)).toBeUndefined()
  },
)
