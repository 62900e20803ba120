import { isStorageFailure } from '@phieu/collect/device/storage-failure.ts'
import { expect } from 'vitest'
import { kinds } from './kinds/kinds.ts'
import { openLine, type Past } from './line.ts'
import { promised, textOf, type Visit } from './notebook.ts'
import type { Office } from './office.ts'
import { openPhone, type Phone } from './phone.ts'
import type { Plan, Step } from './plan.ts'

interface Run {
  office: Office
  phones: Phone[]
  plan: Plan
  /** The number of the next ballot, which its answers spell. */
  next: () => number
  /** The office was put back to a backup, and not every phone has heard of it. */
  wasPutBack: boolean
  /** Some link asks for proof of work. */
  asksForWork: boolean
}

/**
 * Does what a plan says, heals everything, and looks what has come of it: each ballot that a phone has
 * said to be saved is at the office, once, as it was given, and each phone knows that.
 */
export async function runPlan(office: Office, plan: Plan, next: () => number): Promise<void> {
  const before = await office.opened()
  const contactsBefore = new Set((await office.contacts()).map(textOf))
  const past: Past = { asked: [], replies: [] }
  office.forgetBackup()
  const phones: Phone[] = []
  try {
    for (const owner of plan.owners) {
      const given = await office.give(owner)
      phones.push(await openPhone(await openLine(office.url, past), given))
    }
    const run: Run = { office, phones, plan, next, wasPutBack: false, asksForWork: false }
    for (const step of plan.steps) await take(run, step)
    await checkTold(run)
    await heal(run)
    await check(run, before)
    await checkContacts(run, contactsBefore)
  } finally {
    for (const phone of phones) await phone.close()
  }
}

async function take(run: Run, step: Step): Promise<void> {
  const { office, phones, plan, next } = run
  if (step.do === 'server dies') return killServer(run, step.after)
  if (step.do === 'backup') return office.backUp()
  if (step.do === 'put back') {
    run.wasPutBack = (await office.putBack()) || run.wasPutBack
    return
  }
  if (step.do === 'office’s clock moves') return office.setClock(step.days)
  const phone = phones[step.phone % phones.length]
  if (!phone) return
  if (step.do === 'answer') await phone.answer(next(), step.finishes)
  else if (step.do === 'visit') await unlessFull(phone.visit())
  else if (step.do === 'link asks for work') {
    run.asksForWork = true
    await office.askForWork(phone.given)
  } else if (step.do === 'file goes') await carry(run, step)
  else if (step.do === 'send') await sendFrom(phone, step.tabs)
  else if (step.do === 'line is good') phone.line.turn(undefined)
  else if (step.do === 'line turns') {
    const kind = plan.kinds[step.kind % plan.kinds.length]
    if (kind) phone.line.turn({ ...step, fault: kinds[kind] })
    const isVisit = step.meets === 'visit' && phone.given.owner === 'interviewer'
    await (isVisit ? unlessFull(phone.visit()) : phone.answer(next(), true))
    await sendFrom(phone, 1)
  } else if (step.do === 'phone dies') {
    const act = () => (step.during === 'send' ? sendFrom(phone, 1) : phone.answer(next(), true))
    await phone.dieWithin(step.within, act)
  } else if (step.do === 'phone fills') phone.storage.turn(step.room)
  else if (step.do === 'clock moves') phone.setClock(step.days)
  else if (step.do === 'connection closes') phone.closeConnection()
  else await phone.loseDatabase(() => office.give('interviewer'))
}

/** A page that can't even write down what came of it says so; nothing may be lost by that. */
async function sendFrom(phone: Phone, tabs: number): Promise<void> {
  await unlessFull(phone.send(tabs))
}

async function unlessFull(done: Promise<void>): Promise<void> {
  await done.catch((error: unknown) => {
    if (!isStorageFailure(error)) throw error
  })
}

/**
 * What a phone has not sent goes as a file, and stays there as well. What the office takes in without
 * the work that is asked for waits in review, and is not counted: then it goes to the next phone.
 */
async function carry(
  { office, phones, asksForWork }: Run,
  { phone, to }: Step & { do: 'file goes' },
): Promise<void> {
  const file = await phones[phone % phones.length]?.rescueFile()
  const next = phones[(phone + 1) % phones.length]
  if (file === undefined || !next) return
  await (to === 'office' && !asksForWork ? office.takeIn(file) : unlessFull(next.takeIn(file)))
}

/** All phones send; the server is killed with one of their requests, and started again. */
async function killServer({ office, phones }: Run, after: number): Promise<void> {
  let left = after
  const { promise: time, resolve: isTime } = Promise.withResolvers<void>()
  const count = () => {
    left -= 1
    if (left < 0) isTime()
  }
  for (const { line } of phones) line.watch(count)
  const sending = Promise.all(phones.map((phone) => sendFrom(phone, 1)))
  await Promise.race([time, sending])
  await office.kill()
  await sending
  for (const { line } of phones) line.watch(() => {})
  await office.start()
}

/** What a phone was told to be kept is kept; unless the office was put back behind it. */
async function checkTold({ office, phones, wasPutBack }: Run): Promise<void> {
  if (wasPutBack) return
  for (const phone of phones) {
    const told = await phone.told()
    expect((await office.kept(told)).toSorted(), 'told to be kept').toEqual(told.toSorted())
  }
}

/** The lines are good, there is room, clocks are right, and a day later everything was sent. */
async function heal({ office, phones }: Run): Promise<void> {
  await office.setClock(0)
  for (const phone of phones) {
    phone.line.turn(undefined)
    phone.storage.turn('enough')
    phone.setClock(0)
    await phone.send(1)
    expect(await phone.uncopied(), 'without a second copy').toEqual([])
    for (const { id, isBegun, isFinished, saved } of phone.begun) {
      if (!isBegun && !isFinished) continue
      expect(await phone.whereIs(id), `ballot ${id}`).not.toBe('nowhere')
      const answers = await phone.answersOf(id)
      if (answers) expect(answers, `saved of ballot ${id}`).toMatchObject(saved)
    }
    await phone.finishAll()
    for (const day of [1, 2]) {
      phone.setClock(day)
      await phone.send(1)
    }
  }
}

async function check({ office, phones }: Run, before: readonly string[]): Promise<void> {
  for (const phone of phones) {
    expect(await phone.unsent(), 'unsent in the end').toEqual([])
    for (const { id, isBegun } of phone.begun) {
      if (isBegun) expect(await phone.whereIs(id), `ballot ${id} in the end`).toBe('office')
    }
  }
  const all = phones.flatMap(({ begun }) => begun)
  const told = await Promise.all(phones.map((phone) => phone.told()))
  const atOffice = new Set(told.flat())
  const contents = all.filter(({ id }) => atOffice.has(id)).map(promised)
  expect((await office.opened()).toSorted(), 'opened').toEqual([...before, ...contents].toSorted())
}

/** Each visit that was written down is at the office, once, as it was. */
async function checkContacts(
  { office, phones, wasPutBack }: Run,
  before: ReadonlySet<string>,
): Promise<void> {
  const visits = phones.flatMap((phone) => phone.visits)
  const isOwed = ({ isSaved, isGone }: Visit) => isSaved && !(isGone && wasPutBack)
  const owed = visits.filter(isOwed).map(({ contact }) => textOf(contact))
  const others = new Set(
    visits.filter((each) => !isOwed(each)).map(({ contact }) => textOf(contact)),
  )
  const came = (await office.contacts())
    .map(textOf)
    .filter((contact) => !before.has(contact) && !others.has(contact))
  expect(came.toSorted(), 'contacts').toEqual(owed.toSorted())
}
