import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { readStaticSite } from '../../static-site.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let folder: string
let office: TestOffice
let get: (path: string, headers?: Record<string, string>) => Promise<Response>
let post: (path: string, body: URLSearchParams) => Promise<Response>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-site-'))
  office = await openTestOffice()
  const renderDoor = async (page: string) => page
  const sites = {
    collect: await buildSite('phone'),
    console: await buildSite('console'),
    renderDoor,
  }
  const app = createApp({ ...office.services, sites })
  get = async (path, headers = {}) => app.request(path, { headers })
  post = async (path, body) => app.request(path, { method: 'POST', body })
})
afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true })
})

test('every screen of either app is the page of that app', async () => {
  for (const path of ['/phone', '/l/qe0czpkv3f', '/enrol', '/interview/units']) {
    expect(await (await get(path)).text()).toBe('<p>the page of the phone')
  }
  for (const path of ['/console/', '/console/setup', '/console/rounds/practice-2026']) {
    expect(await (await get(path)).text()).toBe('<p>the page of the console')
  }
  expect((await get('/console')).headers.get('location')).toBe('/console/')
})

test('whoever is signed in is told with the page what the office is made of, a stranger is not', async () => {
  const cookie = 'a=b; __Secure-phieu.session_token=x.y'

  const told = async (path: string) =>
    (await get(path, { cookie })).headers.get('link')?.split(', ')
  const asked = (address: string) => `<${address}>; rel=preload; as=fetch; crossorigin`
  const part = (name: string) => `</console/assets/${name}.js>; rel=modulepreload`
  const always = [part('office'), asked('/api/session')]

  expect(await told('/console/rounds')).toEqual(always)
  expect(await told('/console/')).toEqual([part('office'), part('today'), asked('/api/session')])
  expect(await told('/console/rounds/practice-2026/units?block=first')).toEqual(always)
  expect(await told('/console/rounds/practice-2026?block=first')).toEqual([
    part('office'),
    part('overview'),
    asked('/api/session'),
  ])
  expect(await told('/console/rounds/practice-2026')).toEqual([
    part('office'),
    part('overview'),
    asked('/api/session'),
    asked('/api/rounds'),
    asked('/api/rounds/practice-2026/overview?block=first'),
    asked('/api/rounds/practice-2026/box'),
    asked('/api/rounds/practice-2026/progress?by=day'),
  ])
  expect((await get('/console/rounds')).headers.get('link')).toBeNull()
  expect((await get('/console/ahead/office.txt', { cookie })).headers.get('link')).toBeNull()
  expect((await get('/phone', { cookie })).headers.get('link')).toBeNull()
})

test('at the door, whoever comes without a link answers with a code, reads results or signs in', async () => {
  for (const [path, language, title] of [
    ['/', 'vi', 'Trả lời phiếu khảo sát'],
    ['/en', 'en', 'Answer a survey'],
  ] as const) {
    const page = await (await get(path)).text()

    expect(page).toContain(`<html lang="${language}"`)
    expect(page).toContain(title)
    expect(page).toContain('href="/console/"')
    expect(page).toContain('href="/phone"')
    expect(page).not.toContain('<script')
  }
})

test.each([
  ['QE0CZ-PKV3F', 303, '/l/qe0czpkv3f'],
  ['https://phieu.example/i#abcd2345efgh6789', 303, '/i#abcd2345efgh6789'],
  ['abc', 400, null],
])('the code %s at the door is answered %i', async (code, status, address) => {
  const answer = await post('/', new URLSearchParams({ code }))

  expect(answer.status).toBe(status)
  expect(answer.headers.get('location')).toBe(address)
  expect((await answer.text()).includes('role="alert"')).toBe(status === 400)
})

test('what carries a digest in its name is kept for ever, pages and workers are asked for anew', async () => {
  const script = await get('/assets/main-1b2c3d.js')

  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await get('/service-worker.js')).headers.get('cache-control')).toBe('no-cache')
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache')
})

test('a page that has not changed is not sent again', async () => {
  const etag = (await get('/')).headers.get('etag') ?? ''

  const again = await get('/', { 'if-none-match': etag })

  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

test('files travel packed as the browser likes it', async () => {
  const path = '/console/assets/main-1b2c3d.js'

  const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br, zstd' })
  const gzip = await get(path, { 'accept-encoding': 'gzip' })
  const plain = await get(path)

  const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
  expect(brotli.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(await bytes(brotli)).toString()).toBe('/* of the console */')
  expect(gunzipSync(await bytes(gzip)).toString()).toBe('/* of the console */')
  expect(await plain.text()).toBe('/* of the console */')
  expect(brotli.headers.get('vary')).toContain('accept-encoding')
})

test('nothing outside the build is served', async () => {
  for (const path of [
    '/assets/gone.js',
    '/.sources.sha256',
    '/..%2f..%2fetc/passwd.txt',
    '/a.php',
  ]) {
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 404])
  }
})

test('pages may load what this server serves, and run no script that stands in them', async () => {
  const policyOf = async (path: string) =>
    (await get(path)).headers.get('content-security-policy') ?? ''

  for (const path of ['/', '/l/qe0czpkv3f', '/console/', '/api/docs', '/api/health']) {
    const policy = await policyOf(path)
    expect(policy).toMatch(/^default-src 'none'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  }
  expect(await policyOf('/')).not.toContain('unsafe')
})

test('every answer forbids guessing types and naming where one came from', async () => {
  for (const path of ['/', '/console/', '/api/health', '/api/nothing']) {
    const { headers } = await get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=(self)')
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

test('where people come by https, browsers are told to stay with it', async () => {
  const { config } = office.services
  const publicUrl = 'https://phieu.example.vn'
  const app = createApp({ ...office.services, config: { ...config, publicUrl } })

  const answer = await app.request('/api/health')

  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
})

async function buildSite(name: string) {
  const root = join(folder, name)
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), `<p>the page of the ${name}`)
  if (name === 'console') {
    await mkdir(join(root, 'ahead'))
    for (const part of ['office', 'today', 'overview']) {
      const link = `</console/assets/${part}.js>; rel=modulepreload`
      await writeFile(join(root, `ahead/${part}.txt`), link)
    }
  }
  await writeFile(join(root, 'service-worker.js'), `/* the worker of the ${name} */`)
  await writeFile(join(root, '.sources.sha256'), 'secret')
  await writeFile(join(root, 'assets/main-1b2c3d.js'), `/* of the ${name} */`)
  const site = readStaticSite(root)
  if (!site) throw new Error('the site was built and is not there')
  return site
}
