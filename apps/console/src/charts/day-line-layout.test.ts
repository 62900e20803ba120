import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutDays, MOST_DAYS, roundUp } from './day-line-layout.ts'

test('days without a ballot stand on the line as nothing', () => {
  const { points, top } = layOutDays([
    { day: '2026-11-28', value: 4 },
    { day: '2026-12-01', value: 7 },
  ])

  expect(points.map(({ day, value }) => [day, value])).toEqual([
    ['2026-11-28', 4],
    ['2026-11-29', 0],
    ['2026-11-30', 0],
    ['2026-12-01', 7],
  ])
  expect(top).toBe(10)
})

test('every point stands inside the drawing, whatever the days say', () => {
  fc.assert(
    fc.property(fc.array(anyDay, { maxLength: 30 }), (days) => {
      const sorted = days.toSorted((a, b) => a.day.localeCompare(b.day))
      const { points, top } = layOutDays(sorted)

      expect(points.length).toBeLessThanOrEqual(MOST_DAYS)
      for (const { x, y, value } of points) {
        expect(x >= 0 && x <= 1 && y >= 0 && y <= 1 && value <= top).toBe(true)
      }
    }),
  )
})

test('the scale ends with a round number', () => {
  expect([1, 3, 10, 11, 21, 99, 100, 730].map(roundUp)).toEqual([1, 5, 10, 20, 50, 100, 100, 1000])
})

const anyDay = fc.record({
  day: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  value: fc.nat(100_000),
})
