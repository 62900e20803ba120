import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAssignments, readPlaces, writeAssignments, writePlaces } from './assignment-places.ts'

const id = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const place = { interviewer: id, unit: id, group: id }

test('whatever the ids, a form brings back what it was given', () => {
  fc.assert(
    fc.property(fc.array(fc.record(place), { minLength: 1 }), (places) => {
      expect(readPlaces(writePlaces(places))).toEqual(places)
    }),
  )
  fc.assert(
    fc.property(
      fc.array(
        fc.record(
          { ...place, wanted: fc.nat(9999), dueOn: fc.constant('2026-11-28') },
          { requiredKeys: ['interviewer', 'unit', 'group', 'wanted'] },
        ),
        { minLength: 1 },
      ),
      (assignments) => {
        expect(readAssignments(writeAssignments(assignments))).toEqual(assignments)
      },
    ),
  )
})
