import { expect, test } from 'vitest'
import { readRoundForm } from './read-round-form.ts'

function reading(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readRoundForm(form)
}

test('what is left empty is left out of the round', () => {
  const read = reading({ id: ' hanoi-2026 ', year: '', half: '', version: '1', target: '30' })

  expect(read).toMatchObject({ round: { id: 'hanoi-2026', defaultTarget: 30, practice: false } })
  expect(read).not.toHaveProperty('round.year')
  expect(read).not.toHaveProperty('round.half')
  expect(read).not.toHaveProperty('round.assessedPeriod')
  expect(read).not.toHaveProperty('round.earlier')
})

test.each([
  ['2026-01-01', ''],
  ['', '2026-12-31'],
  ['2026-12-31', '2026-01-01'],
])('a time from %j to %j is none', (assessedFrom, assessedTo) => {
  expect(reading({ assessedFrom, assessedTo })).toEqual({ fault: 'periods' })
})

test('a time of one day is one', () => {
  const day = '2026-11-22'

  expect(reading({ fieldworkFrom: day, fieldworkTo: day })).toMatchObject({
    round: { fieldworkPeriod: { from: day, to: day } },
  })
})
