/** Sending, over any line and over those of which it is known what they carry. */
import { isStorageFailure } from '@phieu/collect/device/storage-failure.ts'
import { expect } from 'vitest'
import { passThrough, type Fault } from './line.ts'
import type { Phone } from './phone.ts'
import type { Run } from './run.ts'

/** A page that can't even write down what came of it says so; nothing may be lost by that. */
export async function sendFrom(phone: Phone, tabs: number): Promise<void> {
  await unlessFull(phone.send(tabs))
}

export async function unlessFull(done: Promise<void>): Promise<void> {
  await done.catch((error: unknown) => {
    if (!isStorageFailure(error)) throw error
  })
}

/** What a body says beside an envelope with its slip, in signs: the request, and the work that is asked for. */
const AROUND = 400

/** What is long is all that a line may keep back that breaks off what is long. */
export async function sendNarrow(run: Run, phone: Phone, most: number): Promise<void> {
  const fault: Fault = (passage) =>
    passage.asked.body.length > most ? passage.reset() : passThrough(passage)
  phone.line.turn({ fault, every: 1, seed: 0 })
  await letMuchWait(run, phone)
  // Without room a phone can't note what the line has brought; room that comes with this sending is too late.
  const hasRoom = phone.storage.hasRoom()
  await sendFrom(phone, 1)
  const before = await phone.waiting()
  phone.line.turn(undefined)
  await sendFrom(phone, 1)
  if (!hasRoom) return
  const after = await phone.waiting()
  const short = [...before].filter(([id, length]) => length + AROUND <= most && !after.has(id))
  expect(short, 'kept back, though short').toEqual([])
}

/** So much waits, where the phone has as many to answer: two ballots, packed, are shorter than one is unpacked. */
const MUCH = 6

async function letMuchWait({ next }: Run, phone: Phone): Promise<void> {
  for (let n = (await phone.waiting()).size; n < MUCH; n += 1) await phone.answer(next(), true)
}

/** How often it breaks off before: what went at once is one by then. */
const BREAKS = 3

/** One by one no phone brings much, where the line carries more. */
export async function sendComingBack(run: Run, phone: Phone): Promise<void> {
  await letMuchWait(run, phone)
  const size = (await phone.waiting()).size + (await phone.inFilesOnly())
  let sent = 0
  const fault: Fault = (passage) => {
    if (passage.asked.path !== '/api/ballots') return passThrough(passage)
    sent += 1
    return sent <= BREAKS ? passage.reset() : passThrough(passage)
  }
  phone.line.turn({ fault, every: 1, seed: 0 })
  await sendFrom(phone, 1)
  phone.line.turn(undefined)
  // What is asked for work, or for a ballot once more, goes again by itself.
  if (run.plan.steps.some((each) => each.do === 'link asks for work' || each.do === 'put back'))
    return
  const most = BREAKS + 1 + Math.ceil(Math.sqrt(2 * size))
  expect(sent, `requests for ${size} ballots`).toBeLessThanOrEqual(most)
}
