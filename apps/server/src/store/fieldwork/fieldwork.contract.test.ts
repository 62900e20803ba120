import { randomUUID } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import type { Ballot, ContactOutcome } from '@phieu/survey'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { judged, layAndCount } from '../../testing/test-store.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import type { Database } from '../../database/database.ts'
import type { Store } from '../store.ts'

const { id: round } = practiceRound()
const today = '2026-11-21'

describe.each(testDatabases())('fieldwork on %s', (_kind, open) => {
  let database: Database
  let store: Store

  beforeEach(async () => {
    database = await open()
    store = await createTestStore(database)
    await store.addInterviewers(round, () => [binh, cuong])
  })
  afterEach(() => database.close())

  test('interviewers of a round stand in the order of their codes', async () => {
    await store.addInterviewers(round, () => [
      { id: 'i-0', name: 'Lê An', code: '00', team: undefined },
    ])

    expect((await store.listInterviewers(round)).map(({ name }) => name)).toEqual([
      'Lê An',
      binh.name,
      cuong.name,
    ])
  })

  test('a code that somebody of the round has takes none of a list', async () => {
    const list = [
      { id: 'i-3', name: 'Đỗ Dung', code: '03', team: undefined },
      { id: 'i-4', name: 'Lý Em', code: '02', team: undefined },
    ]

    expect(await store.addInterviewers(round, () => list)).toBe('conflict')

    expect(await store.listInterviewers(round)).toHaveLength(2)
    expect(await store.changeInterviewer(round, { ...binh, code: '02' })).toBe('conflict')
    const alike = ['Đ1', 'đ1'].map((code) => ({ ...list[0]!, id: code, code }))
    expect(await store.addInterviewers(round, () => alike)).toBe('conflict')
  })

  test('an interviewer gets another name, code and team', async () => {
    const renamed = { id: binh.id, name: 'Trần Thị Bình Minh', code: '07', team: 'Tổ 2' }

    expect(await store.changeInterviewer(round, renamed)).toBe('done')
    expect(await store.changeInterviewer(round, { ...renamed, id: 'nobody', code: '8' })).toBe(
      'unknown',
    )

    expect(await store.listInterviewers(round)).toContainEqual({ ...renamed, endedOn: undefined })
  })

  test('whoever was given an enrolment is of the round', async () => {
    await store.putInterviewer({ id: 'practice', name: 'Thử nghiệm' })
    await store.addEnrolment(enrolmentOf('practice'))

    expect(await store.listInterviewers(round)).toContainEqual({
      id: 'practice',
      name: 'Thử nghiệm',
      code: 'practice',
      team: undefined,
      endedOn: undefined,
    })
    expect(await store.listOpenEnrolments(round)).toEqual([
      { interviewer: 'practice', expiresOn: today },
    ])
    await store.withdrawInterviewerEnrolments(round, ['practice'])
    expect(await store.listOpenEnrolments(round)).toEqual([])
  })

  test('ending an interviewer takes enrolments, phones and assignments, and nothing of the others', async () => {
    const device = await enrolled(binh.id)
    const other = await enrolled(cuong.id)
    await store.addEnrolment(enrolmentOf(binh.id))
    await store.putAssignments(round, [assignment(binh.id), assignment(cuong.id)])

    expect(await store.endInterviewer(round, binh.id, today)).toBe(true)
    expect(await store.endInterviewer(round, binh.id, today)).toBe(false)

    expect(await store.listOpenEnrolments(round)).toEqual([])
    expect(await store.listDevices(round)).toMatchObject([
      { id: device, revokedOn: today },
      { id: other, revokedOn: undefined },
    ])
    expect(await store.listAssignments(round)).toMatchObject([
      { interviewer: binh.id, withdrawnOn: today },
      { interviewer: cuong.id, withdrawnOn: undefined },
    ])
    expect(await store.resumeInterviewer(round, binh.id)).toBe(true)
    expect(await store.listInterviewers(round)).toMatchObject([{ endedOn: undefined }, {}])
  })

  test('an assignment is given, changed, withdrawn and given anew', async () => {
    await store.putAssignments(round, [
      assignment(binh.id),
      { ...assignment(binh.id), unit: unitB, wanted: 3 },
    ])
    await store.putAssignments(round, [{ ...assignment(binh.id), wanted: 7, dueOn: '2026-12-01' }])
    expect(
      await store.withdrawAssignments(round, [{ ...assignment(binh.id), unit: unitB }], today),
    ).toBe(1)

    expect(await store.listAssignmentsOf(round, binh.id)).toEqual([
      { ...assignment(binh.id), wanted: 7, dueOn: '2026-12-01', withdrawnOn: undefined },
      { ...assignment(binh.id), unit: unitB, wanted: 3, withdrawnOn: today },
    ])

    await store.putAssignments(round, [{ ...assignment(binh.id), unit: unitB }])
    expect(await store.listAssignments(round)).toMatchObject([{}, { withdrawnOn: undefined }])
  })

  test('what an interviewer has collected is told by unit, group and what became of it', async () => {
    await keep({ unit: unitA }, 'counted')
    await keep({ unit: unitA }, 'counted')
    await keep({ unit: unitA }, 'held')
    await keep({ unit: unitB }, 'excluded')
    await layAndCount(store, [judged(makeBallot())])

    const collected = [
      { interviewer: binh.id, unit: unitA, group: 'ND', counted: 2, held: 1, excluded: 0 },
      { interviewer: binh.id, unit: unitB, group: 'ND', counted: 0, held: 0, excluded: 1 },
    ]
    expect((await store.listCollected(round)).sort(byUnit)).toEqual(collected)
    expect((await store.listCollectedBy(round, binh.id)).sort(byUnit)).toEqual(collected)
    expect(await store.listCollectedBy(round, cuong.id)).toEqual([])
  })

  test('progress is told by place, channel, interviewer and day', async () => {
    await keep({ unit: unitA, sealedOn: '2026-11-10' }, 'counted')
    await keep({ unit: unitA, sealedOn: '2026-11-20' }, 'counted')
    await keep({ unit: unitA, sealedOn: '2026-11-20' }, 'held')
    await layAndCount(store, [judged(makeBallot({ unit: unitB, sealedOn: '2026-11-20' }))])
    const since = '2026-11-15'

    const inPerson = { counted: 2, held: 1, excluded: 0, recent: 1 }
    const online = { counted: 1, held: 0, excluded: 0, recent: 1 }
    expect((await store.countByPlace(round, since)).sort(byUnit)).toEqual([
      { unit: unitA, group: 'ND', ...inPerson },
      { unit: unitB, group: 'ND', ...online },
    ])
    expect((await store.countBy(round, 'channel', since)).sort(byKey)).toEqual([
      { key: 'interview', ...inPerson },
      { key: 'web', ...online },
    ])
    expect(await store.countBy(round, 'interviewer', since)).toEqual([
      { key: binh.id, ...inPerson },
    ])
    expect((await store.countBy(round, 'day', since)).sort(byKey)).toEqual([
      { key: '2026-11-10', counted: 1, held: 0, excluded: 0, recent: 0 },
      { key: '2026-11-20', counted: 2, held: 1, excluded: 0, recent: 2 },
    ])
  })

  test('a contact that is sent again is kept once, as it first was', async () => {
    const contact = contactOf('refused')
    await store.keepContacts([contact, contactOf('not-reached'), contactOf('refused')])
    await store.keepContacts([{ ...contact, outcome: 'other' }])

    expect((await store.countContacts(round)).sort(byOutcome)).toEqual([
      { interviewer: binh.id, unit: unitA, group: 'ND', outcome: 'not-reached', contacts: 1 },
      { interviewer: binh.id, unit: unitA, group: 'ND', outcome: 'refused', contacts: 2 },
    ])
    const [first, ...others] = await store.listContacts(round, '', 1)
    expect(others).toEqual([])
    expect(await store.listContacts(round, first!.id, 10)).toHaveLength(2)
    expect(await store.listContacts(round, '', 10)).toContainEqual(contact)
  })

  test('a phone is called by a name, and says how it is', async () => {
    const device = await enrolled(binh.id)
    expect(await store.listDevices(round)).toMatchObject([{ name: undefined, report: undefined }])
    const report = { version: '1.0.0-abc', unsent: 3, refused: 0, oldestUnsent: '2026-11-19' }

    await store.putDeviceReport(device, { ...report, unsent: 9 }, '2026-11-21T08')
    await store.putDeviceReport(device, report, '2026-11-21T09')
    expect(await store.nameDevice(round, device, 'Thiết bị 1')).toBe(true)
    expect(await store.nameDevice(round, randomUUID(), 'Thiết bị 2')).toBe(false)

    expect(await store.listDevices(round)).toMatchObject([
      { name: 'Thiết bị 1', report: { ...report, at: '2026-11-21T09' } },
    ])
  })

  test('a phone is revoked once, on the first day', async () => {
    const device = await enrolled(binh.id)

    expect(await store.revokeDeviceOf(round, device, today)).toBe(true)
    expect(await store.revokeDeviceOf(round, device, '2026-12-01')).toBe(true)
    expect(await store.revokeDeviceOf('another', device, today)).toBe(false)

    expect(await store.listDevices(round)).toMatchObject([{ revokedOn: today }])
  })

  async function enrolled(interviewer: string): Promise<string> {
    const [device, code] = [randomUUID(), randomUUID()]
    await store.addEnrolment({ ...enrolmentOf(interviewer), codeHash: code })
    await store.enrol(code, { id: device, tokenHash: `token of ${device}`, publicKey: 'B' }, today)
    return device
  }

  async function keep(given: Partial<Ballot>, review: 'counted' | 'held' | 'excluded') {
    const ballot = makeBallot({ mode: 'interview', interviewer: binh.id, ...given })
    await layAndCount(store, [judged(ballot, { channel: 'interview', review })])
  }
})

const binh = { id: 'i-1', name: 'Trần Thị Bình', code: '01', team: 'Tổ 1' }
const cuong = { id: 'i-2', name: 'Phạm Cường', code: '02', team: undefined }

function assignment(interviewer: string) {
  return { interviewer, unit: unitA, group: 'ND', wanted: 10, dueOn: undefined }
}

function enrolmentOf(interviewer: string) {
  return { codeHash: randomUUID(), interviewer, round, expiresOn: today, madeBy: 'u-1' }
}

function contactOf(outcome: ContactOutcome) {
  const place = { round, interviewer: binh.id, unit: unitA, group: 'ND' }
  return { id: randomUUID(), ...place, outcome, attempts: 2, on: today }
}

const byUnit = (a: { unit: string }, b: { unit: string }) => a.unit.localeCompare(b.unit)
const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key)
const byOutcome = (a: { outcome: string }, b: { outcome: string }) =>
  a.outcome.localeCompare(b.outcome)
