import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from './office.ts'
import { runPlan } from './run-plan.ts'
import type { Step } from './step.ts'

let office: Office
let ballots = 0
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Plans that failed once, at their smallest: each ballot is counted once, as it was given. */
test.each<{ what: string; owner: 'citizen' | 'invited' | 'interviewer'; steps: Step[] }>([
  {
    what: 'what was sent from a page without room is offered again to an office that was put back',
    owner: 'citizen',
    steps: [
      { do: 'backup', phone: 0 },
      { do: 'phone fills', phone: 0, room: 'stuck', after: 2 },
      { do: 'put back', phone: 0, days: 0, before: 0 },
      { do: 'phone fills', phone: 0, room: 'full', after: 0 },
    ],
  },
  {
    what: 'a phone that finds room while a narrow line carries its ballots brings them later',
    owner: 'invited',
    steps: [
      { do: 'phone fills', phone: 0, room: 'full', after: 0 },
      { do: 'answer', phone: 0, finishes: true },
      { do: 'line lies', phone: 0, lie: 0, seed: 0 },
      { do: 'phone fills', phone: 0, room: 'enough', after: 2 },
      { do: 'line is narrow', phone: 0, most: 2_000 },
      { do: 'line lies', phone: 0, lie: 0, seed: 0 },
    ],
  },
  {
    what: 'what a lost database gets back from its files is counted where a line comes back',
    owner: 'invited',
    steps: [
      { do: 'line is narrow', phone: 0, most: 1_400 },
      { do: 'database is lost', phone: 0 },
      { do: 'line comes back', phone: 0 },
      { do: 'send', phone: 0, tabs: 2 },
    ],
  },
  {
    what: 'what names an interviewer whom the office lost with a backup is decided at the desk',
    owner: 'interviewer',
    steps: [
      { do: 'backup', phone: 0 },
      { do: 'takes up more', phone: 0, what: 'interviewer' },
      { do: 'put back', phone: 0, days: 0, before: 0 },
    ],
  },
  {
    what: 'an office that is put back twice says what it lost the first time as well',
    owner: 'citizen',
    steps: [
      { do: 'backup', phone: 0 },
      { do: 'answer', phone: 0, finishes: true },
      { do: 'backup', phone: 0 },
      { do: 'put back', phone: 0, days: -400, before: 1 },
      { do: 'put back', phone: 0, days: 400, before: 1 },
    ],
  },
])('$what', async ({ owner, steps }) => {
  const plan = { owners: [owner], kinds: [], steps, hasFiles: true }
  await expect(runPlan(office, plan, () => (ballots += 1))).resolves.toBeUndefined()
})
