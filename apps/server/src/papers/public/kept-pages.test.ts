import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { Erratum } from '@phieu/office'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import type { PublishedResult } from '../../publication/published.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { publishTestRound, testPublications } from '../../testing/test-publication.ts'

let office: TestOffice
let result: PublishedResult
beforeAll(async () => {
  office = await openTestOffice()
  result = publishTestRound({ unitsPerBlock: 2 })
})
afterAll(() => office.close())

test.each(['/results/hanoi-2024', '/results/hanoi-2024/my-ballot', '/results', '/en/results/none'])(
  '%s has its style in itself, allowed by its hash, and loads no other',
  async (path) => {
    const app = createApp({ ...office.services, publications: testPublications(result) })
    const page = await app.request(path)
    const text = await page.text()

    const [, css = ''] = /<style>([^]*?)<\/style>/.exec(text) ?? []
    const hash = createHash('sha256').update(css).digest('base64')
    const policy = page.headers.get('content-security-policy')
    expect(css).toContain('--red:')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src 'sha256-${hash}'`)
    expect(text).not.toContain('rel="stylesheet"')
  },
)

test('pages that are kept are the same as pages that are made, and others once something is said of them', async () => {
  let errata: Erratum[] = []
  const publications = {
    ...testPublications(result),
    edition: async () => JSON.stringify(errata),
    errataOf: async () => errata,
  }
  const app = createApp({ ...office.services, publications })
  const read = async (path: string, more: Record<string, string> = {}) => {
    const headers = { 'accept-encoding': 'gzip', ...more }
    const answer = await app.request(`/results/hanoi-2024${path}`, { headers })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const isPacked = answer.headers.get('content-encoding') === 'gzip'
    return { answer, text: (isPacked && bytes.length > 0 ? gunzipSync(bytes) : bytes).toString() }
  }
  const made = await (await app.request('/results/hanoi-2024/units/A01')).text()

  const [first, second] = [await read('/units/A01'), await read('/units/A01')]

  expect([first.text, second.text]).toEqual([made, made])
  const policies = [first, second].map(({ answer }) => [...answer.headers])
  expect(policies[1]).toEqual(policies[0])
  const etag = second.answer.headers.get('etag') ?? ''
  expect((await read('/units/A01', { 'if-none-match': etag })).answer.status).toBe(304)
  expect((await read('/find?q=tài')).text).not.toBe((await read('/find?q=y')).text)
  errata = [{ publishedOn: '2025-03-01', vi: 'Sai tên.', en: 'A wrong name.' }]
  expect((await read('/units/A01')).text).toContain('Sai tên.')
})

test('a proxy between may keep what everybody reads, in each packing, and nothing that is about one reader', async () => {
  const app = createApp({ ...office.services, publications: testPublications(result) })
  const told = async (path: string) => {
    const { headers } = await app.request(path, { headers: { 'accept-encoding': 'gzip' } })
    return { path, kept: headers.get('cache-control'), cookie: headers.get('set-cookie') }
  }
  const [page, day, year] = [600, 86_400, 31_536_000].map((age) => `public, max-age=${age}`)
  const expected: readonly (readonly [path: string, kept: string | undefined])[] = [
    ['/results', 'no-cache'],
    ['/results/hanoi-2024', page],
    ['/results/hanoi-2024/blocks/A', page],
    ['/en/results/hanoi-2024/quality', page],
    ['/results/hanoi-2024/charts/A.svg', `${year}, immutable`],
    ['/results/hanoi-2024/charts/A.metadata.json', day],
    ['/results/hanoi-2024/data/items.csv', `${year}, immutable`],
    ['/results/hanoi-2024/data/items.json', day],
    ['/results/hanoi-2024/package.zip', `${year}, immutable`],
    ['/results/elsewhere', 'no-cache'],
    ['/api/rounds', 'no-store'],
  ]

  for (const [path, kept] of expected)
    expect(await told(path)).toEqual({ path, kept, cookie: null })
  for (const [path, kept] of expected.filter(([, each]) => each?.startsWith('public'))) {
    for (const packing of ['gzip', 'identity']) {
      const { headers } = await app.request(path, { headers: { 'accept-encoding': packing } })
      expect([path, kept, headers.get('vary')?.toLowerCase()]).toEqual([
        path,
        kept,
        expect.stringContaining('accept-encoding'),
      ])
    }
  }
})
