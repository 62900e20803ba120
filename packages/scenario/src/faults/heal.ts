import { expect } from 'vitest'
import type { Phone } from './phone.ts'
import type { Run } from './run.ts'
import { decide } from './take-step.ts'

/**
 * The lines are good, there is room, clocks are right, all is finished and sent; the office decides
 * about what came late or was refused, and days later everything has come.
 */
export async function heal(run: Run): Promise<void> {
  const { office, phones } = run
  await office.setClock(0)
  for (const phone of phones) {
    phone.line.turn(undefined)
    phone.storage.turn('enough')
    phone.setClock(0)
    await checkSaved(run, phone)
    await phone.finishAll()
    await phone.send(1)
    if (run.plan.hasFiles) expect(await phone.uncopied(), 'without a second copy').toEqual([])
  }
  await office.moveRound('closed')
  await decide(run, 'as a list')
  // Named people's that lie alone are not opened while it is closed.
  await office.moveRound('open')
  for (const phone of phones) {
    if (await phone.isUnknown()) await phone.enrolAnew(() => office.give('interviewer'))
    phone.setClock(1)
    await phone.send(1)
  }
  await decide(run, 'one by one')
  for (const phone of phones) {
    // What was refused before the office had taken it in is offered a day later.
    phone.setClock(2)
    if ((await phone.unsent()).length > 0) await phone.send(1)
  }
}

/** All that a phone has said to be saved is there, or at the office. */
async function checkSaved({ office, wasPutBack, mayMiss }: Run, phone: Phone): Promise<void> {
  for (const { id, isBegun, isFinished, isGone, saved } of phone.begun) {
    if (!isBegun && !isFinished) continue
    const where = await phone.whereIs(id)
    // Of what it has let go, a kiosk has no receipt, and neither has a phone that lost its database.
    if (where === 'nowhere' && !mayMiss && !(isGone && wasPutBack)) {
      expect(await office.kept([id]), 'gone from its phone').toEqual([id])
    }
    const answers = await phone.answersOf(id)
    if (answers) expect(answers, `saved of ballot ${id}`).toMatchObject(saved)
  }
}
