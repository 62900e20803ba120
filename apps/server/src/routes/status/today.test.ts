/** What each role of the office finds to do, in its order. */
import { afterEach, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../../testing/test-ballots.ts'
import { closeAndCount } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { letIn } from '../../testing/test-people.ts'
import { enterAssessed } from '../../testing/test-points.ts'

const round = 'practice-2026'

let office: TestOffice
let admin: string

afterEach(() => office.close())

test('an office that has nothing but the round for trying out makes its first one', async () => {
  office = await openTestOffice()
  admin = await office.setUp()
  await office.services.store.addLink({
    code: 'alinkofcitizens',
    round,
    unit: unitA,
    group: 'ND',
    channel: 'web',
  })

  const { tasks, tryOut } = await today(admin)

  expect(codes(tasks)).toEqual(['make-round', 'invite-second'])
  expect(tryOut).toMatchObject({
    round: { id: round },
    address: expect.stringMatching(/\/l\/alinkofcitizens$/),
  })
})

test('a link that opens nothing is not offered for trying out', async () => {
  office = await openTestOffice()
  admin = await office.setUp()
  for (const code of ['thelinkpaused', 'thelinkthatopens']) {
    await office.services.store.addLink({ code, round, unit: unitA, group: 'ND', channel: 'web' })
  }
  const which = { codes: ['thelinkpaused'] }
  const path = `/api/rounds/${round}/links/pause`
  const paused = await office.ask(path, { method: 'POST', body: { which }, cookies: admin })
  expect(await paused.json()).toEqual({ changed: 1 })

  expect((await today(admin)).tryOut?.address).toMatch(/\/l\/thelinkthatopens$/)
})

test('a round that is set up waits for what it misses', async () => {
  office = await openTestOffice({ round: { practice: false, state: 'draft' } })
  admin = await office.setUp()

  const [task] = (await today(admin)).tasks

  expect(task).toMatchObject({ code: 'finish-setup', round: { id: round } })
  expect(task.count).toBeGreaterThan(0)
})

test('a closed round has its work for each role, with its numbers', async () => {
  await openClosedRound()
  const council = (await letIn(office, { role: 'council' })).cookies
  const supervisor = (await letIn(office, { role: 'supervisor' })).cookies

  expect(codes((await today(admin)).tasks)).toEqual([
    'approve-round',
    'undecided-ballots',
    'missing-points',
  ])
  expect(codes((await today(council)).tasks)).toEqual(['approve-round', 'missing-points'])
  expect((await today(supervisor)).tasks).toMatchObject([{ code: 'undecided-ballots', count: 12 }])
})

test('while a round takes ballots, those with a flag already wait for a decision', async () => {
  office = await openTestOffice({ round: { practice: false, year: 2026 } })
  admin = await office.setUp()
  await office.services.keys.make(round, { holder: 'server' }, '2026-11-20')
  await office.pushOnline(Array.from({ length: 12 }, () => makeBallot()))
  office.services.counts.nudge(round)
  await office.services.counts.settle()

  const { tasks } = await today(admin)

  expect(codes(tasks).slice(0, 2)).toEqual(['undecided-ballots', 'thin-units'])
  const path = `/api/rounds/${round}/review?flag=any&decided=no`
  const { total } = await (await office.ask(path, { cookies: admin })).json()
  expect(total).toBeGreaterThan(0)
  expect(tasks[0]).toMatchObject({ code: 'undecided-ballots', count: total })
})

test('once the council has begun to give points, those that lack are its work while ballots come', async () => {
  office = await openTestOffice({ round: { practice: false, year: 2026 } })
  admin = await office.setUp()
  const council = (await letIn(office, { role: 'council' })).cookies
  expect(codes((await today(council)).tasks)).toEqual([])

  await enterAssessed(office, round, [unitA])

  expect(codes((await today(council)).tasks)).toEqual(['missing-points'])
})

test('that units have few ballots is a task when the fieldwork draws to a close, not in its middle', async () => {
  const openUntil = async (to: string) => {
    const fieldworkPeriod = { from: '2026-11-01', to }
    office = await openTestOffice({ round: { practice: false, year: 2026, fieldworkPeriod } })
    admin = await office.setUp()
    const { tasks } = await today(admin)
    await office.close()
    return codes(tasks)
  }

  expect(await openUntil('2026-12-31')).not.toContain('thin-units')
  expect(await openUntil('2026-11-25')).toContain('thin-units')
  office = await openTestOffice()
})

test('whoever approved is not told to publish; the other one is', async () => {
  await openClosedRound()
  await enterAssessed(office, round, [unitA, unitB])
  const other = (await letIn(office, { role: 'admin', email: 'other@example.vn' })).cookies
  const body = { to: 'approved', reason: 'Vùng bị bão' }
  await office.ask(`/api/rounds/${round}/state`, { method: 'POST', cookies: admin, body })

  expect(codes((await today(admin)).tasks)).toEqual([])
  expect(codes((await today(other)).tasks)).toEqual(['publish-round'])
})

test('a unit has a page of its own instead', async () => {
  office = await openTestOffice()
  admin = await office.setUp()
  const unit = (await letIn(office, { role: 'unit', scope: { unit: unitA } })).cookies

  expect((await office.ask('/api/today', { cookies: unit })).status).toBe(403)
})

async function openClosedRound() {
  office = await openTestOffice({ round: { practice: false, year: 2026 } })
  admin = await office.setUp()
  await office.services.keys.make(round, { holder: 'server' }, '2026-11-20')
  await office.pushOnline(Array.from({ length: 12 }, () => makeBallot()))
  await closeAndCount(office, round)
}

async function today(cookies: string) {
  return (await office.ask('/api/today', { cookies })).json()
}

function codes(tasks: readonly { code: string }[]) {
  return tasks.map(({ code }) => code)
}
