import type { AssignmentList as AssignmentListSchema, AssignmentRow } from '@phieu/office'
import type { z } from 'zod'
import { RoundBrief, type LocalDate } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { RoundInterviewer } from '../store/fieldwork/fieldwork-store.ts'
import type { AssignmentList, StandingAssignment } from './assignments.ts'

/** The assignments of a round by name, with what can be chosen from when more are given. */
export function assignmentListOf(
  plan: RoundPlan,
  interviewers: readonly RoundInterviewer[],
  { assignments, outside }: AssignmentList,
  today: LocalDate,
): z.infer<typeof AssignmentListSchema> {
  const { definition, units, questionnaires } = plan
  const asked = new Set(questionnaires.map(({ group }) => group))
  const nameOf = new Map(interviewers.map(({ id, name }) => [id, name]))
  return {
    round: RoundBrief.parse(plan.round),
    today,
    assignments: assignments.map((assignment) => assignmentRow(plan, interviewers, assignment)),
    outside: outside.map((each) => ({
      ...each,
      interviewerName: nameOf.get(each.interviewer) ?? each.interviewer,
      unitName: units.get(each.unit)?.name ?? each.unit,
    })),
    blocks: definition.blocks.map(({ id, vi, en }) => ({ id, name: { vi, en } })),
    groups: definition.respondentGroups
      .filter(({ id }) => asked.has(id))
      .map(({ id, vi, en }) => ({ id, name: { vi, en } })),
    units: [...units.values()].map(({ id, name, block }) => ({ id, name, block })),
    interviewers: interviewers
      .filter(({ endedOn }) => endedOn === undefined)
      .map(({ id, name, code }) => ({ id, name, code })),
  }
}

/** One assignment with the names of whom and what it is about. */
export function assignmentRow(
  { units }: RoundPlan,
  interviewers: readonly RoundInterviewer[],
  { dueOn, withdrawnOn, ...assignment }: StandingAssignment,
): z.infer<typeof AssignmentRow> {
  const interviewer = interviewers.find(({ id }) => id === assignment.interviewer)
  const unit = units.get(assignment.unit)
  return {
    ...assignment,
    dueOn: dueOn ?? null,
    withdrawnOn: withdrawnOn ?? null,
    interviewerName: interviewer?.name ?? assignment.interviewer,
    interviewerCode: interviewer?.code ?? '',
    unitName: unit?.name ?? assignment.unit,
    block: unit?.block ?? '',
  }
}
