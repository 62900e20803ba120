import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutRound } from './round-line-layout.ts'

const period = { from: '2026-11-01', to: '2026-11-05' }

test('ballots add up day by day until today, beside the straight way to the target', () => {
  const days = [
    { day: '2026-11-01', value: 4 },
    { day: '2026-11-03', value: 6 },
  ]
  const drawn = layOutRound({ days, today: '2026-11-03', target: 20, period })!

  expect(drawn.points.map(({ day, value, x, y }) => [day, value, x, y])).toEqual([
    ['2026-11-01', 4, 0, 0.2],
    ['2026-11-02', 4, 0.25, 0.2],
    ['2026-11-03', 10, 0.5, 0.5],
  ])
  expect(drawn.way).toEqual({ from: { x: 0, y: 0 }, to: { x: 1, y: 1 } })
})

test('ballots that came before the first or after the last day are on the line as well', () => {
  const days = [
    { day: '2026-10-30', value: 1 },
    { day: '2026-11-07', value: 2 },
  ]
  const drawn = layOutRound({ days, today: '2026-11-06', target: 0, period })!

  expect([drawn.first, drawn.last, drawn.way]).toEqual(['2026-10-30', '2026-11-07', undefined])
  expect(drawn.points.at(-1)).toMatchObject({ day: '2026-11-07', value: 3 })
})

test('a round that is long over is drawn to its last day, not until today', () => {
  const days = [{ day: '2026-11-02', value: 3 }]
  const drawn = layOutRound({ days, today: '2028-01-01', target: 0, period })!

  expect([drawn.first, drawn.last]).toEqual(['2026-11-01', '2026-11-05'])
  expect(drawn.points.at(-1)).toMatchObject({ day: '2026-11-05', value: 3 })
})

test('a round without days of its own is drawn until today; without ballots nothing is', () => {
  const days = [{ day: '2026-11-01', value: 1 }]
  const bare = { today: '2026-11-02', target: 10, period: undefined }

  expect(layOutRound({ days, ...bare })).toMatchObject({ last: '2026-11-02', way: undefined })
  expect(layOutRound({ days: [], ...bare })).toBeUndefined()
})

test('whatever the days say, all stands inside the drawing and no ballot is lost', () => {
  const anyDay = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const anyDays = fc.uniqueArray(fc.record({ day: anyDay, value: fc.nat(1000) }), {
    selector: ({ day }) => day,
    minLength: 1,
  })
  fc.assert(
    fc.property(
      anyDays,
      anyDay,
      fc.nat(5000),
      fc.tuple(anyDay, anyDay),
      (some, today, target, ends) => {
        const days = some.toSorted((a, b) => a.day.localeCompare(b.day))
        const [from = '', to = ''] = ends.toSorted()
        const drawn = layOutRound({ days, today, target, period: { from, to } })!

        for (const { x, y } of [
          ...drawn.points,
          ...(drawn.way ? [drawn.way.from, drawn.way.to] : []),
        ]) {
          expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true)
        }
        expect(drawn.points.at(-1)?.value).toBe(days.reduce((sum, { value }) => sum + value, 0))
      },
    ),
  )
})
