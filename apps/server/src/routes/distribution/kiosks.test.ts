import { KioskList, LinkPage, MadeKiosk } from '@phieu/office'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unitA } from '../../testing/test-ballots.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { makeToken, openTestPhone } from '../../testing/test-phone.ts'

const rounds = '/api/rounds/practice-2026'
const report = { version: 'v1', unsent: 2, refused: 0 }

let office: TestOffice
let cookies: string
let links: Record<string, string>

beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
  const wish = { units: [unitA], groups: ['ND'], channels: ['desk', 'web'] }
  await office.ask(`${rounds}/links`, { method: 'POST', body: wish, cookies })
  const page = LinkPage.parse(await (await office.ask(`${rounds}/links`, { cookies })).json())
  links = Object.fromEntries(page.links.map(({ channel, code }) => [channel, code]))
})
afterEach(() => office.close())

test('a tablet is set up once with the code that the office made, and says how it is', async () => {
  const code = await makeKiosk()
  const token = makeToken()

  const answer = await setUp(code, token)
  const again = await setUp(code, token)
  const other = await setUp(code, makeToken())
  const heard = await openTestPhone(office, token).post('/api/kiosks/report', report)

  expect(await answer.json()).toEqual({ link: links.desk, label: 'Bàn 3' })
  expect(again.status).toBe(200)
  expect(await other.json()).toMatchObject({ code: 'used-enrolment' })
  expect(await heard.json()).toEqual({ revoked: false })
  expect(await listKiosks()).toMatchObject([
    {
      label: 'Bàn 3',
      setUpOn: '2026-11-21',
      report: { ...report, at: expect.stringMatching(/^2026-11-21T\d\d$/) },
      isSilent: false,
    },
  ])
})

test('a tablet that is set up and says nothing today is shown as silent', async () => {
  await setUp(await makeKiosk(), makeToken())
  expect(await listKiosks()).toMatchObject([{ report: null, isSilent: true }])
})

test('a tablet that was taken back hears so, and its code sets up no other', async () => {
  const [code, unused] = [await makeKiosk(), await makeKiosk()]
  const token = makeToken()
  await setUp(code, token)
  for (const { id } of await listKiosks()) {
    const path = `${rounds}/kiosks/${id}/revoke`
    expect((await office.ask(path, { method: 'POST', cookies })).status).toBe(204)
  }

  const heard = await openTestPhone(office, token).post('/api/kiosks/report', report)

  expect(await heard.json()).toEqual({ revoked: true })
  expect(await (await setUp(unused, makeToken())).json()).toMatchObject({
    code: 'unknown-enrolment',
  })
  expect((await listKiosks()).map(({ isSilent }) => isSilent)).toEqual([false, false])
})

test('a code that was never made, or whose days are over, sets nothing up', async () => {
  const code = await makeKiosk()
  office.clock.now = new Date('2026-11-29T18:00:00Z')

  expect((await setUp(code, makeToken())).status).toBe(404)
  expect((await setUp('guessed', makeToken())).status).toBe(404)
  const stranger = await openTestPhone(office, makeToken()).post('/api/kiosks/report', report)
  expect(await stranger.json()).toMatchObject({ code: 'unknown-device' })
})

test('only a link at a counter has tablets', async () => {
  const path = `${rounds}/links/${links.web}/kiosks`
  const answer = await office.ask(path, { method: 'POST', body: { label: 'Bàn 3' }, cookies })
  expect(await answer.json()).toMatchObject({ code: 'malformed' })
})

async function makeKiosk(): Promise<string> {
  const path = `${rounds}/links/${links.desk}/kiosks`
  const answer = await office.ask(path, { method: 'POST', body: { label: 'Bàn 3' }, cookies })
  const { address, expiresOn } = MadeKiosk.parse(await answer.json())
  expect(address).toMatch(/^http:\/\/localhost:8787\/kiosk#[0-9a-hjkmnp-tv-z]{26}$/)
  expect(expiresOn).toBe('2026-11-28')
  return address.slice(address.indexOf('#') + 1)
}

function setUp(code: string, token: string) {
  return office.ask('/api/kiosks', { method: 'POST', body: { code, token }, origin: undefined })
}

async function listKiosks() {
  const answer = await office.ask(`${rounds}/links/${links.desk}/kiosks`, { cookies })
  return KioskList.parse(await answer.json()).kiosks
}
