import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { readIdentity } from '../papers/public/identity.ts'
import { codeIn, openLetterOffice, textOf, type LetterOffice } from '../testing/test-letters.ts'

const people = Array.from({ length: 12 }, (_, at) => `dan${at}@example.vn`)

let letters: LetterOffice
let mailing: string
beforeEach(async () => {
  letters = await openLetterOffice()
  mailing = await letters.makeMailing(people)
  await letters.ask(`/${mailing}/begin`)
  await letters.office.services.mailer.settle()
})
afterEach(() => letters.close())

test('a mailbox stops letters by one click, without an account; the right stays good', async () => {
  const { office, post } = letters
  const [letter] = post.letters
  const [, address = ''] = /^List-Unsubscribe:\s*<([^>]+)>/m.exec(letter!.raw)!
  expect(textOf(letter!.raw)).toContain(address)

  const looked = await office.ask(new URL(address).pathname, { origin: undefined })
  expect(await looked.text()).toContain('<form class="search" method="post"')
  expect(await letters.readMailing(mailing)).toMatchObject({ stopped: 0 })

  const clicked = await office.ask(new URL(address).pathname, {
    method: 'POST',
    origin: undefined,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(clicked.status).toBe(200)
  expect(await letters.readMailing(mailing)).toMatchObject({ stopped: 1 })

  await letters.nextDay()
  await letters.ask(`/${mailing}/remind`)
  await office.services.mailer.settle()
  const reminded = post.letters.slice(people.length).map(({ to }) => to)
  expect(reminded).toHaveLength(people.length - 1)
  expect(reminded).not.toContain(letter!.to)
  await letters.answer(codeIn(letter!.raw))
})

test('the page that stops letters bears the name of the office that sent them', async () => {
  const { services } = letters.office
  const identity = await readIdentity({ name: 'Sở Nội vụ', contact: 'lienhe@example.vn' })
  const app = createApp({ ...services, config: { ...services.config, identity } })
  const [path = ''] = /\/stop\/[\w.-]+/.exec(textOf(letters.post.letters[0]!.raw))!

  const text = await (await app.request(path)).text()

  expect(text).toContain('<span class="office">Sở Nội vụ</span>')
  expect(text).toContain('lienhe@example.vn')
})

test('a stop link that this server has not signed opens nothing', async () => {
  const { office, post } = letters
  const [, token = ''] = /\/stop\/([\w.-]+)/.exec(textOf(post.letters[0]!.raw))!
  for (const strange of [token.slice(0, -1), `${token}x`, token.split('.')[0], '.', 'x.y']) {
    const answer = await office.ask(`/stop/${strange}`, { method: 'POST' })
    expect(answer.status).toBe(404)
  }
  const cut = await office.ask(`/en/stop/${token.slice(0, -1)}`)
  expect([cut.status, cut.headers.get('cache-control')]).toEqual([404, 'no-store'])
  expect(await cut.text()).toContain('<h1>This link stops no letters</h1>')
  expect(await letters.readMailing(mailing)).toMatchObject({ stopped: 0 })
})

test('to an address that came back later no reminder goes', async () => {
  const { office, post, ask } = letters
  const noted = await ask('/bounces', { text: 'Returned: <DAN3@example.vn>, stranger@example.vn' })
  expect(await noted.json()).toEqual({ changed: 1 })
  const list = await office.ask(`/api/rounds/practice-2026/mailings/${mailing}/bounced.csv`, {
    cookies: letters.cookies,
  })
  expect(await list.text()).toContain('dan3@example.vn')

  await letters.nextDay()
  await ask(`/${mailing}/remind`)
  await office.services.mailer.settle()
  const reminded = post.letters.slice(people.length).map(({ to }) => to)
  expect(reminded).toHaveLength(people.length - 1)
  expect(reminded).not.toContain('dan3@example.vn')
})

test('closing the round takes away whom letters went to, and leaves numbers', async () => {
  const { office, ask } = letters
  const { store, now } = office.services
  await ask('/bounces', { text: 'dan3@example.vn' })
  await store.moveRound('practice-2026', {
    from: 'open',
    to: 'closed',
    by: { id: 'chief', name: 'Ánh' },
    at: now().toISOString(),
    reason: undefined,
  })

  expect(await store.countPersonalData()).toMatchObject({ letters: 0, invitations: 0 })
  expect(await letters.readMailing(mailing)).toMatchObject({
    state: 'paused',
    letters: 12,
    sent: 11,
    waiting: 0,
    bounced: 1,
  })
  expect((await ask(`/${mailing}/begin`)).status).toBe(409)
})

test('codes that went out by e-mail are handed to nobody', async () => {
  const { office, cookies } = letters
  const [batch] = await office.services.store.listBatches('practice-2026')
  const base = `/api/rounds/practice-2026/batches/${batch!.id}`
  const renewed = await office.ask(`${base}/renew`, { method: 'POST', cookies })
  const codes = await office.ask(`${base}/codes.csv`, { cookies })
  expect([renewed.status, codes.status]).toEqual([409, 410])
})
