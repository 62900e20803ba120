import { setTimeout } from 'node:timers/promises'
import { check, checkContacts, checkTold } from './check.ts'
import { heal } from './heal.ts'
import { openLine, type Past } from './line.ts'
import { textOf } from './notebook.ts'
import type { Office } from './office.ts'
import { openPhone } from './open-phone.ts'
import type { Plan } from './plan.ts'
import type { Run } from './run.ts'
import { take } from './take-step.ts'

/** No plan takes longer, in ms (a minute and a half): what is not through by then never will be. */
const PATIENCE = 90_000

/**
 * Does what a plan says, heals everything, and looks what has come of it: each ballot that a phone has
 * said to be saved is at the office, once, as it was given, and each phone knows that.
 *
 * @throws where it is not so, and where something waits for ever
 */
export async function runPlan(office: Office, plan: Plan, next: () => number): Promise<void> {
  const past: Past = { asked: [], replies: [] }
  const run: Run = { office, phones: [], plan, past, next, wasPutBack: false, mayMiss: false }
  const doing = { now: 'the beginning' }
  const time = new AbortController()
  const silence = setTimeout(PATIENCE, undefined, { signal: time.signal }).then(() => {
    throw new Error(`it waited for ever, in ${doing.now}`)
  })
  try {
    const done = go(run, (step) => {
      doing.now = step
    })
    done.catch(() => {}) // what comes after its time nobody hears
    await Promise.race([done, silence])
  } finally {
    time.abort()
    silence.catch(() => {})
    for (const phone of run.phones) await phone.close()
  }
}

async function go(run: Run, tell: (step: string) => void): Promise<void> {
  const { office, plan } = run
  await office.putInOrder()
  const before = {
    opened: await office.opened(),
    lost: (await office.box()).lost ?? 0,
    contacts: new Set((await office.contacts()).map(textOf)),
  }
  for (const owner of plan.owners) {
    run.phones.push(await openPhone(await openLine(office.url, run.past), await office.give(owner)))
  }
  for (const step of plan.steps) {
    tell(JSON.stringify(step))
    await take(run, step)
  }
  await checkTold(run)
  tell('healing')
  await heal(run)
  await check(run, before)
  await checkContacts(run, before.contacts)
}
