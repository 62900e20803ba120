import { expect, test } from 'vitest'
import { paceOf } from './what-next.ts'

test.each([
  ['today among the days that are left', 4, '2026-11-28', 1],
  ['a part of a ballot is a whole one', 8, '2026-11-28', 2],
  ['all of it on the last day', 5, '2026-11-22', 5],
  ['late after it', 5, '2026-11-21', 'late'],
  ['nothing where nothing is left', 0, '2026-11-21', undefined],
  ['nothing where no day is set', 5, undefined, undefined],
  ['over the end of a year', 10, '2027-01-10', 1],
])('the pace of an assignment: %s', (_, remaining, dueOn, pace) => {
  expect(paceOf({ remaining, dueOn }, '2026-11-22')).toBe(pace)
})
