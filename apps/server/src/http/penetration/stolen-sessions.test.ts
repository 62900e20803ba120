/** Whether a session can be chosen, kept or guessed by somebody who shouldn't have one. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cookiesOf, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn, password, signInAgain, type TestPerson } from '../../testing/test-people.ts'

let office: TestOffice
let person: TestPerson
beforeEach(async () => {
  office = await openTestOffice()
  await office.setUp()
  person = await letIn(office, { role: 'supervisor' })
})
afterEach(() => office.close())

test('a cookie that somebody planted before the sign-in never becomes a session', async () => {
  for (const planted of ['phieu.session_token=planted', 'phieu.session_token=planted.signature']) {
    const answer = await signIn(planted)

    expect(tokenOf(cookiesOf(answer))).toMatch(/^\w{32}/)
    expect(cookiesOf(answer)).not.toContain('planted')
    expect((await office.ask('/api/account', { cookies: planted })).status).toBe(401)
  }
})

test('the sign-in makes a token of its own, also for who is signed in as somebody else', async () => {
  const other = await letIn(office, { role: 'council' })

  const answer = await signIn(other.cookies)

  expect(tokenOf(cookiesOf(answer))).not.toBe(tokenOf(other.cookies))
  const whose = async (cookies: string) =>
    (await (await office.ask('/api/session', { cookies })).json()).user?.id
  expect(await whose(cookiesOf(answer))).toBe(person.id)
  expect(await whose(other.cookies)).toBe(other.id)
})

test('a token without the server’s signature, or with another one’s, opens nothing', async () => {
  const [token] = tokenOf(person.cookies).split('.')
  const other = await letIn(office, { role: 'council' })
  const [, signature] = tokenOf(other.cookies).split('.')

  for (const forged of [token, `${token}.`, `${token}.${signature}`, `${token}.AAAA`]) {
    const cookies = `phieu.session_token=${forged}`
    expect((await office.ask('/api/account', { cookies })).status).toBe(401)
  }
})

test('an ended session stays ended for whoever kept its cookie', async () => {
  const again = await signInAgain(office, person.email)
  await office.ask('/api/auth/sign-out', { method: 'POST', cookies: again })

  expect((await office.ask('/api/account', { cookies: again })).status).toBe(401)
  expect((await office.ask('/api/account', { cookies: person.cookies })).status).toBe(200)
})

test('half a sign-in is none: its cookie opens no page and finishes no other account', async () => {
  const half = 'phieu.two_factor=made-up.signature'
  const body = { kind: 'phone', code: '123456' }

  const answer = await office.ask('/api/auth/second-factor', {
    method: 'POST',
    body,
    cookies: `${half}; ${person.cookies}`,
  })

  // The session beside it counts for nothing here: the code belongs to the account that signs in.
  expect([answer.status, (await answer.json()).code]).toEqual([401, 'begin-again'])
})

function signIn(cookies: string): Promise<Response> {
  const body = { email: person.email, password }
  return office.ask('/api/auth/sign-in/email', { method: 'POST', body, cookies })
}

function tokenOf(cookies: string): string {
  return decodeURIComponent(/session_token=([^;]+)/.exec(cookies)?.[1] ?? '')
}
