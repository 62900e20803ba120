/** Whether somebody gets at what belongs to another by naming it. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { anyScope, letIn, password } from '../../testing/test-people.ts'

let office: TestOffice
let admin: string
beforeEach(async () => {
  office = await openTestOffice()
  admin = await office.setUp()
})
afterEach(() => office.close())

test('a unit’s account sees the unit of its scope, whatever the request names', async () => {
  const unit = await letIn(office, { role: 'unit', scope: { unit: 'A25-01' } })

  for (const query of ['', '?unit=A25-02', '?scope=A25-02', '?id=A25-02']) {
    const answer = await office.ask(`/api/mine/unit${query}`, { cookies: unit.cookies })
    expect((await answer.json()).unit.id).toBe('A25-01')
  }
  for (const path of ['units/A25-01', 'overview', 'result', 'exports/items.csv', 'assessed']) {
    const answer = await office.ask(`/api/rounds/practice-2026/${path}`, { cookies: unit.cookies })
    expect([path, answer.status]).toEqual([path, 403])
  }
})

test('an interviewer’s account sees the work of its scope, whatever the request names', async () => {
  const asked = await letIn(office, { role: 'interviewer', scope: { interviewer: 'nobody' } })

  for (const query of ['', '?interviewer=practice', '?id=practice']) {
    const answer = await office.ask(`/api/mine/fieldwork${query}`, { cookies: asked.cookies })
    expect(JSON.stringify(await answer.json())).not.toContain('practice')
  }
  expect((await office.ask('/api/mine/unit', { cookies: asked.cookies })).status).toBe(403)
})

test('nobody gives themselves a role or a scope', async () => {
  const unit = await letIn(office, { role: 'unit', scope: { unit: 'A25-01' } })
  const wish = { name: 'X', role: 'admin', scope: { unit: 'A25-02' }, scopeUnit: 'A25-02' }

  await office.ask('/api/account/name', { method: 'POST', body: wish, cookies: unit.cookies })

  expect(await office.services.store.findPerson(unit.id)).toMatchObject({
    name: 'X',
    role: 'unit',
    scope: { unit: 'A25-01' },
  })
})

test('an invitation makes the account that was meant, whatever its holder asks for', async () => {
  const invited = { name: 'A', email: 'a@example.vn', role: 'unit', scope: { unit: 'A25-01' } }
  const made = await office.ask('/api/people/invitations', {
    method: 'POST',
    body: invited,
    cookies: admin,
  })
  const code = new URL((await made.json()).address).hash.slice(1)

  await office.ask('/api/access/join', {
    method: 'POST',
    body: { code, name: 'B', password, role: 'admin', email: 'b@example.vn', scope: {} },
  })

  expect(await office.services.store.findPersonByEmail('a@example.vn')).toMatchObject({
    name: 'B',
    role: 'unit',
    scope: { unit: 'A25-01' },
  })
  expect(await office.services.store.findPersonByEmail('b@example.vn')).toBeUndefined()
})

test('the session of somebody else cannot be ended by its id', async () => {
  const one = await letIn(office, { role: 'supervisor' })
  const other = await letIn(office, { role: 'council' })
  const account = await office.ask('/api/account', { cookies: other.cookies })
  const { sessions } = Sessions.parse(await account.json())

  const answer = await office.ask(`/api/account/sessions/${sessions[0]!.id}/end`, {
    method: 'POST',
    cookies: one.cookies,
  })

  expect(answer.status).toBe(404)
  expect((await office.ask('/api/account', { cookies: other.cookies })).status).toBe(200)
})

test.each(['supervisor', 'interviewer', 'council', 'unit'] as const)(
  'a %s does nothing to the accounts of others',
  async (role) => {
    const one = await letIn(office, { role, scope: anyScope(role) })
    const victim = await letIn(office, { role: 'admin', email: 'victim@example.vn' })

    for (const deed of ['disable', 'reset-password', 'end-sessions', 'remove-second-factor']) {
      const path = `/api/people/${victim.id}/${deed}`
      const answer = await office.ask(path, { method: 'POST', cookies: one.cookies })
      expect([deed, answer.status]).toEqual([deed, 403])
    }
    expect((await office.ask('/api/people', { cookies: victim.cookies })).status).toBe(200)
  },
)

const Sessions = z.object({ sessions: z.array(z.object({ id: z.string() })) })
