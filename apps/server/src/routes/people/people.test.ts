import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { quickPasswords } from '../../testing/quick-passwords.ts'
import { chief, cookiesOf, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn, password, signInAgain } from '../../testing/test-people.ts'

let office: TestOffice
let admin: string
beforeEach(async () => {
  office = await openTestOffice()
  admin = await office.setUp()
})
afterEach(() => office.close())

const binh = { name: 'Bùi Văn Bình', email: 'binh@example.vn', role: 'supervisor' }

test('who is invited opens the link, chooses a password and is signed in', async () => {
  const { address, expiresAt } = await invite(binh)
  expect(address).toMatch(/^http:\/\/localhost:8787\/console\/join#[\w-]{32}$/)
  expect(expiresAt).toBe('2026-11-27T18:30:00.000Z')
  const code = codeOf(address)

  const sight = await post('/api/access/look', { code })
  const joined = await post('/api/access/join', { code, name: 'Bùi Văn Bình', password })

  expect(await sight.json()).toEqual({ kind: 'account', ...binh })
  expect(joined.status).toBe(200)
  const session = await office.ask('/api/session', { cookies: cookiesOf(joined) })
  expect(await session.json()).toMatchObject({ user: { ...binh, scope: {}, secondFactor: false } })
  const list = await people()
  expect(list.invitations).toEqual([])
  expect(list.people).toMatchObject([
    { ...binh, lastSignInAt: '2026-11-20T18:30:00.000Z', disabledAt: null },
    { name: chief.name, role: 'admin' },
  ])
})

test('a link works once, whoever comes first', async () => {
  const code = codeOf((await invite(binh)).address)
  const join = () => post('/api/access/join', { code, name: binh.name, password })

  const answers = await Promise.all([join(), join(), join()])

  const statuses = answers.map(({ status }) => status)
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 404, 404])
  const later = await post('/api/access/look', { code })
  expect(await later.json()).toMatchObject({ code: 'unknown-access' })
})

test('after seven days a link says that its time is over, and can be renewed', async () => {
  const first = codeOf((await invite(binh)).address)
  office.clock.now = new Date('2026-11-27T18:30:00.000Z')

  const late = await post('/api/access/join', { code: first, name: binh.name, password })
  expect([late.status, (await late.json()).code]).toEqual([410, 'expired-access'])
  const [invitation] = (await people()).invitations
  const renewed = await change(`invitations/${invitation.id}/renew`)
  const { address } = await renewed.json()

  expect((await post('/api/access/look', { code: first })).status).toBe(404)
  expect((await post('/api/access/look', { code: codeOf(address) })).status).toBe(200)
})

test('however often a link is used at once, one password is hashed after the other, and none for one that is over', async () => {
  const hashing = { now: 0, most: 0, times: 0 }
  const { hash } = quickPasswords
  const spy = vi.spyOn(quickPasswords, 'hash').mockImplementation(async (each) => {
    hashing.now += 1
    hashing.times += 1
    hashing.most = Math.max(hashing.most, hashing.now)
    await setTimeout(5)
    hashing.now -= 1
    return hash(each)
  })
  await office.close()
  office = await openTestOffice()
  admin = await office.setUp()
  const code = codeOf((await invite(binh)).address)
  const join = () => post('/api/access/join', { code, name: binh.name, password })

  office.clock.now = new Date('2026-11-27T18:30:00.000Z')
  const before = hashing.times
  const late = await Promise.all([join(), join()])
  expect([hashing.times, ...late.map(({ status }) => status)]).toEqual([before, 410, 410])
  office.clock.now = new Date('2026-11-20T18:30:00.000Z')
  const answers = await Promise.all(Array.from({ length: 15 }, join))
  spy.mockRestore()

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(hashing.most).toBe(1)
})

test('a withdrawn invitation opens nothing', async () => {
  const code = codeOf((await invite(binh)).address)
  const [invitation] = (await people()).invitations

  expect((await change(`invitations/${invitation.id}/withdraw`)).status).toBe(204)

  expect((await post('/api/access/join', { code, name: 'Bình', password })).status).toBe(404)
  expect((await change(`invitations/${invitation.id}/withdraw`)).status).toBe(404)
})

test('nobody is invited twice, and no address gets two accounts', async () => {
  await invite(binh)

  const again = await change('invitations', { ...binh, email: 'BINH@example.vn' })
  const taken = await change('invitations', { ...binh, email: chief.email })

  expect([again.status, (await again.json()).code]).toEqual([409, 'taken-address'])
  expect([taken.status, (await taken.json()).code]).toEqual([409, 'taken-address'])
})

test('accounts of interviewers and units name whose part they see', async () => {
  const without = await change('invitations', { ...binh, role: 'unit' })
  expect([without.status, (await without.json()).code]).toEqual([400, 'malformed'])

  const unit = await letIn(office, { role: 'unit', scope: { unit: 'A25-01', interviewer: 'x' } })

  const session = await office.ask('/api/session', { cookies: unit.cookies })
  expect((await session.json()).user.scope).toEqual({ unit: 'A25-01' })
})

test('a disabled account is signed out, and its right password opens nothing until it is enabled', async () => {
  const person = await letIn(office, { role: 'supervisor' })

  expect((await change(`${person.id}/disable`)).status).toBe(204)

  expect((await office.ask('/api/rounds', { cookies: person.cookies })).status).toBe(401)
  const signIn = await post('/api/auth/sign-in/email', { email: person.email, password })
  expect([signIn.status, (await signIn.json()).code]).toEqual([403, 'disabled-account'])
  expect(cookiesOf(signIn)).toBe('')
  await change(`${person.id}/enable`)
  expect(await signInAgain(office, person.email)).toContain('session_token')
})

test('the last admin can neither be demoted nor disabled, also when two try at once', async () => {
  const { people: all } = await people()
  const first = all[0].id
  const second = await letIn(office, { role: 'admin' })

  const own = await change(`${first}/disable`)
  expect([own.status, (await own.json()).code]).toEqual([409, 'own-account'])
  const demotion = { name: 'X', role: 'council' }
  const answers = await Promise.all([
    change(first, demotion, second.cookies),
    change(second.id, demotion, admin),
  ])

  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 204)).toHaveLength(1)
  const roles = (await office.services.store.listPeople()).map(({ role }) => role)
  expect(roles.filter((role) => role === 'admin')).toHaveLength(1)
})

test('whose role changes is signed out, and has the new rights from the next sign-in on', async () => {
  const person = await letIn(office, { role: 'admin' })

  await change(person.id, { name: person.name, role: 'council' })

  expect((await office.ask('/api/people', { cookies: person.cookies })).status).toBe(401)
  const cookies = await signInAgain(office, person.email)
  expect((await office.ask('/api/people', { cookies })).status).toBe(403)
  expect((await office.ask('/api/rounds', { cookies })).status).toBe(200)
})

test('from the moment a password is reset the old one opens nothing, and the link sets another once', async () => {
  const person = await letIn(office, { role: 'supervisor' })

  const { address } = await (await change(`${person.id}/reset-password`)).json()

  expect((await office.ask('/api/rounds', { cookies: person.cookies })).status).toBe(401)
  const old = await post('/api/auth/sign-in/email', { email: person.email, password })
  expect([old.status, (await old.json()).code]).toEqual([401, 'wrong-credentials'])
  expect(
    (await people()).people.find((each: { id: string }) => each.id === person.id),
  ).toMatchObject({
    resetUntil: '2026-11-27T18:30:00.000Z',
  })

  const code = codeOf(address)
  const sight = await post('/api/access/look', { code })
  expect(await sight.json()).toMatchObject({ kind: 'password', email: person.email })
  const set = await post('/api/access/password', { code, password: 'một mật khẩu mới hẳn' })
  expect(set.status).toBe(204)
  expect(cookiesOf(set)).toBe('')
  const again = await post('/api/access/password', { code, password: 'một mật khẩu khác nữa' })
  expect((await again.json()).code).toBe('unknown-access')
  const credentials = { email: person.email, password: 'một mật khẩu mới hẳn' }
  expect((await post('/api/auth/sign-in/email', credentials)).status).toBe(200)
})

test('an invitation sets no password, and a reset makes no account', async () => {
  const invited = codeOf((await invite(binh)).address)
  const person = await letIn(office, { role: 'council' })
  const reset = codeOf((await (await change(`${person.id}/reset-password`)).json()).address)

  const answers = [
    await post('/api/access/password', { code: invited, password }),
    await post('/api/access/join', { code: reset, name: 'Mallory', password }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([404, 404])
})

test('an admin signs somebody else out everywhere', async () => {
  const person = await letIn(office, { role: 'supervisor' })
  const second = await signInAgain(office, person.email)

  expect((await change(`${person.id}/end-sessions`)).status).toBe(204)

  for (const cookies of [person.cookies, second]) {
    expect((await office.ask('/api/rounds', { cookies })).status).toBe(401)
  }
})

test('the codes of links stand nowhere but in the links', async () => {
  const codes = [codeOf((await invite(binh)).address)]
  const person = await letIn(office, { role: 'council' })
  codes.push(codeOf((await (await change(`${person.id}/reset-password`)).json()).address))

  const log = await office.services.store.listLog({}, { offset: 0, limit: 100 })
  const kept = JSON.stringify([log, await office.services.store.listAccessLinks()])
  for (const code of codes) expect(kept).not.toContain(code)
  expect(JSON.stringify(log)).not.toContain('@example.vn')
})

async function invite(wish: object): Promise<{ address: string; expiresAt: string }> {
  const answer = await change('invitations', wish)
  expect(answer.status).toBe(201)
  return answer.json()
}

function change(path: string, body?: object, cookies = admin) {
  return office.ask(`/api/people/${path}`, { method: 'POST', body, cookies })
}

function post(path: string, body: object) {
  return office.ask(path, { method: 'POST', body })
}

async function people() {
  return (await office.ask('/api/people', { cookies: admin })).json()
}

function codeOf(address: string): string {
  return new URL(address).hash.slice(1)
}
