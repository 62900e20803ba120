/** Envelopes that are set aside: late ones, and those of rights that were taken back. */
import { addTallies } from '@phieu/scoring'
import { sumFates } from '@phieu/publication'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { handOut, rate } from '../testing/test-insiders.ts'
import type { TestOffice } from '../testing/test-office.ts'
import { openRealRound } from '../testing/test-real-round.ts'
import { putRoundIn } from '../testing/test-moves.ts'
import type { Database } from '../database/database.ts'
import { lateShareOf, leastTogether } from './cell-rule.ts'
import { flagsIn } from '../store/ballots/marks.ts'

const round = 'practice-2026'
const reason = 'Thiết bị mất mạng tám ngày'

describe.each(testDatabases())('set aside on %s', (_, open) => {
  let database: Database
  let office: TestOffice
  let cookies: string

  beforeEach(async () => {
    database = await open()
    const opened = await openRealRound(database, { holder: 'server' })
    office = opened.office
    cookies = opened.cookies
  })
  afterEach(() => office.close())

  test('late ballots of few stay sealed: who has both results finds none, or five together', async () => {
    const late = (unit: string, ballots: number) =>
      Array.from({ length: ballots }, () => makeBallot({ unit, sealedOn: '2026-11-19' }))
    await office.pushOnline([unitA, unitB].flatMap((unit) => sixOf(unit)))
    await putRoundIn(office.services.store, round, 'closed')
    await count()
    await office.pushOnline([...late(unitA, 4), ...late(unitB, 5)])
    const before = await results()

    expect(await box()).toMatchObject({ held: 9, heldFew: 4, counted: 12 })
    expect(await move({ to: 'approved', late: 'take', reason })).toMatchObject({
      round: { state: 'approved' },
    })

    const after = await results()
    const told = [...after].map(([unit, ballots]) => ballots - (before.get(unit) ?? 0))
    expect(told.toSorted((a, b) => a - b)).toEqual([0, 5])
    expect(await box()).toMatchObject({ receipts: 21, counted: 17, held: 4, heldFew: 4 })
    const fates = await office.services.store.sumFates(round)
    expect(fates).toMatchObject({ unopened: 4 })
    expect(sumFates(fates)).toBe(21)
  })

  test('late ballots of many are counted together, each once', async () => {
    const many = Array.from({ length: 55 }, () => makeBallot({ sealedOn: '2026-11-19' }))
    await putRoundIn(office.services.store, round, 'closed')
    await office.pushOnline(many)
    expect(await box()).toMatchObject({ held: 55, counted: 0 })

    await office.services.counts.countLate(round, undefined)

    expect(await box()).toMatchObject({ receipts: 55, counted: 55, held: 0 })
    expect(sumFates(await office.services.store.sumFates(round))).toBe(55)
  })

  test('a right that was taken back holds its envelope unopened, and marks no ballot once it is taken', async () => {
    const { desk, codes } = await handOut(office, cookies, [
      'An',
      'Bình',
      'Chi',
      'Dung',
      'Em',
      'Giang',
    ])
    for (const code of codes.slice(1)) await rate(office, code, 'C04')
    const [person] = (await desk.read()).people
    await office.ask(`/api/rounds/${round}/insiders/CTH/people/${person.id}/revoke`, {
      method: 'POST',
      cookies,
    })
    await rate(office, codes[0] ?? '', 'C04')
    expect(await box()).toMatchObject({ receipts: 6, lying: 5, revoked: 1, counted: 0 })

    expect(await post('/box/revoked')).toMatchObject({ lying: 6, revoked: 0 })
    await putRoundIn(office.services.store, round, 'closed')
    await count()

    expect(await box()).toMatchObject({ lying: 0, revoked: 0, counted: 6 })
    const rows = await database.db.selectFrom('ballots').select(['review', 'marks']).execute()
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1)
    const flags = rows.flatMap(({ marks }) => flagsIn(marks))
    expect(flags.filter((flag) => flag === 'revoked-sender')).toEqual([])
  })

  test('a right that was taken back and is not taken stays sealed, with a reason', async () => {
    const { desk, codes } = await handOut(office, cookies, ['An', 'Bình'])
    const [person] = (await desk.read()).people
    await office.ask(`/api/rounds/${round}/insiders/CTH/people/${person.id}/revoke`, {
      method: 'POST',
      cookies,
    })
    for (const code of codes) await rate(office, code, 'C04')
    await putRoundIn(office.services.store, round, 'closed')
    await count()
    expect(await box()).toMatchObject({ lying: 0, revoked: 1, counted: 1 })

    expect(await post('/box/revoked')).toMatchObject({ code: 'conflict' })
    expect(await move({ to: 'approved' })).toMatchObject({ code: 'conflict' })
    expect(await move({ to: 'approved', reason })).toMatchObject({ round: { state: 'approved' } })
    expect(await office.services.store.sumFates(round)).toMatchObject({ counted: 1, unopened: 1 })
  })

  /** What a result tells of each unit: from how many ballots it comes. */
  async function results(): Promise<Map<string, number>> {
    const tallies = await office.services.store.listTallies(round)
    return new Map(
      [...Map.groupBy(tallies, ({ unit }) => unit)].map(([unit, own]) => [
        unit,
        own.map(({ tally }) => tally).reduce(addTallies).ballots,
      ]),
    )
  }

  function count(): Promise<void> {
    office.services.counts.nudge(round)
    return office.services.counts.settle()
  }

  async function box() {
    return (await office.ask(`/api/rounds/${round}/box`, { cookies })).json()
  }

  async function post(path: string) {
    return (await office.ask(`/api/rounds/${round}${path}`, { method: 'POST', cookies })).json()
  }

  async function move(body: object) {
    const path = `/api/rounds/${round}/state`
    return (await office.ask(path, { method: 'POST', cookies, body })).json()
  }
})

test('whatever came late of a cell, the results before and after differ by nothing or by five', () => {
  const kinds = [
    { practice: false, synthetic: false },
    { practice: true, synthetic: false },
  ]
  fc.assert(
    fc.property(fc.nat(40), fc.constantFrom(...kinds), (held, about) => {
      const { take, leaves } = lateShareOf({ held }, about)
      expect(take === 0 || take >= leastTogether(about)).toBe(true)
      expect(take + leaves === 0 || take === held).toBe(true)
    }),
  )
})

function sixOf(unit: string) {
  return Array.from({ length: 6 }, () => makeBallot({ unit }))
}
