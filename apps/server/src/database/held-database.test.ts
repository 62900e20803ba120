/** While another process holds the file, or a disk stands still: what is written waits, and little of it. */
import BetterSqlite from 'better-sqlite3'
import { PushReply } from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DatabaseBusy } from '../database-faults.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { sealEntry } from '../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enrolPhone, openLink, type TestPhone } from '../testing/test-phone.ts'

let office: TestOffice
let other: BetterSqlite.Database
beforeEach(async () => {
  office = await openTestOffice()
  const { place } = office.services.store
  other = new BetterSqlite('file' in place ? place.file : '')
})
afterEach(async () => {
  other.close()
  await office.close()
})

test('pages and health go on, phones are asked for patience, and nothing is lost', async () => {
  const cookies = await office.setUp()
  const { phone, device } = await enrolPhone(office)
  const link = await openLink(office)
  const body = await twoHundred(device)
  expect((await office.ask(`/api/links/${link}`)).status).toBe(200)
  other.exec('begin immediate')

  const sent = Array.from({ length: 25 }, () => phone.send(body))
  const opened = office.ask(`/api/links/${link}`)
  const waiting = { status: 'waiting', seconds: expect.any(Number) }
  await expect.poll(health, { timeout: 20_000 }).toEqual(waiting)
  const asked = performance.now()
  for (const path of ['/api/rounds', '/api/rounds/practice-2026/overview']) {
    expect((await office.ask(path, { cookies })).status).toBe(200)
  }
  expect((await office.ask('/results')).status).toBe(200)
  expect(performance.now() - asked).toBeLessThan(1500)
  expect((await opened).status).toBe(200)

  const answers = await Promise.all(sent)
  // Each of twenty-one commits would have waited for five seconds.
  expect(performance.now() - asked).toBeLessThan(10_000)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  expect(answers.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true)

  // It fails at once by now, and is no better for that.
  expect(await health()).toEqual(waiting)
  other.exec('commit')
  await expectKept(phone, body)
  expect(await health()).toEqual({ status: 'ok' })
})

test('what waits too long behind it is bounded, whoever writes', async () => {
  const link = await openLink(office)
  expect((await office.ask(`/api/links/${link}`)).status).toBe(200)
  other.exec('begin immediate')

  const writes = Array.from({ length: 700 }, () =>
    office.services.store.addLink({ ...place, code: crypto.randomUUID(), channel: 'web' }),
  )
  const outcomes = Promise.allSettled(writes)
  const answer = await office.ask(`/api/links/${link}`)
  other.exec('commit')

  expect(answer.status).toBe(200)
  const refused = (await outcomes).filter((each) => each.status === 'rejected')
  expect(refused.length).toBeGreaterThanOrEqual(199)
  expect(refused.every(({ reason }) => reason instanceof DatabaseBusy)).toBe(true)
})

const place = { round: 'practice-2026', unit: 'B00004', group: 'ND' }

async function health(): Promise<unknown> {
  return (await office.ask('/api/health')).json()
}

async function twoHundred(device: string): Promise<string> {
  const envelopes = await Promise.all(
    Array.from({ length: 200 }, () =>
      sealEntry(office.services, makeBallot({ mode: 'interview', interviewer: 'i-1' }), { device }),
    ),
  )
  return JSON.stringify({ envelopes })
}

async function expectKept(phone: TestPhone, body: string): Promise<void> {
  const { verdicts } = PushReply.parse(await (await phone.send(body)).json())
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(Array(200).fill('kept'))
}
