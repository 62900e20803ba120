import {
  assignmentStanding,
  type AssignmentBrief,
  type Briefing,
  type AssignmentStanding,
} from '@phieu/survey'
import type { DeviceDatabase } from '../database.ts'
import { retryIfClosed } from '../retry-closed-database.ts'

/** An assignment with what this phone knows to be done for it. */
export interface PhoneAssignment extends AssignmentBrief, AssignmentStanding {
  /** Of the done ones, those that are only on this phone. */
  unsent: number
}

export interface PhoneAssignments {
  assignments: PhoneAssignment[]
  /** Ballots that no assignment asked for. */
  outside: number
}

/**
 * The interviewer's assignments: what the office counted when it was last asked, and what this phone has
 * finished since, sent or not.
 */
export async function readAssignments(
  db: DeviceDatabase,
  briefing: Briefing,
): Promise<PhoneAssignments> {
  const { unsent, sent } = await countSince(db, briefing)
  const { assignments = [], outside = 0 } = briefing
  const assigned = new Set(assignments.map(placeName))
  const beyond = [...unsent, ...sent].filter(([place]) => !assigned.has(place))
  return {
    assignments: assignments.map((assignment) => {
      const here = unsent.get(placeName(assignment)) ?? 0
      const done = assignment.done + here + (sent.get(placeName(assignment)) ?? 0)
      const standing = assignmentStanding({ wanted: assignment.wanted, withdrawn: false }, done)
      return { ...assignment, ...standing, unsent: here }
    }),
    outside: outside + beyond.reduce((sum, [, count]) => sum + count, 0),
  }
}

/** Ballots of this interviewer that the newest briefing doesn't count yet, by unit and group. */
function countSince(db: DeviceDatabase, { interviewer }: Briefing) {
  return retryIfClosed(db, () =>
    db.transaction('r', db.outbox, db.receipts, async () => {
      const waiting = await db.outbox.where({ state: 'waiting' }).toArray()
      const own = waiting
        .map(({ envelope }) => envelope.header)
        .filter((header) => header.interviewer === interviewer.id)
      const receipts = await db.receipts
        .filter(({ taken }) => taken?.interviewer === interviewer.id && !taken.briefed)
        .toArray()
      return {
        unsent: countPlaces(own),
        sent: countPlaces(
          receipts.flatMap(({ unit, taken }) => (taken ? [{ unit, group: taken.group }] : [])),
        ),
      }
    }),
  )
}

interface Place {
  unit: string
  group: string
}

function countPlaces(places: readonly Place[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const place of places) {
    counts.set(placeName(place), (counts.get(placeName(place)) ?? 0) + 1)
  }
  return counts
}

function placeName({ unit, group }: Place): string {
  return JSON.stringify([unit, group])
}
