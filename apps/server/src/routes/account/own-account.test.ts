import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn, password, signInAgain, type TestPerson } from '../../testing/test-people.ts'

let office: TestOffice
let person: TestPerson
beforeEach(async () => {
  office = await openTestOffice()
  await office.setUp()
  person = await letIn(office, { role: 'supervisor' })
})
afterEach(() => office.close())

test('one’s sessions are listed with this one marked, and others can be ended', async () => {
  const elsewhere = await signInAgain(office, person.email)

  const { sessions } = await account()
  expect(sessions).toHaveLength(2)
  expect(sessions.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1)
  const other = sessions.find(({ isThis }: { isThis: boolean }) => !isThis)
  expect((await change(`sessions/${other.id}/end`)).status).toBe(204)

  expect((await office.ask('/api/rounds', { cookies: elsewhere })).status).toBe(401)
  expect((await account()).sessions).toMatchObject([{ isThis: true }])
})

test('signing out everywhere else leaves this one', async () => {
  const others = [await signInAgain(office, person.email), await signInAgain(office, person.email)]

  const answer = await change('sessions/end-others')

  expect(await answer.json()).toEqual({ ended: 2 })
  for (const cookies of others) {
    expect((await office.ask('/api/account', { cookies })).status).toBe(401)
  }
  expect((await account()).sessions).toHaveLength(1)
})

test('no answer has a session’s token', async () => {
  const token = /session_token=([^;.%]+)/.exec(person.cookies)?.[1]

  expect(token).toMatch(/^\w{20,}$/)
  expect(JSON.stringify(await account())).not.toContain(token)
})

test('a new password needs the old one, and ends every other session', async () => {
  const elsewhere = await signInAgain(office, person.email)
  const fresh = 'một mật khẩu khác hẳn'

  const wrong = await change('password', { old: 'sai mật khẩu rồi', new: fresh })
  expect([wrong.status, (await wrong.json()).code]).toEqual([403, 'wrong-password'])
  const short = await change('password', { old: password, new: 'ngắn' })
  expect([short.status, (await short.json()).code]).toEqual([400, 'malformed'])
  const changed = await change('password', { old: password, new: fresh })

  expect(changed.status).toBe(204)
  expect(changed.headers.getSetCookie().join()).toContain('session_token')
  for (const cookies of [elsewhere, person.cookies]) {
    expect((await office.ask('/api/account', { cookies })).status).toBe(401)
  }
  const credentials = { email: person.email, password: fresh }
  const signIn = await office.ask('/api/auth/sign-in/email', { method: 'POST', body: credentials })
  expect(signIn.status).toBe(200)
})

test('one’s own name can be changed, on one line', async () => {
  expect((await change('name', { name: 'Bùi Văn Bình' })).status).toBe(204)
  expect((await change('name', { name: 'Bùi\r\nSet-Cookie: x' })).status).toBe(400)

  expect((await account()).user.name).toBe('Bùi Văn Bình')
})

async function account() {
  return (await office.ask('/api/account', { cookies: person.cookies })).json()
}

function change(path: string, body?: object) {
  return office.ask(`/api/account/${path}`, { method: 'POST', body, cookies: person.cookies })
}
