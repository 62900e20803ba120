import { afterEach, beforeEach, expect, test } from 'vitest'
import { authenticatorCode, wrongCode } from '../../testing/test-authenticator.ts'
import { cookiesOf, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn, password, type TestPerson } from '../../testing/test-people.ts'

let office: TestOffice
let admin: string
let person: TestPerson
beforeEach(async () => {
  office = await openTestOffice()
  admin = await office.setUp()
  person = await letIn(office, { role: 'council' })
})
afterEach(() => office.close())

test('the app on the phone shows what RFC 6238 says', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(authenticatorCode(secret, 59_000)).toBe('287082')
  expect(authenticatorCode(secret, 1_111_111_109_000)).toBe('081804')
})

test('once a code was confirmed, the sign-in asks for one', async () => {
  const { secret } = await addSecondFactor()

  const half = await signIn()
  expect(await half.json()).toEqual({ user: null, codeNeeded: true })
  expect((await office.ask('/api/account', { cookies: cookiesOf(half) })).status).toBe(401)
  const whole = await prove(cookiesOf(half), 'phone', nextCode(secret))

  expect(whole.status).toBe(200)
  const session = await office.ask('/api/session', { cookies: cookiesOf(whole) })
  expect(await session.json()).toMatchObject({ user: { id: person.id, secondFactor: true } })
})

test('a secret that was never confirmed changes nothing', async () => {
  const begun = await begin()
  expect(begun.status).toBe(200)
  const { secret } = await begun.json()
  const wrong = await own('confirm', { code: wrongCode(secret) })
  expect([wrong.status, (await wrong.json()).code]).toEqual([401, 'wrong-code'])

  const answer = await signIn()

  expect(await answer.json()).toMatchObject({ codeNeeded: false, user: { id: person.id } })
})

test('setting it up, ending it and new codes ask for the password', async () => {
  for (const path of ['begin', 'end']) {
    const answer = await own(path, { password: 'sai mật khẩu rồi' })
    expect([path, (await answer.json()).code]).toEqual([path, 'wrong-password'])
  }
})

test('a written code opens the account once', async () => {
  const { writtenCodes } = await addSecondFactor()
  expect(writtenCodes).toHaveLength(10)
  const [code] = writtenCodes

  const first = await prove(cookiesOf(await signIn()), 'written', code!)
  const second = await prove(cookiesOf(await signIn()), 'written', code!)

  expect(first.status).toBe(200)
  expect([second.status, (await second.json()).code]).toEqual([401, 'wrong-code'])
})

test('new written codes take the place of the old', async () => {
  const { writtenCodes: old } = await addSecondFactor()
  const answer = await own('written-codes', { password })
  const { writtenCodes } = await answer.json()

  const withOld = await prove(cookiesOf(await signIn()), 'written', old[0]!)
  const withNew = await prove(cookiesOf(await signIn()), 'written', writtenCodes[0])

  expect([withOld.status, withNew.status]).toEqual([401, 200])
})

test('ended with the password, the sign-in asks for no code', async () => {
  await addSecondFactor()

  const ended = await own('end', { password })
  person.cookies = cookiesOf(ended)

  expect(ended.status).toBe(204)
  expect(await (await signIn()).json()).toMatchObject({ codeNeeded: false })
})

test('an admin takes it away from who lost the phone; their sessions end', async () => {
  await addSecondFactor()

  const answer = await office.ask(`/api/people/${person.id}/remove-second-factor`, {
    method: 'POST',
    cookies: admin,
  })

  expect(answer.status).toBe(204)
  expect((await office.ask('/api/account', { cookies: person.cookies })).status).toBe(401)
  expect(await (await signIn()).json()).toMatchObject({ codeNeeded: false })
})

test('a disabled account is told so only after the code', async () => {
  const { secret } = await addSecondFactor()
  await office.ask(`/api/people/${person.id}/disable`, { method: 'POST', cookies: admin })

  const half = await signIn()
  expect(await half.json()).toMatchObject({ codeNeeded: true })
  const answer = await prove(cookiesOf(half), 'phone', nextCode(secret))

  expect([answer.status, (await answer.json()).code]).toEqual([403, 'disabled-account'])
  expect(await office.services.store.endSessions(person.id)).toBe(0)
})

test('codes cannot be guessed: five a sign-in, and after ten wrong ones the account is locked', async () => {
  const { secret } = await addSecondFactor()
  const wrong = (cookies: string) => prove(cookies, 'phone', wrongCode(secret)).then(codeOf)

  const first = cookiesOf(await signIn())
  for (let guess = 0; guess < 5; guess += 1) expect(await wrong(first)).toBe('wrong-code')
  // The right code comes too late for this sign-in.
  const late = await prove(first, 'phone', nextCode(secret))
  expect(await codeOf(late)).toBe('begin-again')

  const second = cookiesOf(await signIn())
  for (let guess = 0; guess < 5; guess += 1) await wrong(second)
  const third = await prove(cookiesOf(await signIn()), 'phone', nextCode(secret))
  expect([third.status, await codeOf(third)]).toEqual([429, 'too-many-requests'])
  expect(third.headers.get('retry-after')).toBe('900')

  const failures = await office.services.store.listLog(
    { action: 'sign-in.failed' },
    { offset: 0, limit: 20 },
  )
  expect(failures).toHaveLength(10)
  const { id: account, name } = person
  expect(failures[0]?.subject).toEqual({ account, name, why: 'wrong-code' })
})

async function addSecondFactor(): Promise<{ secret: string; writtenCodes: string[] }> {
  const { uri, secret, writtenCodes } = await (await begin()).json()
  expect(uri).toMatch(/^otpauth:\/\/totp\/Phi%E1%BA%BFu:council%40example\.vn\?/)
  const confirmed = await own('confirm', { code: authenticatorCode(secret) })
  expect(confirmed.status).toBe(204)
  person.cookies = cookiesOf(confirmed)
  return { secret, writtenCodes }
}

function begin() {
  return own('begin', { password })
}

function own(path: string, body: object) {
  const { cookies } = person
  return office.ask(`/api/account/second-factor/${path}`, { method: 'POST', body, cookies })
}

function signIn() {
  const body = { email: person.email, password }
  return office.ask('/api/auth/sign-in/email', { method: 'POST', body })
}

function prove(cookies: string, kind: 'phone' | 'written', code: string) {
  const body = { kind, code }
  return office.ask('/api/auth/second-factor', { method: 'POST', body, cookies })
}

async function codeOf(answer: Response): Promise<string> {
  return (await answer.json()).code
}

/** The first code after the one that has confirmed the second factor, which is used up. */
function nextCode(secret: string): string {
  return authenticatorCode(secret, Date.now() + 30_000)
}
