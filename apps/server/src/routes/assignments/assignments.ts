import { endpoints, type AssignmentPlace } from '@phieu/office'
import { distribute } from '../../assignments/distribute.ts'
import { assignmentListOf } from '../../assignments/assignment-list.ts'
import { readAssignments, readOpenPlaces } from '../../assignments/assignments.ts'
import { proposalOf } from '../../assignments/proposal.ts'
import { ProblemError } from '../../problem.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** `/api/rounds/:round/assignments` */
export function assignmentRoutes(services: Services) {
  const { store, now } = services

  return createRouter()
    .handle(endpoints.listAssignments, async ({ param }) => {
      const plan = await roundPlanOf(services, param.round)
      const interviewers = await store.listInterviewers(plan.round.id)
      const assignments = await readAssignments(store, plan.round.id)
      return assignmentListOf(plan, interviewers, assignments, plan.dayAt(now()))
    })
    .handle(endpoints.proposeAssignments, async ({ param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const wish = json
      await requireWorking(wish.interviewers, plan.round.id)
      const open = (await readOpenPlaces(store, plan, now())).filter(({ unit, group }) => {
        const block = plan.units.get(unit)?.block ?? ''
        const isChosen = wish.units?.includes(unit) ?? wish.blocks?.includes(block) ?? true
        return isChosen && wish.groups.includes(group)
      })
      const shares = distribute(open, [...new Set(wish.interviewers)], wish.sharing)
      const standing = await store.listAssignments(plan.round.id)
      return proposalOf(plan, shares, standing, wish.dueOn)
    })
    .handle(endpoints.giveAssignments, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { assignments } = json
      requirePlaces(plan, assignments)
      await requireWorking(
        assignments.map(({ interviewer }) => interviewer),
        plan.round.id,
      )
      await store.putAssignments(
        plan.round.id,
        assignments.map(({ dueOn, ...assignment }) => ({ ...assignment, dueOn })),
      )
      noteForLog(c, {
        assignments: assignments.length,
        ballots: assignments.reduce((sum, { wanted }) => sum + wanted, 0),
      })
    })
    .handle(endpoints.withdrawAssignments, async ({ c, param, json }) => {
      const plan = await roundPlanOf(services, param.round)
      const { assignments } = json
      const today = plan.dayAt(now())
      const withdrawn = await store.withdrawAssignments(plan.round.id, assignments, today)
      noteForLog(c, { assignments: withdrawn })
    })

  /** @throws ProblemError `not-found` when one of them does not work in the round now */
  async function requireWorking(ids: readonly string[], round: string): Promise<void> {
    const working = new Set(
      (await store.listInterviewers(round)).flatMap(({ id, endedOn }) => (endedOn ? [] : [id])),
    )
    const stranger = ids.find((id) => !working.has(id))
    if (stranger === undefined) return
    throw new ProblemError('not-found', `${stranger} is not an interviewer of the round now.`)
  }
}

/** @throws ProblemError `malformed` when a unit is not of the round, or its block asks the group nothing */
function requirePlaces(plan: RoundPlan, places: readonly AssignmentPlace[]): void {
  const seen = new Set<string>()
  for (const { interviewer, unit, group } of places) {
    const block = plan.units.get(unit)?.block
    if (block === undefined || !plan.questionnaireFor(block, group)) {
      throw new ProblemError('malformed', `Nobody asks the group ${group} about the unit ${unit}.`)
    }
    const name = JSON.stringify([interviewer, unit, group])
    if (seen.has(name)) throw new ProblemError('malformed', `${name} stands there twice.`)
    seen.add(name)
  }
}
