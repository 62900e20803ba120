import { endpoints, KeepingReport } from '@phieu/office'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBallot } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { makeIdentity } from './encryption.ts'
import { keepMidnight } from './midnight.ts'

const RECIPIENT = await makeIdentity()

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice({ backupRecipient: RECIPIENT.recipient })
  cookies = await office.setUp()
  // 01:30 of the 21st in Hà Nội: whatever was before is over.
  await office.services.store.beginDay('2026-11-21')
  await office.pushOnline([makeBallot(), makeBallot()])
})
afterEach(() => office.close())

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

  expect(kept.filter(Boolean)).toHaveLength(1)
})

test('a backup that fails keeps nothing of the rest from being done', async () => {
  office.services.backups.recipient = () => Promise.reject(new Error('no such disk'))

  await passUntil('2026-11-21T17:01:00Z')

  expect(await shown()).toBe(2)
  expect(office.reports).toEqual([new Error('no such disk')])
})

async function passUntil(moment: string) {
  office.clock.now = new Date(moment)
  await keepMidnight(office.services)
}

/** How many ballots the list of links tells of. */
async function shown(): Promise<number> {
  const { round, unit, group } = makeBallot()
  const links = await office.services.store.listLinks(round)
  return links.filter((link) => link.unit === unit && link.group === group)[0]!.kept
}
