import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../app.ts'
import type { PublishedResult } from '../../../publication/published.ts'
import { makeBallot } from '../../../testing/test-ballots.ts'
import { sealOnce } from '../../../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../../../testing/test-office.ts'
import { publishTestRound, testLeaf, testPublications } from '../../../testing/test-publication.ts'

let office: TestOffice
let result: PublishedResult
let get: (path: string) => Promise<Response>
beforeAll(async () => {
  office = await openTestOffice()
  result = publishTestRound()
  const app = createApp({ ...office.services, publications: testPublications(result) })
  get = async (path) => app.request(path)
})
afterAll(() => office.close())

describe.each([
  { root: '/results', proves: 'Điều được chứng minh', not: 'Trong phiếu viết gì' },
  { root: '/en/results', proves: 'What this proves', not: 'What the ballot says' },
])('the page at $root/…/my-ballot', ({ root, proves, not }) => {
  test('says what it proves and what not, and how to search by hand', async () => {
    const page = await get(`${root}/hanoi-2024/my-ballot`)
    const text = await page.text()

    expect(page.status).toBe(200)
    expect(text).toContain(proves)
    expect(text).toContain(not)
    expect(text).toContain('href="/api/results/hanoi-2024/leaves/all"')
    expect(text).toContain(`<link rel="canonical" href="http://localhost:8787${root}/hanoi-2024`)
  })

  test('loads one script of this server, which nothing else on it may be', async () => {
    const page = await get(`${root}/hanoi-2024/my-ballot`)
    const text = await page.text()
    const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([script]) => script)
    const [, address = ''] = /src="([^"]+)"/.exec(scripts[0] ?? '') ?? []
    const script = await get(address)

    expect(scripts).toHaveLength(1)
    expect(text).not.toMatch(/javascript:|\son[a-z]+=|\sstyle=/i)
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
  })

  test('is found from the page of the round', async () => {
    const text = await (await get(`${root}/hanoi-2024`)).text()

    expect(text).toContain(`href="${root}/hanoi-2024/my-ballot"`)
  })

  test('is there for an open round too, and nowhere for one that does not exist', async () => {
    expect((await get(`${root}/practice-2026/my-ballot`)).status).toBe(200)
    expect((await get(`${root}/nothing/my-ballot`)).status).toBe(404)
  })
})

test('what became of the envelopes adds up to the list', async () => {
  const text = await (await get('/en/results/hanoi-2024/my-ballot')).text()
  const lines = [...text.matchAll(/<dd>([\d,]+)<\/dd>/g)].map(([, n = '']) => number(n))
  const [, all = ''] = /Together they are ([\d,]+) envelopes/.exec(text) ?? []

  expect(lines).toHaveLength(6)
  expect(lines.reduce((sum, each) => sum + each, 0)).toBe(number(all))
  expect(number(all)).toBe((await leaves('hanoi-2024', 'all')).digests.length)
})

test('leaves of a published round are those of its package, and may be kept for ever', async () => {
  const digest = testLeaf(7)

  const bucket = await leaves('hanoi-2024', digest.slice(0, 2))

  expect(bucket.digests).toContain(digest)
  expect(bucket.digests.every((each) => each.startsWith(digest.slice(0, 2)))).toBe(true)
  expect(bucket.digests).toEqual(bucket.digests.toSorted())
  expect(bucket.caching).toContain('immutable')
})

test('an envelope is among the leaves as soon as it lies in the box, and these are asked for anew', async () => {
  const ballot = makeBallot()
  await office.pushOnline([ballot])
  const { digest } = await sealOnce(office.services, ballot, 'link')

  for (const bucket of ['all', digest.slice(0, 1), digest.slice(0, 2)]) {
    const found = await leaves('practice-2026', bucket)
    expect(found.digests).toContain(digest)
    expect(found.caching).toBe('no-cache')
  }
})

test.each(['nothing/leaves/all', 'practice-2026/leaves/XY', 'practice-2026/leaves/abc'])(
  'there are no leaves at %s',
  async (path) => {
    expect((await get(`/api/results/${path}`)).ok).toBe(false)
  },
)

async function leaves(round: string, bucket: string) {
  const answer = await get(`/api/results/${round}/leaves/${bucket}`)
  expect(answer.status).toBe(200)
  const digests: string[] = await answer.json()
  return { digests, caching: answer.headers.get('cache-control') }
}

function number(written: string): number {
  return Number(written.replaceAll(',', ''))
}
