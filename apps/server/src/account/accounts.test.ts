import { getMigrations } from 'better-auth/db/migration'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { quickPasswords } from '../testing/quick-passwords.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { chief, cookiesOf, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { authOptions } from './auth.ts'

describe.each(testDatabases())('accounts on %s', (_kind, open) => {
  let office: TestOffice
  afterEach(() => office.close())

  test('the tables are those that better-auth wants', async () => {
    const database = await open()
    office = await openTestOffice({ open: async () => database })

    const wanted = await getMigrations(
      authOptions({
        database,
        secret: 'a secret of this test and of nothing else',
        publicUrl: 'http://localhost:8787',
        report: () => {},
      }),
    )

    expect(wanted.toBeCreated).toEqual([])
    expect(wanted.toBeAdded).toEqual([])
    expect(wanted.toBeAddedIndexes).toEqual([])
    expect(wanted.schemaProblems).toEqual([])
  })

  test('the set-up link makes the first admin, signed in', async () => {
    office = await openTestOffice({ open })
    const token = await office.services.accounts.makeSetupToken()

    const answer = await setUp({ token })

    expect(answer.status).toBe(200)
    const session = await office.ask('/api/session', { cookies: cookiesOf(answer) })
    expect(await session.json()).toEqual({
      user: {
        id: expect.any(String),
        name: chief.name,
        email: chief.email,
        role: 'admin',
        scope: {},
        secondFactor: false,
      },
      setupNeeded: false,
    })
  })

  test('of ten who bring the token at once, one becomes admin', async () => {
    office = await openTestOffice({ open })
    const token = await office.services.accounts.makeSetupToken()

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => setUp({ token, email: `admin${at}@example.vn` })),
    )

    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 404 || status === 409)).toHaveLength(9)
  })

  test('where the account could not be made, the set-up link holds as before', async () => {
    office = await openTestOffice({ open })
    const token = await office.services.accounts.makeSetupToken()
    vi.spyOn(quickPasswords, 'hash').mockRejectedValueOnce(new Error('away'))

    const failed = await setUp({ token })
    vi.restoreAllMocks()

    expect([failed.status, (await setUp({ token })).status]).toEqual([500, 200])
  })

  test('after the first admin the set-up link is used, and no new one is made', async () => {
    office = await openTestOffice({ open })
    const token = await office.services.accounts.makeSetupToken()
    await setUp({ token })

    const answer = await setUp({ token, email: 'second@example.vn' })

    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'used-setup' })
    expect(await office.services.accounts.makeSetupToken()).toBeUndefined()
  })

  test('the set-up link is the same at every start while it can be used, and a wrong token opens nothing', async () => {
    office = await openTestOffice({ open })
    const first = await office.services.accounts.makeSetupToken()
    const second = await office.services.accounts.makeSetupToken()
    office.clock.now = new Date(office.clock.now.getTime() + 3 * 24 * 60 * 60 * 1000)
    const later = await office.services.accounts.makeSetupToken()

    expect(second).toBe(first)
    expect(later).not.toBe(first)
    for (const token of [first, 'guessed']) {
      const answer = await setUp({ token })
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ code: 'unknown-setup' })
    }
    expect((await setUp({ token: later })).status).toBe(200)
  })

  test('a set-up link older than three days says that its time is over', async () => {
    office = await openTestOffice({ open })
    const token = await office.services.accounts.makeSetupToken()
    office.clock.now = new Date(office.clock.now.getTime() + 3 * 24 * 60 * 60 * 1000)

    const answer = await setUp({ token })

    expect(answer.status).toBe(410)
    expect(await answer.json()).toMatchObject({ code: 'expired-setup' })
  })

  test('a password that is too short spends no token', async () => {
    office = await openTestOffice({ open })
    const token = await office.services.accounts.makeSetupToken()

    const answer = await setUp({ token, password: 'ngắn' })

    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'malformed' })
    expect((await setUp({ token })).status).toBe(200)
  })

  test('signing out ends the session, here and for whoever kept the cookie', async () => {
    office = await openTestOffice({ open })
    const cookies = await office.setUp()

    const answer = await office.ask('/api/auth/sign-out', { method: 'POST', cookies })

    expect(answer.status).toBe(204)
    expect(answer.headers.getSetCookie().join()).toContain('Max-Age=0')
    const session = await office.ask('/api/session', { cookies })
    expect(await session.json()).toEqual({ user: null, setupNeeded: false })
  })

  test('the right password signs in, in whatever case the e-mail is written', async () => {
    office = await openTestOffice({ open })
    await office.setUp()

    const answer = await signIn({ email: chief.email.toUpperCase() })

    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ user: { email: chief.email } })
  })

  test('a wrong password and an unknown address are told alike', async () => {
    office = await openTestOffice({ open })
    await office.setUp()

    const wrong = await signIn({ password: 'sai mật khẩu rồi' })
    const unknown = await signIn({ email: 'nobody@example.vn' })

    expect(wrong.status).toBe(401)
    const problem = await wrong.json()
    expect(problem).toMatchObject({
      code: 'wrong-credentials',
      title: 'The e-mail address or the password is wrong.',
    })
    expect(await unknown.json()).toEqual(problem)
  })

  function setUp(changes: { token: string | undefined; email?: string; password?: string }) {
    return office.ask('/api/setup', { method: 'POST', body: { ...chief, ...changes } })
  }

  function signIn(changes: { email?: string; password?: string }) {
    const { email, password } = { ...chief, ...changes }
    return office.ask('/api/auth/sign-in/email', { method: 'POST', body: { email, password } })
  }
})
