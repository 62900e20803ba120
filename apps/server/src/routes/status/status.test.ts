import { loadDefinition, loadRegistry, practiceRound } from '@phieu/catalogue'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../database/database.ts'
import { makeBallot } from '../../testing/test-ballots.ts'
import { openTestSqlite } from '../../testing/test-databases.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { chief, openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { countedBallots } from '../../testing/what-is-kept.ts'

const { state: _state, ...wish } = {
  ...practiceRound(),
  id: 'cchc-2024',
  registry: 'hanoi-2024',
  practice: false,
  year: 2024,
}

let database: Database
let office: TestOffice
let cookies: string
beforeEach(async () => {
  database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  cookies = await office.setUp()
})
afterEach(() => office.close())

describe('a round is made', () => {
  test('as a draft, pinned to what the catalogue or the office has', async () => {
    const answer = await post('/api/rounds', { round: wish })

    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({
      round: { ...wish, state: 'draft' },
      moves: [],
      next: [{ to: 'open', who: ['admin'], needsReason: false }],
      frozen: ['ballots'],
    })
    expect(await office.services.store.findRegistry('hanoi-2024')).toEqual(
      loadRegistry('hanoi-2024'),
    )
  })

  test('with a definition and a registry of another city', async () => {
    const definition = { ...loadDefinition(), id: 'hue-2026' }
    const registry = { id: 'hue-2026', units: [{ id: 'H1', block: 'A', name: 'Sở Tư pháp' }] }
    const round = { ...wish, registry: 'hue-2026', definition: { id: 'hue-2026', version: 1 } }

    const answer = await post('/api/rounds', { round, definition, registry })

    expect(answer.status).toBe(201)
    const overview = await office.ask('/api/rounds/cchc-2024/overview', { cookies })
    expect(await overview.json()).toMatchObject({ round: { state: 'draft' }, ballots: 0 })
  })

  test.each([
    [{ round: { ...wish, id: 'practice-2026' } }, 409, 'There is a round practice-2026 already.'],
    [
      { round: { ...wish, definition: { id: 'hanoi-2024', version: 2 } } },
      400,
      'There is no definition hanoi-2024, version 2.',
    ],
    [{ round: { ...wish, registry: 'elsewhere' } }, 400, 'There is no registry elsewhere.'],
    [
      { round: { ...wish, targets: { XX: 3 } } },
      400,
      'The quotas name group XX, which definition hanoi-2024 does not have.',
    ],
    [
      {
        round: { ...wish, registry: 'hue' },
        registry: { id: 'hue', units: [{ id: 'H1', block: 'Z', name: 'Z' }] },
      },
      400,
      'Unit H1 of registry hue is in block Z, which definition hanoi-2024 does not have.',
    ],
    [
      { round: wish, registry: { id: 'hanoi-2024', units: [{ id: 'H1', block: 'A', name: 'A' }] } },
      409,
      'Registry hanoi-2024 exists already with other content.',
    ],
    [{ round: { ...wish, year: undefined, half: 1 } }, 400, 'A half-year needs its year.'],
    [{ round: { ...wish, timeZone: 'Asia/Hanoi' } }, 400, 'There is no time zone Asia/Hanoi.'],
  ])('or a sentence in either language says why not (%#)', async (body, status, en) => {
    const answer = await post('/api/rounds', body)

    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      detail: en,
      message: { en, vi: expect.not.stringContaining(en) },
    })
  })

  test('but never under a name that stands for something else', async () => {
    const definition = { ...loadDefinition(), note: 'another' }

    const answer = await post('/api/rounds', { round: wish, definition })

    expect(answer.status).toBe(409)
    expect(await office.services.store.findRound(wish.id)).toBeUndefined()
  })
})

describe('a round moves', () => {
  test('from its draft to its approval, and says who moved it, when and why', async () => {
    await post('/api/rounds', { round: wish })

    const early = await move('cchc-2024', 'open', 'Liên kết tạo sau')
    await post('/api/rounds/cchc-2024/box/key', { holder: 'server' })
    await move('cchc-2024', 'open', 'Liên kết tạo sau')
    await move('cchc-2024', 'closed', 'Hết thời gian')
    const answer = await move('cchc-2024', 'approved', 'Điểm thẩm định sau')

    expect(await early.json()).toMatchObject({ code: 'conflict' })
    const by = { id: expect.any(String), name: chief.name }
    const at = '2026-11-20T18:30:00.000Z'
    expect(await answer.json()).toMatchObject({
      round: { state: 'approved' },
      moves: [
        { from: 'draft', to: 'open', by, at, reason: 'Liên kết tạo sau' },
        { from: 'open', to: 'closed', by, at, reason: 'Hết thời gian' },
        { from: 'closed', to: 'approved', by, at, reason: 'Điểm thẩm định sau' },
      ],
      next: [{ to: 'closed', needsReason: true }, { to: 'published' }],
      frozen: ['ballots', 'points'],
    })
  })

  test('back only with a reason', async () => {
    await move('practice-2026', 'closed')

    const without = await move('practice-2026', 'open', '  ')
    const reasoned = await move('practice-2026', 'open', 'Thiếu phiếu của ba phường')

    expect(without.status).toBe(400)
    expect(reasoned.status).toBe(200)
  })

  test.each([
    ['open', 'draft'],
    ['open', 'approved'],
    ['draft', 'closed'],
    ['approved', 'open'],
    ['approved', 'published'],
    ['published', 'closed'],
    ['published', 'approved'],
  ] as const)('not from %s to %s', async (from, to) => {
    await putRoundIn(office.services.store, 'practice-2026', from)

    const answer = await move('practice-2026', to, 'a reason')

    expect(answer.status).toBe(409)
    expect((await office.services.store.findRound('practice-2026'))?.state).toBe(from)
  })

  test('by the council as far as approving goes, and no further', async () => {
    await sql`update office_users set role = 'council'`.execute(database.db)

    expect((await move('practice-2026', 'closed')).status).toBe(403)
    await putRoundIn(office.services.store, 'practice-2026', 'closed')
    expect((await move('practice-2026', 'open', 'a reason')).status).toBe(403)
    expect((await move('practice-2026', 'approved')).status).toBe(200)
    expect((await post('/api/rounds', { round: wish })).status).toBe(403)
  })
})

test('ballots are taken while the round is open, and at no other time', async () => {
  await office.pushOnline([makeBallot()])
  await move('practice-2026', 'closed')
  await office.pushOnline([makeBallot()])
  expect(await countedBallots(office)).toBe(1)

  await move('practice-2026', 'open', 'Thiếu phiếu')
  await office.pushOnline([makeBallot()])

  expect(await countedBallots(office)).toBe(2)
})

test('a practice round is shown no way to its publication', async () => {
  await putRoundIn(office.services.store, 'practice-2026', 'approved')

  const answer = await office.ask('/api/rounds/practice-2026', { cookies })

  expect(await answer.json()).toMatchObject({ next: [{ to: 'closed' }] })
})

function post(path: string, body: unknown): Promise<Response> {
  return office.ask(path, { method: 'POST', cookies, body })
}

function move(round: string, to: string, reason?: string): Promise<Response> {
  return post(`/api/rounds/${round}/state`, reason === undefined ? { to } : { to, reason })
}
