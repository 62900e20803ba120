/** What is looked at before a round moves on, and what the server asks to be explained. */
import { afterEach, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { closeAndCount, putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'
import { enterAssessed } from '../../testing/test-points.ts'

const round = 'practice-2026'
const base = `/api/rounds/${round}`

let office: TestOffice
let admin: string

afterEach(() => office.close())

test('thin units, undecided ballots and missing points are named with their numbers', async () => {
  await openRound()
  await enterAssessed(office, round, [unitA, unitB])

  const { to, checks } = await checksFor(admin)

  expect(to).toBe('approved')
  const [thin, undecided, points] = checks
  expect(thin).toMatchObject({ code: 'thin-units', level: 'red', examples: expect.any(Array) })
  expect(thin.examples).toHaveLength(5)
  // They are all alike.
  expect(undecided).toMatchObject({ code: 'undecided-ballots', level: 'red', count: 12 })
  expect(points).toMatchObject({ code: 'missing-points', level: 'red' })
  expect(points.count).toBeLessThan(thin.count)
})

test('what is red is explained in writing before a result is approved, and the log keeps both', async () => {
  await openRound()

  const silent = await post('/state', { to: 'approved' })
  const explained = await post('/state', { to: 'approved', reason: 'Vùng bị bão' })

  expect(silent.status).toBe(409)
  expect(await silent.json()).toMatchObject({
    message: { vi: expect.stringContaining('lý do') },
    red: expect.arrayContaining([expect.stringMatching(/^thin-units: \d+$/)]),
  })
  expect(await explained.json()).toMatchObject({ round: { state: 'approved' } })
  const log = await (await office.ask('/api/log?action=round.moved', { cookies: admin })).json()
  expect(log.entries[0].subject).toMatchObject({
    reason: 'Vùng bị bão',
    red: expect.arrayContaining([expect.stringMatching(/^missing-points: \d+$/)]),
  })
})

test('whoever approved does not publish: another person does', async () => {
  await openRound()
  await enterAssessed(office, round, [unitA, unitB])
  await post('/state', { to: 'approved', reason: 'Vùng bị bão' })
  const other = await letIn(office, { role: 'admin', email: 'other@example.vn' })
  const wish = { replicates: 100, reason: 'Vùng bị bão' }

  const alone = await post('/publish', wish)
  const { checks } = await checksFor(admin)
  const silent = await post('/publish', { replicates: 100 }, other.cookies)
  const published = await post('/publish', wish, other.cookies)

  expect(await alone.json()).toMatchObject({
    code: 'conflict',
    message: { vi: expect.stringContaining('một người khác') },
  })
  expect(checks.at(-1)).toMatchObject({ code: 'same-person', level: 'stop' })
  expect(await silent.json()).toMatchObject({ code: 'conflict', red: expect.any(Array) })
  expect(published.status).toBe(201)
  const { moves } = await (await office.ask(base, { cookies: admin })).json()
  expect(moves.at(-1)).toMatchObject({ to: 'published', reason: 'Vùng bị bão' })
})

test('a second account of the approver’s name publishes with a written reason only, and the log keeps it', async () => {
  await openRound()
  await enterAssessed(office, round, [unitA, unitB])
  await post('/state', { to: 'approved', reason: 'Vùng bị bão' })
  const { moves } = await (await office.ask(base, { cookies: admin })).json()
  const { name } = moves.at(-1).by
  const twin = await letIn(office, { role: 'admin', name: name.toUpperCase(), email: 't@a.vn' })

  const { checks } = await checksFor(twin.cookies)
  await post('/publish', { replicates: 100, reason: 'Hai người trùng tên' }, twin.cookies)

  expect(checks.at(-1)).toMatchObject({ code: 'same-name', level: 'red', examples: [name] })
  const log = await (await office.ask('/api/log?action=round.published', { cookies: admin })).json()
  expect(log.entries[0].subject.red).toContain('same-name: 1')
})

test('a round may say that one person is enough, and the log tells that it did', async () => {
  await openRound({ onePerson: true })
  await enterAssessed(office, round, [unitA, unitB])
  await post('/state', { to: 'approved', reason: 'Vùng bị bão' })

  const answer = await post('/publish', { replicates: 100 })

  expect(answer.status).toBe(201)
  const log = await (await office.ask('/api/log?action=round.published', { cookies: admin })).json()
  expect(log.entries[0].subject).toMatchObject({ onePerson: true })
})

test('nobody explains the same twice; whoever else moves on does, and so does who went back', async () => {
  await openRound({ onePerson: true })
  await enterAssessed(office, round, [unitA, unitB])
  const explained = { level: 'look', explained: 'Vùng bị bão' }
  const other = await letIn(office, { role: 'admin', email: 'other@example.vn' })

  await post('/state', { to: 'approved', reason: 'Vùng bị bão' })
  const own = await checksFor(admin)
  const others = await checksFor(other.cookies)
  await post('/state', { to: 'closed', reason: 'Sửa điểm' })
  const anew = await checksFor(admin)

  expect(own.checks.slice(0, 2)).toMatchObject([
    { code: 'thin-units', ...explained },
    { code: 'missing-points', ...explained },
  ])
  expect(others.checks[0]).toMatchObject({ code: 'thin-units', level: 'red' })
  expect(anew.checks[0]).toMatchObject({ code: 'thin-units', level: 'red' })
})

test('a round for trying out moves without a word', async () => {
  office = await openTestOffice()
  admin = await office.setUp()
  await putRoundIn(office.services.store, round, 'closed')

  expect((await post('/state', { to: 'approved' })).status).toBe(200)
  expect(await checksFor(admin)).toEqual({ to: null, checks: [] })
})

/** A closed round in earnest, with twelve ballots about one unit. */
async function openRound(more: { onePerson?: boolean } = {}) {
  office = await openTestOffice({
    round: { practice: false, year: 2026, defaultTarget: 4, ...more },
  })
  admin = await office.setUp()
  await office.services.keys.make(round, { holder: 'server' }, '2026-11-20')
  await office.pushOnline(Array.from({ length: 12 }, () => makeBallot()))
  await closeAndCount(office, round)
}

async function checksFor(cookies: string) {
  return (await office.ask(`${base}/checks`, { cookies })).json()
}

function post(path: string, body: object, cookies = admin) {
  return office.ask(`${base}${path}`, { method: 'POST', cookies, body })
}
