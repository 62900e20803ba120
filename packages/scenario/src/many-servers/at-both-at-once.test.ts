/** The same act at two servers in the same moment: it is done once, the others are told so, and nobody's server fails. */
import { practiceRound } from '@phieu/catalogue'
import { LinkOpening, PushReply } from '@phieu/survey'
import { makeDeviceKey } from '@phieu/survey/envelope'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { authenticatorCode } from '../../../../apps/server/src/testing/test-authenticator.ts'
import { sealFor } from './seal-for.ts'
import {
  chief,
  cookiesOf,
  get,
  openTwoServers,
  post,
  signIn,
  type TwoServers,
} from './two-servers.ts'

const practice = 'practice-2026'
let office: TwoServers
let admin: string

beforeAll(async () => {
  office = await openTwoServers()
  const token = office.one.firstRun.setupLink?.split('#')[1]
  await post(office.one, '/api/setup', { token, ...chief })
  admin = await signIn(office.one, chief)
})
afterAll(() => office.close())

test('of four who make a round of one name one does', async () => {
  const { state: _state, ...plan } = practiceRound()
  const round = { ...plan, id: 'cchc-2027', practice: false, year: 2027, half: 1 }
  expect(await fourTimes('/api/rounds', { round })).toEqual([201, 409, 409, 409])
})

test('of four who take in an interviewer of one code one does', async () => {
  const wish = { interviewers: [{ name: 'Lê Thị Hoa', code: 'H1' }] }
  expect(await fourTimes(`/api/rounds/${practice}/interviewers`, wish)).toEqual([
    204, 409, 409, 409,
  ])
})

test('interviewers without a code get one each', async () => {
  const wish = { interviewers: [{ name: 'Trần Văn An' }, { name: 'Trần Văn Ba' }] }
  expect(await fourTimes(`/api/rounds/${practice}/interviewers`, wish)).toEqual([
    204, 204, 204, 204,
  ])
  const [{ all, codes }] = await office.query<{ all: string; codes: string }>(
    'select count(*) as all, count(distinct code) codes from round_interviewers',
  )
  expect(codes).toBe(all)
})

test('of four plans of one sight one counts', async () => {
  const { round, revision } = z
    .object({ round: z.looseObject({ id: z.string() }), revision: z.string() })
    .parse(await (await get(office.one, `/api/rounds/cchc-2027`, admin)).json())
  const { id: _id, state: _state, ...plan } = round
  const statuses = await Promise.all(
    ['A', 'B', 'C', 'D'].map(async (name, at) => {
      const wish = { revision, plan: { ...plan, title: { vi: name, en: name } } }
      return (await post(serverAt(at), `/api/rounds/cchc-2027/plan`, wish, admin)).status
    }),
  )
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
})

test('an invitation is one account', async () => {
  const code = await invite('binh@example.vn')
  const wish = { code, name: 'Bình', password: 'mật khẩu của Bình đủ dài' }
  const statuses = await fourTimes('/api/access/join', wish)
  expect(statuses[0]).toBe(200)
  expect(statuses.slice(1).every((status) => status >= 400 && status < 500)).toBe(true)
  const [{ n }] = await office.query<{ n: string }>(
    `select count(*) n from office_users where email = 'binh@example.vn'`,
  )
  expect(n).toBe('1')
})

test('a code of an app, and one that was written down, open one session each', async () => {
  const password = 'mật khẩu của Chi đủ dài'
  const joined = await post(office.one, '/api/access/join', {
    code: await invite('chi@example.vn'),
    name: 'Chi',
    password,
  })
  const cookies = cookiesOf(joined)
  const begun = await post(office.other, '/api/account/second-factor/begin', { password }, cookies)
  const { secret, writtenCodes } = z
    .object({ secret: z.string(), writtenCodes: z.array(z.string()) })
    .parse(await begun.json())
  const last = authenticatorCode(secret, Date.now() - 30_000)
  const confirmed = await post(
    office.one,
    '/api/account/second-factor/confirm',
    { code: last },
    cookies,
  )
  expect(confirmed.status).toBe(204)

  for (const proof of [
    { kind: 'phone', code: authenticatorCode(secret) },
    { kind: 'written', code: writtenCodes[0] },
  ]) {
    const halves = await Promise.all(
      [0, 1, 2, 3].map((at) => signIn(serverAt(at), { email: 'chi@example.vn', password })),
    )
    const statuses = await Promise.all(
      halves.map(
        async (half, at) =>
          (await post(serverAt(at), '/api/auth/second-factor', proof, half)).status,
      ),
    )
    expect([proof.kind, statuses.filter((status) => status === 200).length]).toEqual([
      proof.kind,
      1,
    ])
    expect(statuses.every((status) => status < 500)).toBe(true)
  }
})

test('forty wrong passwords in turns are slowed as at one server', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 40; at += 1) {
    const wish = { email: 'binh@example.vn', password: `sai ${at}` }
    statuses.push((await post(serverAt(at), '/api/auth/sign-in/email', wish)).status)
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(20)
})

test('who is disabled at one is nobody at the other at once', async () => {
  const joined = await post(office.one, '/api/access/join', {
    code: await invite('dung@example.vn'),
    name: 'Dung',
    password: 'mật khẩu của Dung đủ dài',
  })
  const cookies = cookiesOf(joined)
  expect((await get(office.other, '/api/rounds', cookies)).status).toBe(200)
  const { user } = z.object({ user: z.object({ id: z.string() }) }).parse(await joined.json())
  await post(office.one, `/api/people/${user.id}/disable`, {}, admin)
  expect((await get(office.other, '/api/rounds', cookies)).status).toBe(401)
})

test('a phone’s enrolment is used once, and revoked at one it gets nothing at the other', async () => {
  // The start that came last made the code of the other worthless.
  const codes = [office.one, office.other].map(
    ({ firstRun }) => firstRun.enrolmentLink?.split('#')[1] ?? '',
  )
  const { publicKey: key } = await makeDeviceKey()
  const phones = [0, 1, 0, 1, 0, 1].map((at) => ({
    code: codes[at],
    device: randomUUID(),
    token: makeToken(),
    key,
  }))
  const statuses = await Promise.all(
    phones.map(async (phone, at) => (await post(serverAt(at >> 1), '/api/devices', phone)).status),
  )
  expect(statuses.filter((status) => status < 300)).toHaveLength(1)
  expect(statuses.every((status) => status < 500)).toBe(true)
  const won = phones[statuses.findIndex((status) => status < 300)]
  const headers = { authorization: `Bearer ${won?.token}` }
  expect((await fetch(`${office.other.url}/api/briefing`, { headers })).status).toBe(200)
  const revoked = await post(
    office.one,
    `/api/rounds/${practice}/devices/${won?.device}/revoke`,
    {},
    admin,
  )
  expect(revoked.status).toBe(204)
  expect((await fetch(`${office.other.url}/api/briefing`, { headers })).status).toBe(403)
})

test('backups of one moment are two, and both are whole', async () => {
  const begun = await Promise.all(
    [0, 1].map((at) => post(serverAt(at), '/api/keeping/backups', {}, admin)),
  )
  expect(begun.map(({ status }) => status)).toEqual([200, 200])
  const states = async () => {
    const { jobs } = z
      .object({ jobs: z.array(z.looseObject({ state: z.string() })) })
      .parse(await (await get(office.one, '/api/keeping', admin)).json())
    return jobs.map(({ state }) => state)
  }
  await expect.poll(states, { timeout: 60_000 }).toEqual(['done', 'done'])
  const { backups } = z
    .object({ backups: z.array(z.looseObject({ name: z.string() })) })
    .parse(await (await get(office.other, '/api/keeping', admin)).json())
  expect(new Set(backups.map(({ name }) => name)).size).toBe(2)
})

test('what was acknowledged while the other closed the round is counted, or waits for the approval as late', async () => {
  const link = office.one.firstRun.citizenLink?.split('/').at(-1) ?? ''
  const opening = LinkOpening.parse(await (await get(office.one, `/api/links/${link}`)).json())
  const entries = await Promise.all(Array.from({ length: 60 }, () => sealFor(opening)))
  let kept = 0
  const sent = entries.map(async (entry, at) => {
    await setTimeout(at * 8)
    const answer = await post(serverAt(at), '/api/ballots', { envelopes: [entry] })
    if (!answer.ok) return
    const { verdicts } = PushReply.parse(await answer.json())
    if (verdicts[0]?.outcome === 'kept') kept += 1
  })
  await setTimeout(200)
  const closed = await fourTimes(`/api/rounds/${practice}/state`, {
    to: 'closed',
    reason: 'Hết ngày',
  })
  await Promise.all(sent)
  expect(closed.filter((status) => status === 200)).toHaveLength(1)
  expect(kept).toBeGreaterThan(0)
  const [{ n }] = await office.query<{ n: string }>('select count(*) n from receipts')
  expect(Number(n)).toBe(kept)
  const counted = async () => {
    const [{ ballots, late }] = await office.query<{ ballots: string; late: string }>(
      `select (select count(*) from ballot_rows) ballots, count(*) late from envelopes where state = 'held'`,
    )
    return Number(ballots) + Number(late)
  }
  await expect.poll(counted, { timeout: 60_000 }).toBe(kept)
})

function serverAt(at: number) {
  return at % 2 === 0 ? office.one : office.other
}

async function fourTimes(path: string, body: unknown): Promise<number[]> {
  const answers = await Promise.all([0, 1, 2, 3].map((at) => post(serverAt(at), path, body, admin)))
  return answers.map(({ status }) => status).toSorted((a, b) => a - b)
}

async function invite(email: string): Promise<string> {
  const wish = { name: 'Người mới', email, role: 'supervisor', scope: {} }
  const answer = await post(office.one, '/api/people/invitations', wish, admin)
  const text = await answer.text()
  const [, code = ''] = /#([^"]+)"/.exec(text) ?? []
  expect([answer.status, code.length > 10, text]).toEqual([201, true, text])
  return code
}

function makeToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
}
