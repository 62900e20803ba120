import { afterEach, beforeEach, expect, test } from 'vitest'
import { Door } from '@phieu/survey'
import { createApp } from '../../app.ts'
import { makePage } from '../../static-site.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { openLink } from '../../testing/test-phone.ts'

const inside = '<style>p{color:red}</style><script>let a</script>'

let office: TestOffice
let get: (path: string, headers?: Record<string, string>) => Promise<Response>

beforeEach(async () => {
  office = await openTestOffice()
  const page = makePage(`<p>the app${inside}`, 'no-cache')
  const site = { find: (path: string) => (path === 'index.html' ? page : undefined) }
  const app = createApp({
    ...office.services,
    sites: {
      collect: site,
      console: site,
      // The phone's own rendering is tested where it stands; here it tells what it was given.
      renderDoor: async (whole, door) => `${whole}<!--${JSON.stringify(door)}-->`,
    },
  })
  get = async (path, headers = {}) => app.request(path, { headers })
})
afterEach(() => office.close())

test('the page of a link comes with what lies behind it, in the language that is asked for', async () => {
  const link = await openLink(office)

  const { language, behind } = await doorOf(`/l/${link}`)
  expect(language).toBe('vi')
  expect(behind).toEqual({ opening: await openingOf(link) })
  expect((await doorOf(`/l/${link}?lang=en`)).language).toBe('en')
  expect((await doorOf(`/l/${link}?lang=fr`)).language).toBe('vi')
})

test('whoever fetches it, and however often, no opening is counted', async () => {
  const link = await openLink(office)

  for (let at = 0; at < 3; at += 1) await get(`/l/${link}`)

  const { store } = office.services
  await store.beginDay('2026-11-24')
  expect((await store.findLink(link))?.opened).toBe(0)
  await openingOf(link)
  await store.beginDay('2026-11-25')
  expect((await store.findLink(link))?.opened).toBe(1)
})

test('an address that a message has added signs to leads to the link', async () => {
  const link = await openLink(office)

  for (const added of [',', ')', '%E2%80%8B', '&utm_source=zalo']) {
    expect(await doorOf(`/l/${link}${added}`)).toMatchObject({ behind: { opening: { link } } })
  }
})

test('what opens nothing says why, and is kept nowhere', async () => {
  const page = await get('/l/zzzzzzzz')

  expect(await page.text()).toContain('"shut":"unknown-link"')
  expect(page.headers.get('cache-control')).toBe('no-store')
})

test('where it can’t be told now, the app itself comes and asks', async () => {
  const link = await openLink(office)
  office.services.store.findLink = () => Promise.reject(new Error('no disk'))

  const page = await get(`/l/${link}`)

  expect(page.status).toBe(200)
  expect(await page.text()).toBe(`<p>the app${inside}`)
})

test('the page’s own styles and script are allowed by what they are, and no others', async () => {
  const policy = (await get('/')).headers.get('content-security-policy')

  expect(policy).toContain("script-src 'self' 'sha256-")
  expect(policy).toContain("style-src 'self' 'sha256-")
  expect(policy).not.toContain('unsafe')
})

async function doorOf(path: string): Promise<Door> {
  const data = /<!--(.*)-->/.exec(await (await get(path)).text())?.[1] ?? ''
  return Door.parse(JSON.parse(data))
}

async function openingOf(link: string): Promise<unknown> {
  return (await office.ask(`/api/links/${link}`)).json()
}
