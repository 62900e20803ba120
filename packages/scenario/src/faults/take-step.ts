import { BallotId, readRescueFile } from '@phieu/survey'
import { expect } from 'vitest'
import { z } from 'zod'
import { kinds, lies } from './kinds/kinds.ts'
import { openLine } from './line.ts'
import type { Office } from './office.ts'
import type { Phone } from './phone.ts'
import type { Run } from './run.ts'
import { sendComingBack, sendFrom, sendNarrow, unlessFull } from './send-over.ts'
import { isOfPhone, isOfTablet, type Step } from './step.ts'

/** The most phones of a plan: a copy of a copy of a copy shows nothing new. */
const MOST_PHONES = 5

/** Does one step of a plan. */
export async function take(run: Run, step: Step): Promise<void> {
  const { office, phones } = run
  if (isOfPhone(step)) {
    const some = isOfTablet(step) ? phones.filter(({ given }) => given.owner === 'kiosk') : phones
    const phone = some[step.phone % some.length]
    if (phone) await takeWith(run, phone, step)
  } else if (step.do === 'server dies') await killServer(run, step.after)
  else if (step.do === 'office decides') await decide(run, step.how)
  else await office.setClock(step.days)
}

/** The office decides about all that came of a plan. */
export async function decide(
  { office, phones, decided }: Run,
  how: 'one by one' | 'as a list',
): Promise<void> {
  const all = phones.flatMap(({ begun }) => begun.map(({ id }) => id))
  for (const id of await office.decide(how, all)) decided.add(id)
}

async function takeWith(run: Run, phone: Phone, step: Step & { phone: number }): Promise<void> {
  const { office, phones, plan, next } = run
  switch (step.do) {
    case 'answer':
      return phone.answer(next(), step.finishes)
    case 'visit':
      return unlessFull(phone.visit())
    case 'link asks for work':
      return office.askForWork(phone.given)
    case 'file goes':
    case 'goes all ways at once':
      return carry(run, phone, step)
    case 'send':
      return sendFrom(phone, step.tabs)
    case 'line is good':
      return phone.line.turn(undefined)
    case 'tries again':
      await unlessFull(phone.tryAgain())
      return sendFrom(phone, 1)
    case 'line is narrow':
      return sendNarrow(run, phone, step.most)
    case 'line comes back':
      return sendComingBack(run, phone)
    case 'preview':
      return phone.preview()
    case 'kiosk beats':
      return unlessFull(phone.beat())
    case 'office takes kiosk back':
      return takeBackTablet(run, phone)
    case 'PINs are tried':
      return unlessFull(phone.tryPins(step.wrong, step.isKnown, () => office.give('kiosk')))
    case 'line turns': {
      const kind = plan.kinds[step.kind % plan.kinds.length]
      if (kind) phone.line.turn({ ...step, fault: kinds[kind] })
      const isVisit = step.meets === 'visit' && phone.given.owner === 'interviewer'
      await (isVisit ? unlessFull(phone.visit()) : phone.answer(next(), true))
      return sendFrom(phone, 1)
    }
    case 'line lies': {
      const lie = lies[step.lie % lies.length]
      if (lie) phone.line.turn({ fault: kinds[lie], every: 1, seed: step.seed })
      // Two, so that what is said of one can be given to the other.
      await phone.answer(next(), true)
      await phone.answer(next(), true)
      return sendFrom(phone, 1)
    }
    case 'phone dies':
      if (step.during === 'finish') return phone.dieFinishing(next(), step.within)
      return phone.dieWithin(step.within, () =>
        step.during === 'send' ? sendFrom(phone, 1) : phone.answer(next(), true),
      )
    case 'phone fills':
      phone.storage.turn(step.room, step.after)
      return phone.answer(next(), true)
    case 'clock moves':
      phone.setClock(step.days)
      return sendFrom(phone, 1)
    case 'connection closes':
      return phone.closeConnection()
    case 'database is lost':
      return phone.loseDatabase(() => office.give(phone.given.owner))
    case 'enrols anew':
      return phone.enrolAnew(() => office.give('interviewer'))
    case 'takes up more': {
      const { owner } = phone.given
      const what = owner === 'interviewer' ? step.what : 'round'
      await phone.answer(next(), false)
      await phone.takeMore(await office.give(owner, what))
      return phone.answer(next(), true)
    }
    case 'app is upgraded':
      return phone.upgrade()
    case 'phone is copied':
      if (phones.length < MOST_PHONES) {
        phones.push(await phone.copy(await openLine(office.url, run.past)))
      }
      return
    case 'office revokes': {
      await phone.answer(next(), true)
      const right = phone.right()
      if (right) await office.revoke(right)
      return sendFrom(phone, 1)
    }
    case 'round moves':
      await phone.answer(next(), true)
      await office.moveRound(step.to)
      return sendFrom(phone, 1)
    case 'put back': {
      phone.setClock(step.days)
      await sendFrom(phone, 1)
      const to = await office.putBack(step.before)
      run.wasPutBack ||= to !== undefined
      run.mayMiss ||= to === 'an older one'
      return
    }
    case 'backup':
      await office.backUp()
      await phone.answer(next(), true)
      return sendFrom(phone, 1)
  }
}

/** Where somebody has begun a ballot on it. */
export async function takeBackTablet({ office, takenBack }: Run, phone: Phone): Promise<void> {
  const { link } = (await phone.tablet()) ?? {}
  const round = phone.begun.find(({ way }) => way.link === link)?.asked.round.id
  if (link === undefined || round === undefined) return
  await office.revoke({ by: 'kiosk', code: link, round })
  takenBack.add(link)
  await unlessFull(phone.beat())
}

/** What a phone has not sent goes another way, and stays there as well. */
async function carry({ office, phones }: Run, phone: Phone, step: Step & { phone: number }) {
  const written = await phone.rescueFile()
  const file = 'capitals' in step && step.capitals ? inCapitals(written) : written
  const next = phones[(phones.indexOf(phone) + 1) % phones.length] ?? phone
  if (step.do === 'goes all ways at once') {
    await Promise.all([takeIn(office, file), unlessFull(next.readCodes(file)), sendFrom(phone, 1)])
  } else if (step.do === 'file goes' && step.to === 'office') await takeIn(office, file)
  else await unlessFull(next.takeIn(file))
}

/** @throws where the office counts an envelope that it had before */
async function takeIn(office: Office, file: string): Promise<void> {
  const ids = idsIn(file)
  const before = await office.kept(ids)
  expect(await office.takeIn(file), 'counted by a file').toBeLessThanOrEqual(
    ids.length - before.length,
  )
}

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g

function inCapitals(file: string): string {
  return file.replace(ID, (id) => id.toUpperCase())
}

function idsIn(file: string): string[] {
  const headers = (readRescueFile(file)?.envelopes ?? []).map(({ envelope }) =>
    Headed.parse(envelope),
  )
  return headers.map(({ header }) => header.id)
}

const Headed = z.object({ header: z.object({ id: BallotId }) })

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
