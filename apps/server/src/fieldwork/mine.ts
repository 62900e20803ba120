import type { OwnFieldwork } from '@phieu/office'
import type { z } from 'zod'
import { RoundBrief } from '@phieu/survey'
import type { Services } from '../services.ts'
import { deviceRows, servedVersion } from './devices.ts'
import { assignmentRow } from '../assignments/assignment-list.ts'
import { readAssignmentsOf } from '../assignments/assignments.ts'
import { outcomesOf } from './response-rates.ts'

/** What one interviewer sees of the rounds that they are of: their own, and nothing of others. */
export async function readOwnFieldwork(
  { store, plans, now, sites }: Services,
  interviewer: string,
): Promise<z.infer<typeof OwnFieldwork>> {
  const rounds = await store.listRounds()
  const parts = await Promise.all(rounds.map(({ id }) => readPart(id)))
  return { rounds: parts.filter((part) => part !== undefined) }

  async function readPart(id: string) {
    const own = (await store.listInterviewers(id)).find((each) => each.id === interviewer)
    const plan = own && (await plans.find(id))
    if (!plan) return undefined

    const [assignments, collected, devices, contacts] = await Promise.all([
      readAssignmentsOf(store, id, interviewer),
      store.listCollectedBy(id, interviewer),
      store.listDevices(id),
      store.countContacts(id),
    ])
    const today = plan.dayAt(now())
    const mine = (each: { interviewer: string }) => each.interviewer === interviewer
    const { name, code, endedOn } = own
    return {
      round: RoundBrief.parse(plan.round),
      interviewer: { id: interviewer, name, code, endedOn: endedOn ?? null },
      today,
      done: collected.reduce((sum, { counted, held }) => sum + counted + held, 0),
      held: collected.reduce((sum, { held }) => sum + held, 0),
      outside: assignments.outside.reduce((sum, { ballots }) => sum + ballots, 0),
      groups: plan.definition.respondentGroups.map(({ id: group, vi, en }) => ({
        id: group,
        name: { vi, en },
      })),
      assignments: assignments.assignments.map((assignment) =>
        assignmentRow(plan, [own], assignment),
      ),
      devices: deviceRows(devices.filter(mine), [own], {
        today,
        version: servedVersion(sites?.collect),
      }),
      outcomes: outcomesOf(contacts.filter(mine)),
    }
  }
}
