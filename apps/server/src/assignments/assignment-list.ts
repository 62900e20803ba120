import { type LeaseList as LeaseListSchema, type LeaseRow } from '@phieu/office'
import type { z } from 'zod'
import { RoundBrief, type LocalDate } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { RoundInterviewer } from '../store/fieldwork/fieldwork-store.ts'
import type { LeaseList, StandingLease } from './assignments.ts'

/** The leases of a round by name, with what can be chosen from when more are given. */
export function leaseListOf(
  plan: RoundPlan,
  interviewers: readonly RoundInterviewer[],
  { leases, outside }: LeaseList,
  today: LocalDate,
): z.infer<typeof LeaseListSchema> {
  const { definition, units, questionnaires } = plan
  const asked = new Set(questionnaires.map(({ group }) => group))
  const nameOf = new Map(interviewers.map(({ id, name }) => [id, name]))
  return {
    round: RoundBrief.parse(plan.round),
    today,
    leases: leases.map((lease) => leaseRow(plan, interviewers, lease)),
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

/** One lease with the names of whom and what it is about. */
export function leaseRow(
  { units }: RoundPlan,
  interviewers: readonly RoundInterviewer[],
  { dueOn, withdrawnOn, ...lease }: StandingLease,
): z.infer<typeof LeaseRow> {
  const interviewer = interviewers.find(({ id }) => id === lease.interviewer)
  const unit = units.get(lease.unit)
  return {
    ...lease,
    dueOn: dueOn ?? null,
    withdrawnOn: withdrawnOn ?? null,
    interviewerName: interviewer?.name ?? lease.interviewer,
    interviewerCode: interviewer?.code ?? '',
    unitName: unit?.name ?? lease.unit,
    block: unit?.block ?? '',
  }
}
