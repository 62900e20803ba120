import { deeds } from '@phieu/office/deeds'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../app.ts'
import { makeBallot } from '../../testing/test-ballots.ts'
import { chief, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'

let office: TestOffice
let admin: string
beforeEach(async () => {
  office = await openTestOffice()
  admin = await office.setUp()
})
afterEach(() => office.close())

test('the way in is logged: the first admin, sign-ins, failures, sign-outs', async () => {
  await signIn({ password: 'sai mật khẩu rồi' })
  await signIn({ email: 'nobody@example.vn' })
  await signIn({})
  await office.ask('/api/auth/sign-out', { method: 'POST', cookies: admin })

  const { entries } = await read('', await signInCookies())
  const told = entries.toReversed().map(({ action, who, subject }) => [action, who.name, subject])
  const account = { account: expect.any(String), name: chief.name }
  expect(told.slice(0, 6)).toEqual([
    ['admin.set-up', chief.name, {}],
    ['session.begun', chief.name, {}],
    ['sign-in.failed', '', { ...account, why: 'wrong-password' }],
    // No word of the address that was tried: nobody here has it.
    ['sign-in.failed', '', { why: 'wrong-password' }],
    ['session.begun', chief.name, {}],
    ['session.ended', chief.name, {}],
  ])
})

test('what changes something is logged with who, what and where; what fails is not', async () => {
  await office.ask('/api/rounds/practice-2026/recount', { method: 'POST', cookies: admin })
  await office.ask('/api/rounds/nowhere/recount', { method: 'POST', cookies: admin })
  const council = await letIn(office, { role: 'council' })
  await office.ask('/api/rounds/practice-2026/recount', {
    method: 'POST',
    cookies: council.cookies,
  })

  const { entries, total } = await read('?action=ballots.recounted')
  expect(total).toBe(1)
  expect(entries[0]).toMatchObject({
    who: { name: chief.name, role: 'admin' },
    action: 'ballots.recounted',
    round: 'practice-2026',
    at: '2026-11-20T18:30:00.000Z',
  })
})

test('what is taken out is logged before it leaves; without the entry nothing leaves', async () => {
  const path = '/api/rounds/practice-2026/exports/items.csv'
  expect((await office.ask(path, { cookies: admin })).status).toBe(200)
  expect((await read('?action=aggregates.exported')).entries[0]).toMatchObject({
    subject: { file: 'items.csv' },
  })

  const broken = createApp({
    ...office.services,
    store: { ...office.services.store, appendLog: () => Promise.reject(new Error('disk full')) },
  })
  const answer = await broken.request(`http://localhost:8787${path}`, {
    headers: { cookie: admin },
  })
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('A25')
})

test('ballots, links that are opened and pages that are read leave no entry', async () => {
  const before = (await read('')).total

  await office.pushOnline([makeBallot()])
  for (const path of ['/api/rounds', '/api/rounds/practice-2026/overview', '/api/people']) {
    await office.ask(path, { cookies: admin })
  }

  expect((await read('')).total).toBe(before)
})

test('whoever opens a ballot stands in the log, with which one', async () => {
  const supervisor = await letIn(office, { role: 'supervisor' })
  await office.pushOnline([makeBallot()])
  const review = '/api/rounds/practice-2026/review'
  const listed = await office.ask(review, { cookies: supervisor.cookies })
  const [ballot] = z
    .object({ ballots: z.array(z.object({ id: z.string() })) })
    .parse(await listed.json()).ballots

  await office.ask(`${review}/ballots/${ballot?.id}`, { cookies: supervisor.cookies })

  expect((await read('?action=ballot.read')).entries).toMatchObject([
    { who: { role: 'supervisor' }, subject: { ballot: ballot?.id } },
  ])
})

test('the log is read by page, person, action, round and the office’s days', async () => {
  const person = await letIn(office, { role: 'supervisor' })
  // It is the 21st already at the office.
  expect((await read('?from=2026-11-21&to=2026-11-21')).total).toBe(4)
  expect((await read('?to=2026-11-20')).total).toBe(0)
  expect((await read(`?who=${person.id}`)).entries.map(({ action }) => action)).toEqual([
    'session.begun',
    'account.joined',
  ])
  expect((await read('?round=practice-2026')).total).toBe(0)
  const page = await read('?size=1&page=4')
  expect(page.entries).toMatchObject([{ place: 1, action: 'admin.set-up' }])
  expect(page.head.place).toBe(4)
  expect((await office.ask('/api/log?size=100000', { cookies: admin })).status).toBe(400)
})

test('the log is verified, and taken out as a table that says the same', async () => {
  const verified = await office.ask('/api/log/verification', { cookies: admin })
  const { head } = await read('')
  expect(await verified.json()).toEqual({ unbroken: true, head })

  const file = await office.ask('/api/log/export?language=en', { cookies: admin })

  expect(file.headers.get('content-disposition')).toBe(
    'attachment; filename="phieu_log_en_2026-11-21.csv"',
  )
  const [heading, ...lines] = (await file.text()).replace('\uFEFF', '').trimEnd().split('\r\n')
  expect(heading).toBe(
    'Place,Moment (UTC),Who,Role,Deed,Round,Details,Role code,Account,Deed code,Details (JSON),Previous hash,Hash',
  )
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain(`,${deeds['admin.set-up'].en},`)
  expect(lines[1]).toContain(head.hash)
  expect((await read('')).entries[0]).toMatchObject({
    action: 'log.exported',
    subject: { entries: 2 },
  })
})

const Page = z.object({
  entries: z.array(
    z.object({
      place: z.int(),
      at: z.string(),
      action: z.string(),
      who: z.object({ name: z.string(), role: z.string() }),
      round: z.string().nullable(),
      subject: z.record(z.string(), z.unknown()),
    }),
  ),
  total: z.int(),
  head: z.object({ place: z.int(), hash: z.string() }),
})

async function read(query: string, cookies = admin) {
  return Page.parse(await (await office.ask(`/api/log${query}`, { cookies })).json())
}

function signIn(changes: { email?: string; password?: string }) {
  const { email, password } = { ...chief, ...changes }
  return office.ask('/api/auth/sign-in/email', { method: 'POST', body: { email, password } })
}

async function signInCookies(): Promise<string> {
  const [cookie = ''] = (await signIn({})).headers.getSetCookie()
  return cookie.split(';')[0] ?? ''
}
