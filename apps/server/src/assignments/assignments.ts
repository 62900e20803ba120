/** Assignments with what came of them: how much is done, still wanted, beyond it, and outside any assignment. */
import type { AssignmentPlace } from '@phieu/office'
import {
  assignmentStanding,
  targetOf,
  type AssignmentBrief,
  type AssignmentStanding,
} from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Assignment, CollectedBallots } from '../store/fieldwork/fieldwork-store.ts'
import type { Store } from '../store/store.ts'
import type { OpenPlace } from './distribute.ts'
import { paceSince } from '../fieldwork/forecast.ts'

export interface StandingAssignment extends Assignment, AssignmentStanding {
  /** Of the done ones, those that wait for a decision of the review. */
  held: number
}

export interface AssignmentList {
  assignments: StandingAssignment[]
  /** What interviewers collected where no assignment asked them to. */
  outside: (AssignmentPlace & { ballots: number })[]
}

/** Every assignment of a round, and what was collected outside of them. */
export async function readAssignments(store: Store, round: string): Promise<AssignmentList> {
  const [assignments, collected] = await Promise.all([
    store.listAssignments(round),
    store.listCollected(round),
  ])
  return joinAssignments(assignments, collected)
}

/** The same of one interviewer. */
export async function readAssignmentsOf(
  store: Store,
  round: string,
  interviewer: string,
): Promise<AssignmentList> {
  const [assignments, collected] = await Promise.all([
    store.listAssignmentsOf(round, interviewer),
    store.listCollectedBy(round, interviewer),
  ])
  return joinAssignments(assignments, collected)
}

/**
 * Every ballot is done under the one assignment of its place, or outside: none is lost, none counts
 * twice. What the review excluded is not done, somebody has to ask again.
 */
export function joinAssignments(
  assignments: readonly Assignment[],
  collected: readonly CollectedBallots[],
): AssignmentList {
  const found = new Map(collected.map((each) => [placeName(each), each]))
  const assigned = new Set(assignments.map(placeName))
  return {
    assignments: assignments.map((assignment) => {
      const { counted = 0, held = 0 } = found.get(placeName(assignment)) ?? {}
      const { wanted, withdrawnOn } = assignment
      const standing = assignmentStanding(
        { wanted, withdrawn: withdrawnOn !== undefined },
        counted + held,
      )
      return { ...assignment, ...standing, held }
    }),
    outside: collected
      .filter((each) => !assigned.has(placeName(each)) && each.counted + each.held > 0)
      .map(({ interviewer, unit, group, counted, held }) => ({
        interviewer,
        unit,
        group,
        ballots: counted + held,
      })),
  }
}

/** What a phone is told of its interviewer's assignments. */
export function briefOf({ assignments, outside }: AssignmentList): {
  assignments: AssignmentBrief[]
  outside: number
} {
  return {
    assignments: assignments
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
 * What is wanted of each unit from each group, less what has come on any way and less what assignments
 * still promise.
 */
export async function readOpenPlaces(
  store: Store,
  plan: RoundPlan,
  now: Date,
): Promise<OpenPlace[]> {
  const { round, units, questionnaires } = plan
  const [counts, { assignments }] = await Promise.all([
    store.countByPlace(round.id, paceSince(plan.dayAt(now))),
    readAssignments(store, round.id),
  ])
  const come = new Map(counts.map((each) => [unitGroup(each), each.counted + each.held]))
  const promised = new Map<string, number>()
  for (const assignment of assignments) {
    const name = unitGroup(assignment)
    promised.set(name, (promised.get(name) ?? 0) + assignment.remaining)
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

function placeName({ interviewer, unit, group }: AssignmentPlace): string {
  return JSON.stringify([interviewer, unit, group])
}

function unitGroup({ unit, group }: { unit: string; group: string }): string {
  return JSON.stringify([unit, group])
}
