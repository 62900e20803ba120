import { BackupJobReport, KeepingReport, PersonalDataReport } from '@phieu/office'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeIdentity } from '../../backup-retention/encryption.ts'
import { tidy } from '../../backup-retention/housekeeping.ts'
import { makeBallot } from '../../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

const { recipient } = await makeIdentity()

let office: TestOffice
let cookies: string
beforeEach(() => begin())
afterEach(() => office.close())

async function begin(backupRecipient?: string) {
  office = await openTestOffice(backupRecipient === undefined ? {} : { backupRecipient })
  cookies = await office.setUp()
}

test('an admin makes a backup and checks it once more; it does not leave the server unencrypted', async () => {
  await office.pushOnline([makeBallot(), makeBallot()])

  await finished(await post('/api/keeping/backups'))
  const [backup] = (await keeping()).backups
  expect(backup).toMatchObject({ kind: 'sqlite', rounds: 1, ballots: 2, isSealed: false })

  const verified = await finished(await post(`/api/keeping/backups/${backup!.name}/verify`))
  expect(verified.checks!.map(({ holds }) => holds)).toEqual([true, true, true, true])
  const answer = await office.ask(`/api/keeping/backups/${backup!.name}`, { cookies })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('--new-identity') })
})

test('an admin takes an encrypted backup out, which this server can’t read any more', async () => {
  await office.close()
  await begin(recipient)
  await finished(await post('/api/keeping/backups'))
  const [backup] = (await keeping()).backups

  const answer = await office.ask(`/api/keeping/backups/${backup!.name}`, { cookies })

  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(bytes).toHaveLength(backup!.size)
  expect(answer.headers.get('x-file-sha256')).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect((await post(`/api/keeping/backups/${backup!.name}/verify`)).status).toBe(409)
  const entries = await office.services.store.listLog({}, { offset: 0, limit: 10 })
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['backup.begun', 'backup.taken']),
  )
})

test('tells the lives of the database', async () => {
  await office.pushOnline([makeBallot()])

  const answer = await office.ask('/api/epochs', { cookies })

  const { epoch } = await office.services.store.backupState()
  expect(await answer.json()).toEqual([
    {
      epoch,
      begunOn: '2026-11-20',
      restoredFrom: null,
      laid: 1,
      reported: 0,
      lost: null,
      missing: null,
    },
  ])
})

test.each(['..%2Fphieu.sqlite', 'phieu.sqlite', 'phieu-backup_..%2F..%2Fphieu.sqlite', '%00'])(
  'no path leads out of the folder of backups: %s',
  async (name) => {
    const answer = await office.ask(`/api/keeping/backups/${name}`, { cookies })

    expect([400, 404]).toContain(answer.status)
  },
)

test('a damaged backup is found out, and one that is not there is not checked', async () => {
  await finished(await post('/api/keeping/backups'))
  const [backup] = (await keeping()).backups
  const path = office.services.backups.pathOf(backup!.name)!
  const bytes = await readFile(path)
  await writeFile(path, bytes.with(2000, bytes[2000]! ^ 1))

  const verified = await finished(await post(`/api/keeping/backups/${backup!.name}/verify`))

  expect(verified.checks).toMatchObject([{ name: 'digest', holds: false }])
  const missing = backup!.name.replace('2026', '2025')
  expect((await post(`/api/keeping/backups/${missing}/verify`)).status).toBe(404)
})

test('codes whose hour is over are gone after the night, also where nobody looked for them', async () => {
  const { store } = office.services
  const made = office.clock.now
  const until = new Date(made.getTime() + 3_600_000)
  await store.putFreshCodes({ batch: 'b-1', madeBy: 'a-1', wrapped: 'sealed', until }, made)
  expect(await store.findFreshCodes('b-1', made)).toBeDefined()

  office.clock.now = until
  await tidy(office.services)

  expect(await store.findFreshCodes('b-1', made)).toBeUndefined()
})

test('backups go after their days, but never the newest', async () => {
  await finished(await post('/api/keeping/backups'))
  office.clock.now = new Date('2027-01-01T00:00:00Z')
  await tidy(office.services)
  expect(await office.services.backups.list()).toHaveLength(1)

  await office.services.backups.make('system')
  await vi.waitFor(async () => expect(await office.services.backups.list()).toHaveLength(2), 20_000)
  office.clock.now = new Date('2027-03-01T00:00:00Z')
  expect(await tidy(office.services)).toEqual({ backups: 1 })

  const [left] = await office.services.backups.list()
  expect(left!.manifest.madeAt).toBe('2027-01-01T00:00:00.000Z')
  const [entry] = await office.services.store.listLog({}, { offset: 0, limit: 1 })
  expect(entry).toMatchObject({ action: 'expired.deleted', subject: { backups: 1 } })
})

test('says what is kept of people, how much, and until when', async () => {
  await office.pushOnline([makeBallot()])

  const answer = await office.ask('/api/keeping/personal-data', { cookies })

  const { kinds } = PersonalDataReport.parse(await answer.json())
  const of = (id: string) => kinds.find((kind) => kind.id === id)
  expect(of('ballots')).toMatchObject({ records: 1, names: 'coded', until: 'round', days: null })
  expect(of('insiders')).toMatchObject({ records: 0, names: 'named', until: 'closing' })
  expect(of('refused')).toMatchObject({ until: 'days', days: 365 })
  expect(of('accounts')).toMatchObject({ records: 1, seenBy: ['admin'] })
})

test('closing a round answers how many invitations went with it', async () => {
  const path = '/api/rounds/practice-2026/state'
  const answer = await office.ask(path, { method: 'POST', body: { to: 'closed' }, cookies })

  expect(await answer.json()).toMatchObject({
    moves: [{ to: 'closed', deleted: { invitations: 0, insiders: 0 } }],
  })
})

function post(path: string) {
  return office.ask(path, { method: 'POST', cookies })
}

async function keeping() {
  return KeepingReport.parse(await (await office.ask('/api/keeping', { cookies })).json())
}

/** Waits until the job that an answer tells of has ended well. */
async function finished(answer: Response) {
  const { id } = BackupJobReport.parse(await answer.json())
  return vi.waitFor(
    async () => {
      const job = (await keeping()).jobs.find((each) => each.id === id)
      expect(office.reports).toEqual([])
      expect(job!.state).toBe('done')
      return job!
    },
    { timeout: 30_000, interval: 200 },
  )
}
