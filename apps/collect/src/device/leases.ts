import {
  leaseStanding,
  type AssignmentBrief,
  type Briefing,
  type LeaseStanding,
} from '@phieu/survey'
import type { DeviceDatabase } from './database.ts'
import { retryIfClosed } from './retry-closed-database.ts'

/** A lease with what this phone knows to be done for it. */
export interface PhoneLease extends AssignmentBrief, LeaseStanding {
  /** Of the done ones, those that are only on this phone. */
  unsent: number
}

export interface PhoneLeases {
  leases: PhoneLease[]
  /** Ballots that no lease asked for. */
  outside: number
}

/**
 * The interviewer's leases: what the office counted when it was last asked, and what this phone has
 * finished since, sent or not.
 */
export async function readLeases(db: DeviceDatabase, briefing: Briefing): Promise<PhoneLeases> {
  const { unsent, sent } = await countSince(db, briefing)
  const { assignments = [], outside = 0 } = briefing
  const leased = new Set(assignments.map(placeName))
  const beyond = [...unsent, ...sent].filter(([place]) => !leased.has(place))
  return {
    leases: assignments.map((lease) => {
      const here = unsent.get(placeName(lease)) ?? 0
      const done = lease.done + here + (sent.get(placeName(lease)) ?? 0)
      const standing = leaseStanding({ wanted: lease.wanted, withdrawn: false }, done)
      return { ...lease, ...standing, unsent: here }
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
