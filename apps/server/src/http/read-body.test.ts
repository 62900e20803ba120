import { gzipSync } from 'node:zlib'
import {
  BODY_LIMIT,
  contentDigest,
  Envelope,
  Problem,
  pushBody,
  PushReply,
  sha256,
  type Ballot,
} from '@phieu/survey'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sealEntry, type SentBy } from '../testing/test-envelopes.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enrolPhone, openLink, openTestPhone, type TestPhone } from '../testing/test-phone.ts'

let office: TestOffice
let phone: TestPhone
let link: string

beforeEach(async () => {
  office = await openTestOffice()
  phone = openTestPhone(office)
  link = await openLink(office)
})
afterEach(() => office.close())

const gzip = { 'content-encoding': 'gzip' }

test.each(['gzip', 'GZIP'])(
  'a body may be packed (%s), and the reply carries the digest of what was in it',
  async (coding) => {
    const body = await pushOf(3)

    const answer = await phone.send(gzipSync(body), { 'content-encoding': coding })

    const reply = PushReply.parse(await answer.json())
    expect(reply.verdicts).toHaveLength(3)
    expect(reply.bodyDigest).toBe(await sha256(body))
  },
)

test('a promised digest is checked, of the body as it was sent or as it was packed', async () => {
  const body = await pushOf(1)
  const packed = new Uint8Array(gzipSync(body))
  const ofBody = { 'content-digest': contentDigest(await sha256(body)) }
  const ofPacked = { 'content-digest': contentDigest(await sha256(packed)) }

  expect((await phone.send(body, ofBody)).status).toBe(200)
  expect((await phone.send(packed, { ...gzip, ...ofBody })).status).toBe(200)
  expect((await phone.send(packed, { ...gzip, ...ofPacked })).status).toBe(200)
  expect(await problemOf(phone.send(await pushOf(1), ofBody))).toEqual([400, 'digest-differs'])
})

test('what was emptied or spoilt on the way is no fault of its sender: the digest is looked at first', async () => {
  const digest = { 'content-digest': contentDigest(await sha256(await pushOf(1))) }

  expect(await problemOf(phone.send('', digest))).toEqual([400, 'digest-differs'])
  const spoilt = phone.send('not packed', { ...gzip, ...digest })
  expect(await problemOf(spoilt)).toEqual([400, 'digest-differs'])
})

test('what was changed on a way that has taken the header off is found by what the body says of itself', async () => {
  const entry = await sealEntry(office.services, makeBallot(), { link })
  const body = await pushBody([entry])
  const other = makeBallot().id

  const changed = phone.send(body.replace(Envelope.parse(entry.envelope).header.id, other))
  expect(await problemOf(changed)).toEqual([400, 'digest-differs'])

  const answer = await phone.send(body)
  expect(PushReply.parse(await answer.json()).verdicts).toMatchObject([{ outcome: 'kept' }])
})

test('what was promised and is no push is malformed, and so is an empty body of whoever promises nothing', async () => {
  const digest = { 'content-digest': contentDigest(await sha256('not packed')) }

  expect(await problemOf(phone.send('not packed', digest))).toEqual([400, 'malformed'])
  expect(await problemOf(phone.send('not packed', { ...gzip, ...digest }))).toEqual([
    400,
    'malformed',
  ])
  expect(await problemOf(phone.send(''))).toEqual([400, 'malformed'])
})

test('what is no JSON or no push is malformed; under which name a proxy brings it is all the same', async () => {
  expect(await problemOf(phone.send('{"envelopes":['))).toEqual([400, 'malformed'])
  expect(await problemOf(phone.send('{}'))).toEqual([400, 'malformed'])
  expect(await problemOf(phone.send('{"envelopes":[]}'))).toEqual([400, 'malformed'])
  expect(await problemOf(phone.send('not packed', gzip))).toEqual([400, 'malformed'])
  const plain = await phone.send(await pushOf(1), { 'content-type': 'text/plain' })
  expect(plain.status).toBe(200)
})

test('a packing that this server does not know is refused with those that it knows', async () => {
  const answer = await phone.send(await pushOf(1), { 'content-encoding': 'zstd' })

  expect(answer.headers.get('accept-encoding')).toBe('gzip, identity')
  expect(await problemOf(answer)).toEqual([415, 'unsupported-encoding'])
})

test('too large is refused, also when only unpacking would show it', async () => {
  const large = JSON.stringify({ envelopes: [{ envelope: 'x'.repeat(BODY_LIMIT) }] })

  expect(await problemOf(phone.send(large))).toEqual([413, 'too-large'])
  expect(await problemOf(phone.send(gzipSync(large), gzip))).toEqual([413, 'too-large'])
})

test('of an enrolled phone two hundred ballots are taken, two hundred and one are too many', async () => {
  const { device } = await enrolPhone(office)
  const interviews = (number: number) =>
    pushOf(number, { device }, { mode: 'interview', interviewer: 'i-1' })

  const answer = await phone.send(await interviews(200))

  expect(PushReply.parse(await answer.json()).verdicts).toHaveLength(200)
  expect(await problemOf(phone.send(await interviews(201)))).toEqual([413, 'too-many'])
  expect((await office.services.store.sumBox('practice-2026')).receipts).toBe(200)
})

async function pushOf(
  number: number,
  by: SentBy = { link },
  ballot: Partial<Ballot> = {},
): Promise<string> {
  const envelopes = await Promise.all(
    Array.from({ length: number }, () => sealEntry(office.services, makeBallot(ballot), by)),
  )
  return JSON.stringify({ envelopes })
}

async function problemOf(asked: Response | Promise<Response>): Promise<[number, string]> {
  const answer = await asked
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await answer.json())
  expect(problem).toMatchObject({ type: `/problems/${problem.code}`, status: answer.status })
  return [answer.status, problem.code]
}
