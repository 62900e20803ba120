import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { frontDoorRoutes } from '../routes/public/front-door.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { openLink, openTestPhone } from '../testing/test-phone.ts'

/** PostgreSQL stores no zero character, and no half of a surrogate pair. */
const unstorable = ['\u0000', '\uD800']

describe.each(testDatabases())('hostile input on %s', (_kind, open) => {
  let office: TestOffice
  afterEach(() => office.close())

  test.each(unstorable)(
    'a text that no database takes (%j) harms no other ballot',
    async (text) => {
      office = await openTestOffice({ open })
      const link = await openLink(office)
      const good = makeBallot()

      const verdicts = await openTestPhone(office).verdicts([
        { ballot: makeBallot({ round: text }), link },
        { ballot: makeBallot({ unit: text }), link },
        { ballot: { ...makeBallot(), group: text }, link },
        { ballot: makeBallot({ interviewer: text }), link },
        { ballot: { id: text, round: text, mood: text }, link },
        { ballot: makeBallot(), link: text },
        { ballot: good, link },
      ])

      const outcomes = verdicts.map(({ outcome }) => outcome)
      expect(outcomes).toEqual([...Array.from({ length: 6 }, () => 'refused'), 'kept'])
      expect(await office.services.store.findReceipts([good.id])).toHaveProperty('size', 1)
    },
  )

  test('a link that no database takes is unknown', async () => {
    office = await openTestOffice({ open })

    const answer = await office.ask('/api/links/%00')

    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'unknown-link' })
  })

  test('an address with a sign that no database takes is that of nothing', async () => {
    office = await openTestOffice({ open })
    const cookies = await office.setUp()
    const list = await readFile(new URL('../access-list.txt', import.meta.url), 'utf8')
    const lines = list.split('\n').flatMap((line) => {
      const [method, path] = line.split(/ +/)
      return path?.includes(':')
        ? [{ method: method === 'GET' ? ('GET' as const) : ('POST' as const), path }]
        : []
    })
    const pages = [
      '/results/:a',
      '/results/:a/units/:b',
      '/results/:a/my-ballot',
      '/results/:a/package.zip',
      '/results/:a/charts/:b',
      '/l/:a',
      '/stop/:a',
    ]

    const broken: string[] = []
    for (const { method, path } of [
      ...lines,
      ...pages.map((path) => ({ method: 'GET' as const, path })),
    ]) {
      const isOfRound = path.replace(/:round\b/, 'practice-2026').replaceAll(/:\w+/g, '%00')
      for (const address of new Set([path.replaceAll(/:\w+/g, '%00'), isOfRound])) {
        const body = method === 'GET' ? {} : { body: {} }
        const { status } = await office.ask(address, { method, cookies, ...body })
        if (status >= 500) broken.push(`${method} ${address}`)
      }
    }

    expect(broken).toEqual([])
  })

  test('a cookie that nobody wrote, and a form that is none, are problems of their request', async () => {
    office = await openTestOffice({ open })
    const code = { kind: 'phone', code: '123456' }
    const door = frontDoorRoutes(office.services).onError((error, c) => {
      office.reports.push(error)
      return c.text('', 500)
    })

    const proved: number[] = []
    for (const cookies of ['%zz.%', '%', '.', '%00.%00', '__proto__.x']) {
      const wish = { method: 'POST' as const, cookies: `phieu.two_factor=${cookies}`, body: code }
      proved.push((await office.ask('/api/auth/second-factor', wish)).status)
    }
    const headers = { 'content-type': 'multipart/form-data' }
    const typed = await door.request('/', { method: 'POST', headers, body: 'code=x' })
    const session = await office.ask('/api/session', { cookies: 'phieu.session_token=%zz' })

    expect(new Set(proved)).toEqual(new Set([401]))
    expect([typed.status, session.status]).toEqual([400, 200])
    expect(office.reports).toEqual([])
  })

  test('a ballot nested deeper than any ballot is a problem of its request, not of the server', async () => {
    office = await openTestOffice({ open })
    const depth = 60_000
    const ballot = `${'['.repeat(depth)}${']'.repeat(depth)}`

    const answer = await openTestPhone(office).send(
      `{"envelopes":[{"envelope":${ballot},"slip":{}}]}`,
    )

    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'malformed' })
    expect(office.reports).toEqual([])
  })
})
