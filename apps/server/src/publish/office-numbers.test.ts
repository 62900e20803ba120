/** The numbers of the office against numbers worked out by hand, through the front door. */
import { randomUUID } from 'node:crypto'
import { loadDefinition } from '@phieu/catalogue'
import { deriveQuestionnaire, type Answers, type Ballot } from '@phieu/survey'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import {
  Overview,
  Recount,
  RefusedBallot,
  RefusedList,
  UnitReport,
} from '../routes/office-schemas.ts'
import { openTestSqlite } from '../testing/test-databases.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

let office: TestOffice
afterEach(() => office.close())

const unit = 'A25-02'

/**
 * Worked out by hand. Citizens (ND) are asked 8 items of block A, of 1.5 + 1.5 + 1 + 1.5 + 1.5 + 2 +
 * 4 + 1.5 = 14.5 points; nobody else answers. `linear`: 5 is worth 1, 3 a half. Of two ballots, one
 * all 5 and one all 3, every item's share is (1 + 1/2)/2 = 3/4, so 14.5 × 3/4 = 10.875 points.
 *
 * The ballots alone come to 14.5 and 7.25 points: variance (2 × 3.625²)/1 = 26.28125, standard error
 * of the mean of two √(26.28125/2) = 3.625, and 10.875 ± 1.96 × 3.625, kept below the maximum.
 */
test('two citizens’ ballots give the points that a pencil gives', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  await office.pushOnline([citizen(5), citizen(3)])

  const overview = await read(Overview, '/api/rounds/practice-2026/overview', cookies)
  const report = await read(UnitReport, `/api/rounds/practice-2026/units/${unit}`, cookies)

  const row = overview.blocks[0]!.units.find((each) => each.id === unit)!
  expect(row.survey).toMatchObject({ points: '87/8', max: '29/2', basis: 'spread' })
  expect(row.survey.standardError).toBeCloseTo(3.625, 12)
  expect(row.survey.interval![0]).toBeCloseTo(3.77, 3)
  expect(row.survey.interval![1]).toBe(14.5)
  expect(row).toMatchObject({ ballots: 2, tooFew: ['ND'], itemsWithoutGroup: 19 - 8 })
  expect(row.groups).toContainEqual({ group: 'ND', ballots: 2, target: 50 })
  expect(overview).toMatchObject({ ballots: 2, refused: 0, few: 10 })

  expect(report.survey).toEqual(row.survey)
  const item = report.areas.flatMap((area) => area.items).find(({ id }) => id === 'A17')!
  expect(item).toMatchObject({ points: '3', max: '4', share: '3/4', n: 2, treatment: 'scored' })
  expect(item.groups).toMatchObject([
    { group: 'DN', share: null, n: 0, skipped: 'nobody-answered' },
    { group: 'ND', share: '3/4', n: 2, excluded: 0, skipped: null },
  ])
  expect(item.counts.map(({ code, n }) => [code, n])).toEqual([
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 0],
    [5, 1],
    [9, 0],
  ])
})

test('“no opinion” is no answer: it lowers n, not the points', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  await office.pushOnline([citizen(5), citizen(9)])

  const report = await read(UnitReport, `/api/rounds/practice-2026/units/${unit}`, cookies)

  expect(report.survey.points).toBe(report.survey.max)
  expect(report.ballots).toBe(2)
  const scored = report.areas.flatMap((area) => area.items).filter(({ n }) => n > 0)
  expect(scored.every(({ n, share }) => n === 1 && share === '1')).toBe(true)
})

test('a unit without ballots has no points, which is not 0 points', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()

  const report = await read(UnitReport, `/api/rounds/practice-2026/units/${unit}`, cookies)

  expect(report.survey).toEqual({
    points: null,
    max: '0',
    standardError: null,
    basis: 'unknown',
    interval: null,
  })
  expect(report.groups.every(({ ballots }) => ballots === 0)).toBe(true)
})

test('every unit of the registry stands in the overview, in its block', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()

  const { blocks } = await read(Overview, '/api/rounds/practice-2026/overview', cookies)

  const counts = blocks.map(({ id, units }) => [id, units.length])
  expect(Object.fromEntries(counts)).toMatchObject({ B: 126 })
  expect(blocks.reduce((sum, { units }) => sum + units.length, 0)).toBe(148)
})

test('a recount finds the tallies equal to the ballots', async () => {
  office = await openTestOffice()
  await office.pushOnline([citizen(5), citizen(3), { ...citizen(4), unit: 'A25-01' }])

  const recount = await recountRound()

  expect(recount).toEqual({ ballots: 3, tallies: 2, equal: true, differences: [] })
})

test('a recount finds the tally that somebody tampered with', async () => {
  const database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  await office.pushOnline([citizen(5), citizen(3), { ...citizen(4), unit: 'A25-01' }])
  await sql`update tallies set ballots = 3 where unit = ${unit}`.execute(database.db)

  const recount = await recountRound()

  expect(recount).toMatchObject({
    equal: false,
    differences: [{ unit, group: 'ND', counted: 2, tallied: 3 }],
  })
})

test('a refused ballot is there for the admin, raw as it came', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  const faulty = { ...citizen(5), answers: { A01: 77 } }
  await office.pushOnline([faulty])

  const list = await read(RefusedList, '/api/refused', cookies)
  const [entry] = list.refused
  const ballot = await read(RefusedBallot, `/api/refused/${entry!.id}`, cookies)

  expect(list).toMatchObject({ total: 1, offset: 0 })
  expect(entry).toMatchObject({ why: 'faulty', round: 'practice-2026', ballot: faulty.id })
  expect(JSON.parse(ballot.raw)).toEqual(faulty)
})

async function recountRound() {
  const cookies = await office.setUp()
  const answer = await office.ask('/api/rounds/practice-2026/recount', { method: 'POST', cookies })
  return Recount.parse(await answer.json())
}

function citizen(code: number): Ballot {
  const questionnaire = deriveQuestionnaire(loadDefinition(), 'A', 'ND')!
  const answers: Answers = Object.fromEntries(questionnaire.items.map(({ id }) => [id, code]))
  return {
    id: randomUUID(),
    round: 'practice-2026',
    unit,
    group: 'ND',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language: 'vi',
    answers,
    sealedOn: '2026-11-20',
  }
}

async function read<T>(schema: { parse: (json: unknown) => T }, path: string, cookies: string) {
  const answer = await office.ask(path, { cookies })
  expect(answer.status).toBe(200)
  return schema.parse(await answer.json())
}
