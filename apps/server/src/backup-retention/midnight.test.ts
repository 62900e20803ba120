import { endpoints, KeepingReport } from '@phieu/office'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBallot } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { makeIdentity } from './encryption.ts'
import { keepMidnight } from './midnight.ts'

const RECIPIENT = await makeIdentity()

let office: TestOffice
let cookies: string
beforeEach(() => begin(RECIPIENT.recipient))
afterEach(() => office.close())

async function begin(backupRecipient: string) {
  office = await openTestOffice({ backupRecipient })
  cookies = await office.setUp()
  // 01:30 of the 21st in Hà Nội: whatever was before is over.
  await office.services.store.beginDay('2026-11-21')
  await office.pushOnline([makeBallot(), makeBallot()])
}

test('counters stand still until midnight of the office, and are shown then', async () => {
  await passUntil('2026-11-21T16:59:00Z')
  expect(await shown()).toBe(0)

  await passUntil('2026-11-21T17:01:00Z')
  expect(await shown()).toBe(2)
})

test('each night a backup is made, encrypted, and phones let go of what lies in it', async () => {
  const { verified } = await office.services.store.backupState()

  await passUntil('2026-11-21T17:01:00Z')

  const [backup, ...older] = await office.services.backups.list()
  expect(older).toEqual([])
  expect(backup!.manifest).toMatchObject({
    madeAt: '2026-11-21T17:01:00.000Z',
    rounds: [{ ballots: 2 }],
    sealed: { by: 'recipient', recipient: RECIPIENT.recipient },
  })
  expect((await office.services.store.backupState()).verified).toBe(verified + 1)
  const [entry] = await office.services.store.listLog({}, { offset: 0, limit: 1 })
  expect(entry).toMatchObject({ action: 'backup.made', who: { role: 'system' } })
  const page = await office.ask(endpoints.getBackupRetention.path, { cookies })
  expect(KeepingReport.parse(await page.json())).toMatchObject({
    recipient: RECIPIENT.recipient,
    backups: [{ isSealed: true, ballots: 2 }],
  })
})

test('a night is kept once, however many servers look', async () => {
  office.clock.now = new Date('2026-11-21T17:01:00Z')

  const kept = await Promise.all([1, 2, 3].map(() => keepMidnight(office.services)))

  const nights = kept.flatMap((night) => night ?? [])
  expect(nights).toHaveLength(1)
  await office.services.backups.ended(nights[0]!)
  expect(await office.services.backups.list()).toHaveLength(1)
})

test('a night is done by the next server where the one that did it was killed', async () => {
  const { store, backups } = office.services
  office.clock.now = new Date('2026-11-21T17:01:00Z')
  const night = await keepMidnight(office.services)
  const killedAt = office.clock.now
  const job = await store.takeJob('backup', 'killed', killedAt, killedAt)
  expect(job).toMatchObject({ id: night!.id })

  office.clock.now = new Date('2026-11-21T17:02:00Z')
  expect(await keepMidnight(office.services)).toBeUndefined()
  await backups.ended(night!)

  expect(await store.findJob('backup', night!.id)).toMatchObject({ state: 'done' })
  expect(await backups.list()).toHaveLength(1)
})

test('a backup that fails keeps nothing of the rest from being done', async () => {
  await office.close()
  await begin('age1nobody')

  await passUntil('2026-11-21T17:01:00Z')

  expect(await shown()).toBe(2)
  expect(office.reports).toHaveLength(1)
})

async function passUntil(moment: string) {
  office.clock.now = new Date(moment)
  const night = await keepMidnight(office.services)
  if (night) await office.services.backups.ended(night)
}

/** How many ballots the list of links tells of. */
async function shown(): Promise<number> {
  const { round, unit, group } = makeBallot()
  const links = await office.services.store.listLinks(round)
  return links.filter((link) => link.unit === unit && link.group === group)[0]!.kept
}
