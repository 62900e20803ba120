/** Guessers are slowed, from wherever they come, and lock out nobody. */
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from '../app.ts'
import { quickPasswords } from '../testing/quick-passwords.ts'
import { authenticatorCode } from '../testing/test-authenticator.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { chief, cookiesOf, openTestOffice, type TestOffice } from '../testing/test-office.ts'

describe.each(testDatabases())('guessing on %s', (_kind, open) => {
  let office: TestOffice
  let known: string

  beforeEach(async () => {
    office = await openTestOffice({ open })
    await office.setUp()
    known = cookiesOf(await signIn({ from: '192.0.2.1' }))
  })
  afterEach(() => office.close())

  test('one account from sixty addresses is slowed after ten failures', async () => {
    const statuses: number[] = []
    for (let guess = 0; guess < 60; guess += 1) {
      const answer = await signIn({ from: `203.0.113.${guess}`, password: `guess ${guess}` })
      statuses.push(answer.status)
    }

    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(50)
  })

  test('a name made of marks alone, as long as a request may be, holds nobody up', async () => {
    const began = performance.now()

    const { status } = await signIn({ email: `a${'\u0301\u0323'.repeat(60_000)}` })
    expect(status).toBe(401)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('what comes at once is counted as what comes one after the other', async () => {
    const guesses = Array.from({ length: 30 }, (_, at) =>
      signIn({ from: `203.0.113.${at}`, password: `guess ${at}` }),
    )

    const statuses = (await Promise.all(guesses)).map(({ status }) => status)

    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  })

  test('however many passwords are tried at once, one is looked at after the other, and who is known waits for none', async () => {
    const looking = { now: 0, most: 0 }
    const slowly = async <T>(look: () => Promise<T>) => {
      looking.now += 1
      looking.most = Math.max(looking.most, looking.now)
      await setTimeout(20)
      looking.now -= 1
      return await look()
    }
    const { hash, verify } = quickPasswords
    const spies = [
      vi
        .spyOn(quickPasswords, 'hash')
        .mockImplementation((password) => slowly(() => hash(password))),
      vi.spyOn(quickPasswords, 'verify').mockImplementation((kept) => slowly(() => verify(kept))),
    ]
    await office.close()
    office = await openTestOffice({ open })
    await office.setUp()
    known = cookiesOf(await signIn({}))
    const guess = (at: number) =>
      signIn({ from: `2001:db8:0:${at}::1`, email: `guess-${at}@example.vn` })

    const guesses = await Promise.all(Array.from({ length: 60 }, (_, at) => guess(at)))
    const { most } = looking
    const behind = Array.from({ length: 40 }, (_, at) => guess(100 + at))
    const own = await signIn({ cookies: known })
    await Promise.all(behind)
    for (const spy of spies) spy.mockRestore()

    const statuses = guesses.map(({ status }) => status)
    expect(most).toBe(1)
    expect([401, 503]).toEqual(expect.arrayContaining([...new Set(statuses)]))
    expect(own.status).toBe(200)
  })

  test('who is sent away because too many sign in at once has failed at nothing', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const { hash } = quickPasswords
    // What the library does with a password of nobody's, so that nobody is told by the time it takes.
    const spy = vi.spyOn(quickPasswords, 'hash').mockImplementation(async (password) => {
      if (password === 'x') await ended
      return await hash(password)
    })
    await office.close()
    office = await openTestOffice({ open })
    await office.setUp()
    const { promise: isFull, resolve: fill } = Promise.withResolvers<void>()
    let sentAway = 0
    const others = Array.from({ length: 40 }, async (_, at) => {
      const email = `guess-${at}@example.vn`
      const { status } = await signIn({ from: `2001:db8:1:${at}::1`, email, password: 'x' })
      sentAway += Number(status === 503)
      if (sentAway === 20) fill()
    })
    await isFull

    const statuses: number[] = []
    for (let times = 0; times < 12; times += 1) {
      statuses.push((await signIn({ from: '192.0.2.9' })).status)
    }
    end()
    await Promise.all(others)
    spy.mockRestore()

    expect(new Set(statuses)).toEqual(new Set([503]))
    expect((await signIn({ from: '192.0.2.9' })).status).toBe(200)
  })

  test('whose password is guessed signs in meanwhile, in a browser of their own', async () => {
    await failTimes(12)

    const own = await signIn({ from: '198.51.100.9', cookies: known })

    expect(own.status).toBe(200)
    expect((await signIn({ from: '198.51.100.9' })).status).toBe(429)
  })

  test('nobody is locked out: the longest wait is a minute, also after hundreds of failures', async () => {
    for (let guess = 0; guess < 40; guess += 1) {
      await signIn({ from: '203.0.113.7', password: `guess ${guess}` })
      office.clock.now = new Date(office.clock.now.getTime() + 60_000)
    }
    await failTimes(1)

    const wait = await signIn({ from: '198.51.100.9' })
    office.clock.now = new Date(office.clock.now.getTime() + 60_000)
    const after = await signIn({ from: '198.51.100.9' })

    expect(wait.status).toBe(429)
    expect(Number(wait.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(after.status).toBe(200)
  })

  test('an address with many failures keeps out neither known browsers behind it nor other addresses', async () => {
    for (let guess = 0; guess < 31; guess += 1) {
      await signIn({ from: '203.0.113.7', password: 'x', email: `nobody-${guess}@example.vn` })
    }

    expect((await signIn({ from: '203.0.113.7' })).status).toBe(429)
    expect((await signIn({ from: '203.0.113.7', cookies: known })).status).toBe(200)
    expect((await signIn({ from: '198.51.100.9' })).status).toBe(200)
  })

  test('who has to wait leaves nothing behind, however many names they try meanwhile', async () => {
    const database = await open()
    await office.close()
    office = await openTestOffice({ open: async () => database })
    await office.setUp()
    const guess = (at: number) => signIn({ from: '203.0.113.7', email: `nobody-${at}@example.vn` })
    const rows = () => database.db.selectFrom('sign_in_failures').selectAll().execute()
    for (let at = 0; at < 30; at += 1) await guess(at)
    const before = await rows()

    const statuses: number[] = []
    for (let at = 30; at < 50; at += 1) statuses.push((await guess(at)).status)

    expect(new Set(statuses)).toEqual(new Set([429]))
    expect(await rows()).toEqual(before)
  })

  test('those who sign in rightly are never counted, however many sit behind one address', async () => {
    const statuses: number[] = []
    for (let times = 0; times < 40; times += 1) {
      statuses.push((await signIn({ from: '192.0.2.1' })).status)
    }

    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  test('a browser that is known for one account is a stranger to another, and so is a made-up one', async () => {
    await failTimes(12)
    const [name = '', value = ''] = (
      known.split('; ').find((cookie) => cookie.includes('phieu.known')) ?? ''
    ).split('=')
    expect(value).not.toBe('')

    const forged = `${name}=${value.slice(0, -4)}AAAA`

    expect((await signIn({ from: '198.51.100.9', cookies: forged })).status).toBe(429)
    const other = { email: 'nobody@example.vn', cookies: known, from: '198.51.100.9' }
    for (let guess = 0; guess < 10; guess += 1) await signIn(other)
    expect((await signIn(other)).status).toBe(429)
  })

  test('a code of the second factor signs in once', async () => {
    const { secret } = await addSecondFactor()
    const next = authenticatorCode(secret, Date.now() + 30_000)

    const halves = [await signIn({}), await signIn({})].map(cookiesOf)
    const answers = await Promise.all(halves.map((cookies) => prove(cookies, next)))

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401])
  })

  test('the code that has confirmed the second factor signs nobody in', async () => {
    const { confirming } = await addSecondFactor()

    const answer = await prove(cookiesOf(await signIn({})), confirming)

    expect(answer.status).toBe(401)
  })

  async function addSecondFactor() {
    const own = (step: string, body: object) =>
      office.ask(`/api/account/second-factor/${step}`, { method: 'POST', cookies: known, body })
    const { secret } = await (await own('begin', { password: chief.password })).json()
    // The code is another one in the next half minute, which may begin at any moment.
    const confirming = authenticatorCode(secret)
    const confirmed = await own('confirm', { code: confirming })
    if (!confirmed.ok) throw new Error(await confirmed.text())
    return { secret, confirming }
  }

  function prove(cookies: string, code: string): Promise<Response> {
    const body = { kind: 'phone', code }
    return office.ask('/api/auth/second-factor', { method: 'POST', cookies, body })
  }

  async function failTimes(times: number): Promise<void> {
    for (let guess = 0; guess < times; guess += 1) {
      await signIn({ from: `203.0.113.${guess}`, password: `guess ${guess}` })
    }
  }

  interface Wish {
    from?: string
    email?: string
    password?: string
    cookies?: string
  }

  async function signIn({
    from = '192.0.2.1',
    email = chief.email,
    password = chief.password,
    cookies,
  }: Wish): Promise<Response> {
    const bindings = { incoming: { socket: { remoteAddress: from } } }
    const headers = {
      'content-type': 'application/json',
      origin: 'http://localhost:8787',
      ...(cookies !== undefined && { cookie: cookies }),
    }
    const body = JSON.stringify({ email, password })
    const address = 'http://localhost:8787/api/auth/sign-in/email'
    return createApp(office.services).request(address, { method: 'POST', headers, body }, bindings)
  }
})
