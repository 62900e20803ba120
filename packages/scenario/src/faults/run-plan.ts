import { check, checkClocks, checkContacts, checkTablets, checkTold } from './check.ts'
import { heal } from './heal.ts'
import { openLine, type Past } from './line.ts'
import { textOf } from './notebook.ts'
import type { Office } from './office.ts'
import { openPhone } from './open-phone.ts'
import type { Plan } from './plan.ts'
import type { Run } from './run.ts'
import { take } from './take-step.ts'

/**
 * No step takes longer, in ms (a minute and a half): what is not through by then never will be. A soak runs
 * beside other work that may leave it nothing for minutes, and waits for ten.
 */
const PATIENCE = process.env.PATIENCE === undefined ? 90_000 : 600_000

/**
 * Does what a plan says, heals everything, and looks what has come of it: each ballot that a phone has
 * said to be saved is at the office, once, as it was given, and each phone knows that.
 *
 * @throws where it is not so, and where something waits for ever
 */
export async function runPlan(office: Office, plan: Plan, next: () => number): Promise<void> {
  const past: Past = { asked: [], replies: [] }
  const run: Run = {
    office,
    phones: [],
    plan,
    past,
    next,
    takenBack: new Set(),
    decided: new Set(),
    wasPutBack: false,
    mayMiss: false,
  }
  const silence = Promise.withResolvers<never>()
  let timer: NodeJS.Timeout | undefined
  const begin = (step: string) => {
    clearTimeout(timer)
    const late = new Error(`it waited for ever, in ${step}`)
    timer = setTimeout(() => silence.reject(late), PATIENCE)
  }
  try {
    begin('the beginning')
    const done = go(run, begin)
    done.catch(() => {}) // what comes after its time nobody hears
    await Promise.race([done, silence.promise])
  } finally {
    clearTimeout(timer)
    for (const phone of run.phones) await phone.close()
  }
}

async function go(run: Run, tell: (step: string) => void): Promise<void> {
  const { office, plan } = run
  await office.putInOrder()
  const before = {
    opened: await office.opened(),
    behind: await office.flagged('clock-behind'),
    lost: (await office.box()).lost ?? 0,
    contacts: new Set((await office.contacts()).map(textOf)),
  }
  for (const owner of plan.owners) {
    const line = await openLine(office.url, run.past)
    run.phones.push(await openPhone(line, await office.give(owner), plan.hasFiles))
  }
  for (const step of plan.steps) {
    tell(JSON.stringify(step))
    await take(run, step)
  }
  await checkTold(run)
  tell('healing')
  await heal(run)
  tell('looking')
  await check(run, before)
  await checkClocks(run, before.behind)
  await checkContacts(run, before.contacts)
  await checkTablets(run)
}
