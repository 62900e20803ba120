import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ListFilter } from '@phieu/office'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn, type TestPerson } from '../../testing/test-people.ts'

const list = '/rounds/review'
const round = 'practice-2026'
let office: TestOffice
let admin: string
let supervisor: TestPerson
beforeEach(async () => {
  office = await openTestOffice()
  admin = await office.setUp()
  supervisor = await letIn(office, { role: 'supervisor' })
})
afterEach(() => office.close())

test('a filter is kept with the account, changed under its name, renamed and removed', async () => {
  await keep(admin, { name: ' Gửi  nhanh ', search: 'flag=fast' })
  await keep(admin, { name: 'Gửi nhanh', search: 'flag=fast&sort=-flags' })
  const [kept] = await read(admin)
  expect(kept).toMatchObject({ name: 'Gửi nhanh', search: 'flag=fast&sort=-flags', by: null })

  await change(admin, kept?.id, { name: 'Nhanh' })
  await keep(admin, { name: 'Khác', search: 'q=a' })
  const taken = await change(admin, kept?.id, { name: 'Khác' })
  expect(taken.status).toBe(409)
  expect((await read(admin)).map(({ name }) => name)).toEqual(['Khác', 'Nhanh'])

  await post(admin, `/${kept?.id}/remove`)
  expect((await read(admin)).map(({ name }) => name)).toEqual(['Khác'])
})

test('colleagues see what is shown in the round they look at, and change nothing of it', async () => {
  await keep(admin, { name: 'Gửi nhanh', search: 'flag=fast' })
  const [own] = await read(admin)
  expect(await read(supervisor.cookies)).toEqual([])

  await change(admin, own?.id, { sharedIn: round })
  expect(await read(supervisor.cookies)).toEqual([
    { id: own?.id, name: 'Gửi nhanh', search: 'flag=fast', sharedIn: round, by: 'Nguyễn Thị Ánh' },
  ])
  expect(await read(supervisor.cookies, 'another-2026')).toEqual([])
  expect((await change(supervisor.cookies, own?.id, { name: 'Của tôi' })).status).toBe(404)
  expect((await post(supervisor.cookies, `/${own?.id}/remove`)).status).toBe(404)

  await change(admin, own?.id, { sharedIn: null })
  expect(await read(supervisor.cookies)).toEqual([])
})

test.each(['/rounds/review', '/rounds/fieldwork/assignments', '/rounds/insiders/dai-bieu.raters'])(
  'whoever may not open a list sees no filter of it: %s',
  async (at) => {
    const council = await letIn(office, { role: 'council' })
    await keep(admin, { list: at, name: 'An', search: 'q=an' })
    const [own] = await read(admin, round, at)
    expect((await change(admin, own?.id, { sharedIn: round })).status).toBe(204)

    expect(await read(council.cookies, round, at)).toEqual([])
  },
)

test('what was deleted comes back shown as it was, and only where it may be shown', async () => {
  await keep(admin, { name: 'Gửi nhanh', search: 'flag=fast', sharedIn: round })
  expect(await read(supervisor.cookies)).toMatchObject([{ name: 'Gửi nhanh' }])
  await keep(admin, { name: 'Gửi nhanh', search: 'flag=fast&q=a' })
  expect(await read(supervisor.cookies)).toMatchObject([{ search: 'flag=fast&q=a' }])

  const wrong = { list: '/people', name: 'An', search: 'q=an', sharedIn: round }
  expect((await keep(admin, wrong)).status).toBe(400)
  expect((await keep(admin, { name: 'B', search: 'q=b', sharedIn: 'none' })).status).toBe(404)
})

test('what belongs to no round, or to a list that nobody else opens, is shown to nobody', async () => {
  await keep(admin, { list: '/people', name: 'An', search: 'q=an' })
  const [own] = await read(admin, round, '/people')

  expect((await change(admin, own?.id, { sharedIn: round })).status).toBe(400)
  await keep(admin, { list: '/rounds/constructor', name: 'An', search: 'q=an' })
  const [unknown] = await read(admin, round, '/rounds/constructor')
  expect((await change(admin, unknown?.id, { sharedIn: round })).status).toBe(400)
  await keep(admin, { name: 'Gửi nhanh', search: 'flag=fast' })
  const [review] = await read(admin)
  expect((await change(admin, review?.id, { sharedIn: 'no-such-round' })).status).toBe(404)
})

test('a list keeps twenty filters, and one in the place of another is none more', async () => {
  for (let at = 0; at < 20; at += 1) await keep(admin, { name: `Lọc ${at}`, search: `q=${at}` })

  expect((await keep(admin, { name: 'Một nữa', search: 'q=x' })).status).toBe(409)
  expect((await keep(admin, { name: 'Lọc 3', search: 'q=x' })).status).toBe(204)
  expect(await read(admin)).toHaveLength(20)
})

test('what is no filter of an address is not kept', async () => {
  const wrong = [
    { name: '', search: 'q=a' },
    { name: 'a\nb', search: 'q=a' },
    { name: 'a'.repeat(61), search: 'q=a' },
    { name: 'a', search: '' },
    { name: 'a', search: 'q=ạ' },
    { name: 'a', search: 'q='.padEnd(1001, 'a') },
    { name: 'a', search: 'q=a', list: 'https://elsewhere.example' },
    { name: 'a', search: 'q=a', list: '//elsewhere.example' },
  ]
  for (const wish of wrong) expect((await keep(admin, wish)).status).toBe(400)
  expect(await read(admin)).toEqual([])
})

async function read(cookies: string, inRound = round, of = list): Promise<ListFilter[]> {
  const query = new URLSearchParams({ list: of, round: inRound })
  const answer = await office.ask(`/api/account/filters?${query}`, { cookies })
  return (await answer.json()).filters
}

type Wish = { list?: string; name: string; search: string; sharedIn?: string }

function keep(cookies: string, wish: Wish) {
  return post(cookies, '', { list, ...wish })
}

function change(cookies: string, id: string | undefined, body: object) {
  return post(cookies, `/${id}`, body)
}

function post(cookies: string, path: string, body?: object) {
  return office.ask(`/api/account/filters${path}`, { method: 'POST', body, cookies })
}
