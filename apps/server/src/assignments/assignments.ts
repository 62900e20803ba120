/** Leases with what came of them: how much is done, still wanted, beyond it, and outside any lease. */
import type { LeasePlace } from '@phieu/office'
import { leaseStanding, targetOf, type AssignmentBrief, type LeaseStanding } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { CollectedBallots, Lease } from '../store/fieldwork/fieldwork-store.ts'
import type { Store } from '../store/store.ts'
import type { OpenPlace } from './distribute.ts'
import { paceSince } from '../fieldwork/forecast.ts'

export interface StandingLease extends Lease, LeaseStanding {
  /** Of the done ones, those that wait for a decision of the review. */
  held: number
}

export interface LeaseList {
  leases: StandingLease[]
  /** What interviewers collected where no lease asked them to. */
  outside: (LeasePlace & { ballots: number })[]
}

/** Every lease of a round, and what was collected outside of them. */
export async function readLeases(store: Store, round: string): Promise<LeaseList> {
  const [leases, collected] = await Promise.all([
    store.listLeases(round),
    store.listCollected(round),
  ])
  return joinLeases(leases, collected)
}

/** The same of one interviewer. */
export async function readLeasesOf(
  store: Store,
  round: string,
  interviewer: string,
): Promise<LeaseList> {
  const [leases, collected] = await Promise.all([
    store.listLeasesOf(round, interviewer),
    store.listCollectedBy(round, interviewer),
  ])
  return joinLeases(leases, collected)
}

/**
 * Every ballot is done under the one lease of its place, or outside: none is lost, none counts
 * twice. What the review excluded is not done, somebody has to ask again.
 */
export function joinLeases(
  leases: readonly Lease[],
  collected: readonly CollectedBallots[],
): LeaseList {
  const found = new Map(collected.map((each) => [placeName(each), each]))
  const leased = new Set(leases.map(placeName))
  return {
    leases: leases.map((lease) => {
      const { counted = 0, held = 0 } = found.get(placeName(lease)) ?? {}
      const { wanted, withdrawnOn } = lease
      const standing = leaseStanding(
        { wanted, withdrawn: withdrawnOn !== undefined },
        counted + held,
      )
      return { ...lease, ...standing, held }
    }),
    outside: collected
      .filter((each) => !leased.has(placeName(each)) && each.counted + each.held > 0)
      .map(({ interviewer, unit, group, counted, held }) => ({
        interviewer,
        unit,
        group,
        ballots: counted + held,
      })),
  }
}

/** What a phone is told of its interviewer's leases. */
export function briefOf({ leases, outside }: LeaseList): {
  assignments: AssignmentBrief[]
  outside: number
} {
  return {
    assignments: leases
      .filter(({ withdrawnOn }) => withdrawnOn === undefined)
      .map(({ unit, group, wanted, dueOn, done }) => ({
        unit,
        group,
        wanted,
        ...(dueOn !== undefined && { dueOn }),
        done,
      })),
    outside: outside.reduce((sum, { ballots }) => sum + ballots, 0),
  }
}

/**
 * What is wanted of each unit from each group, less what has come on any way and less what leases
 * still promise.
 */
export async function readOpenPlaces(
  store: Store,
  plan: RoundPlan,
  now: Date,
): Promise<OpenPlace[]> {
  const { round, units, questionnaires } = plan
  const [counts, { leases }] = await Promise.all([
    store.countByPlace(round.id, paceSince(plan.dayAt(now))),
    readLeases(store, round.id),
  ])
  const come = new Map(counts.map((each) => [unitGroup(each), each.counted + each.held]))
  const promised = new Map<string, number>()
  for (const lease of leases) {
    const name = unitGroup(lease)
    promised.set(name, (promised.get(name) ?? 0) + lease.remaining)
  }
  return [...units.values()].flatMap(({ id: unit, block }) =>
    questionnaires
      .filter((questionnaire) => questionnaire.block === block)
      .map(({ group }) => {
        const name = unitGroup({ unit, group })
        const taken = (come.get(name) ?? 0) + (promised.get(name) ?? 0)
        return { unit, group, open: Math.max(0, targetOf(round, unit, group) - taken) }
      }),
  )
}

function placeName({ interviewer, unit, group }: LeasePlace): string {
  return JSON.stringify([interviewer, unit, group])
}

function unitGroup({ unit, group }: { unit: string; group: string }): string {
  return JSON.stringify([unit, group])
}
