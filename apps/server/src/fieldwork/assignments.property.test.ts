import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assignment, CollectedBallots } from '../store/fieldwork/fieldwork-store.ts'
import { distribute, type OpenPlace } from '../assignments/distribute.ts'
import { joinAssignments } from '../assignments/assignments.ts'

describe('assignments', () => {
  test('whatever was collected offline in whatever order, nothing is lost and nothing counts twice', () => {
    fc.assert(
      fc.property(anyWork, ({ assignments, ballots, order }) => {
        const { assignments: standing, outside } = joinAssignments(
          assignments,
          collect(order(ballots)),
        )

        const done =
          sum(standing, (assignment) => assignment.done) + sum(outside, (each) => each.ballots)
        expect(done).toBe(ballots.length)
        expect(joinAssignments(assignments, collect(ballots)).assignments).toEqual(standing)
      }),
    )
  })

  test('overshoot is what is done beyond what was wanted, never less than nothing', () => {
    fc.assert(
      fc.property(anyWork, ({ assignments, ballots }) => {
        for (const assignment of joinAssignments(assignments, collect(ballots)).assignments) {
          expect(assignment.overshoot).toBe(Math.max(0, assignment.done - assignment.wanted))
          const missing = Math.max(0, assignment.wanted - assignment.done)
          expect(assignment.remaining).toBe(assignment.withdrawnOn === undefined ? missing : 0)
        }
      }),
    )
  })
})

describe('sharing what is open', () => {
  test('gives out all of it and nothing twice, however it is shared', () => {
    fc.assert(
      fc.property(anyPlaces, anyInterviewers, anySharing, (places, interviewers, sharing) => {
        const shares = distribute(places, interviewers, sharing)

        for (const { unit, group, open } of places) {
          const given = shares.filter((share) => share.unit === unit && share.group === group)
          expect(sum(given, ({ wanted }) => wanted)).toBe(open)
          expect(new Set(given.map(({ interviewer }) => interviewer)).size).toBe(given.length)
        }
        expect(shares.every(({ wanted }) => wanted > 0)).toBe(true)
      }),
    )
  })

  test('as whole ballots allow: shared, no two interviewers differ by more than one', () => {
    fc.assert(
      fc.property(anyPlaces, anyInterviewers, (places, interviewers) => {
        const loads = loadsOf(distribute(places, interviewers, 'shared'), interviewers)

        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('by whole units, no two interviewers differ by more than the largest unit', () => {
    fc.assert(
      fc.property(anyPlaces, anyInterviewers, (places, interviewers) => {
        const loads = loadsOf(distribute(places, interviewers, 'whole'), interviewers)

        const units = [...Map.groupBy(places, ({ unit }) => unit).values()]
        const largest = Math.max(0, ...units.map((each) => sum(each, ({ open }) => open)))
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(largest)
      }),
    )
  })

  test('with nobody to give to, nothing is given', () => {
    expect(distribute([{ unit: 'A', group: 'ND', open: 3 }], [], 'whole')).toEqual([])
  })
})

const anyPlace = fc.record({
  interviewer: fc.constantFrom('i-1', 'i-2', 'i-3'),
  unit: fc.constantFrom('A', 'B', 'C'),
  group: fc.constantFrom('ND', 'DN'),
})

const nameOf = (place: object) => JSON.stringify(place)

const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
  interviewer: fc.constantFrom('i-1', 'i-2', 'i-3'),
  unit: fc.constantFrom('A', 'B', 'C'),
  group: fc.constantFrom('ND', 'DN'),
  wanted: fc.integer({ min: 1, max: 6 }),
  dueOn: fc.constant(undefined),
  withdrawnOn: fc.constantFrom(undefined, '2026-11-21'),
})

/** Assignments of different places, ballots of two phones, and another order in which they arrive. */
const anyWork = fc.record({
  assignments: fc.uniqueArray(anyAssignment, {
    selector: ({ interviewer, unit, group }) => nameOf({ interviewer, unit, group }),
  }),
  ballots: fc.array(anyPlace, { maxLength: 40 }),
  order: fc.constantFrom(
    <T>(items: readonly T[]) => items.toReversed(),
    <T>(items: readonly T[]) => [
      ...items.filter((_, at) => at % 2 === 1),
      ...items.filter((_, at) => at % 2 === 0),
    ],
  ),
})

const anyPlaces: fc.Arbitrary<OpenPlace[]> = fc.uniqueArray(
  fc.record({
    unit: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    group: fc.constantFrom('ND', 'DN', 'CB'),
    open: fc.nat(60),
  }),
  { selector: ({ unit, group }) => nameOf({ unit, group }) },
)

const anyInterviewers = fc.uniqueArray(fc.constantFrom('i-1', 'i-2', 'i-3', 'i-4'), {
  minLength: 1,
})
const anySharing = fc.constantFrom('whole' as const, 'shared' as const)

/** As the store tells what came, some of it held for review. */
function collect(ballots: readonly Pick<Assignment, 'interviewer' | 'unit' | 'group'>[]) {
  return [...Map.groupBy(ballots, nameOf).values()].map((alike): CollectedBallots => ({
    ...alike[0]!,
    counted: Math.ceil(alike.length / 2),
    held: Math.floor(alike.length / 2),
    excluded: 0,
  }))
}

function loadsOf(shares: ReturnType<typeof distribute>, interviewers: readonly string[]) {
  return interviewers.map((interviewer) =>
    sum(
      shares.filter((share) => share.interviewer === interviewer),
      ({ wanted }) => wanted,
    ),
  )
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
