import { expect, test } from 'vitest'
import { made, openMemory, rememberDevice, sealBallot } from '../testing/memory.ts'
import { openOffice } from '../testing/office.ts'
import { briefing, night, pushWorld } from '../testing/samples.ts'
import { refreshBriefing } from './fieldwork/briefing.ts'
import { pushOutbox } from './outbox/outbox.ts'
import type { Push } from './outbox/push.ts'
import { readClockError } from './clock.ts'

const day = 86_400_000
const at = night.toISOString()
const later = (ms: number) => new Date(night.getTime() + ms)

test('a phone knows how far its clock is from the office’s since the office has answered', async () => {
  const db = openMemory()
  const office = openOffice()
  office.backups = { ...office.backups, at }
  await sealBallot(db)
  expect(await readClockError(db)).toBeUndefined()

  await pushOutbox(db, office.push, { ...pushWorld, now: () => later(-400 * day) })

  expect(await readClockError(db)).toBe(-400 * day)
})

test('the last word of the office counts: with the briefing a clock that was set right is right', async () => {
  const db = openMemory()
  const office = openOffice({ briefing: { ...briefing, at: later(1000).toISOString() } })
  office.backups = { ...office.backups, at }
  office.devices.set(made.device, { ...made, key: made.key.publicKey, revoked: false })
  await rememberDevice(db)
  await sealBallot(db)
  await pushOutbox(db, office.push, { ...pushWorld, now: () => later(30 * day) })

  await refreshBriefing(db, office.push, later(1500))

  expect(await readClockError(db)).toBe(500)
})

test.each(['0026-11-22T08:00:00.000Z', '2826-11-22T08:00:00.000Z'])(
  'a time at which no office stands, as a line makes it by one digit, is not believed: %s',
  async (changed) => {
    const db = openMemory()
    const office = openOffice()
    office.backups = { ...office.backups, at }
    await sealBallot(db)
    const changing: Push = async (...asked) => {
      const said = await (await office.push(...asked)).text()
      return new Response(said.replace(at, changed))
    }

    expect(await pushOutbox(db, changing, pushWorld)).toBe('empty')

    const [kept] = await db.outbox.toArray()
    expect([kept?.state, kept?.inBox?.since]).toEqual(['kept', undefined])
    expect(await readClockError(db)).toBeUndefined()
  },
)

test('an office of last month that tells no time says nothing of the clock', async () => {
  const db = openMemory()
  const office = openOffice()
  await sealBallot(db)

  await pushOutbox(db, office.push, pushWorld)

  expect(await readClockError(db)).toBeUndefined()
})
