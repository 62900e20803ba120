import { expect, test } from 'vitest'
import { readRoundForm } from './read-round-form.ts'

function reading(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readRoundForm(form)
}

test('what is left empty is left out of the round', () => {
  const read = reading({ id: ' hanoi-2026 ', year: '', half: '', definition: 'hanoi-2024@3' })

  expect(read).toMatchObject({
    id: 'hanoi-2026',
    about: { practice: false, definition: { id: 'hanoi-2024', version: 3 } },
  })
  for (const absent of ['year', 'half', 'assessedPeriod', 'earlier']) {
    expect(read).not.toHaveProperty(`about.${absent}`)
  }
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
    about: { fieldworkPeriod: { from: day, to: day } },
  })
})
