import { MailingList } from '@phieu/office'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { keepMidnight } from '../backup-retention/midnight.ts'
import { openInsiderDesk } from '../testing/test-insiders.ts'
import { textOf } from '../testing/test-letters.ts'
import { openTestMailServer, type TestMailServer } from '../testing/test-mail-server.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

const base = '/api/rounds/practice-2026/mailings'

let post: TestMailServer
let office: TestOffice
let cookies: string
beforeEach(async () => {
  post = await openTestMailServer()
  office = await openTestOffice({ mail: post.config })
  cookies = await office.setUp()
  await office.services.store.beginDay('2026-11-21')
})
afterEach(async () => {
  await office.close()
  await post.close()
})

test('insiders with an address get their personal link by e-mail, and are reminded of what is left', async () => {
  const desk = openInsiderDesk(office, cookies)
  const add = (name: string, contact?: string) =>
    desk.add(name, { blocks: ['C2'], ...(contact !== undefined && { contact }) })
  await add('An', 'an@example.vn')
  await add('Bình', 'binh@example.vn')
  await add('Cúc', 'AN@example.vn')
  await add('Dung', '0912345678')
  await desk.draw('all')

  const { id, letters } = Made.parse(await (await ask('/insiders', wish)).json())
  expect(letters).toBe(2)
  await ask(`/${id}/begin`)
  await office.services.mailer.settle()

  expect(post.letters.map(({ to }) => to.toLowerCase()).sort()).toEqual([
    'an@example.vn',
    'binh@example.vn',
  ])
  const [letter] = post.letters
  const [, code = ''] = /\/i#([0-9a-z]{20})/.exec(textOf(letter!.raw)) ?? []
  const opened = await office.ask('/api/invitations/open', { method: 'POST', body: { code } })
  expect(opened.status).toBe(200)
  expect(await desk.read()).toMatchObject({
    people: [
      { linkIsGood: true },
      { linkIsGood: true },
      { linkIsGood: false },
      { linkIsGood: false },
    ],
  })

  office.clock.now = new Date(office.clock.now.getTime() + 24 * 60 * 60 * 1000)
  await keepMidnight(office.services)
  await ask(`/${id}/remind`)
  await office.services.mailer.settle()
  expect(post.letters).toHaveLength(4)
  const page = MailingList.parse(await (await office.ask(base, { cookies })).json())
  expect(page.mailings).toMatchObject([{ sent: 2, reminded: 2, isReminding: false }])
  expect((await ask('/insiders', wish)).status).toBe(409)
})

const wish = { group: 'CTH', label: 'Chủ tịch UBND xã, phường' }
const Made = z.object({ id: z.string(), letters: z.int() })

const ask = (path: string, body?: unknown) =>
  office.ask(`${base}${path}`, { method: 'POST', body, cookies })
