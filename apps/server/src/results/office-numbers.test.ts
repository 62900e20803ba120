/** The numbers of the office against numbers worked out by hand, through the front door. */
import { Overview, Recount, RefusedBallot, RefusedList, UnitReport } from '@phieu/office'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { openTestSqlite } from '../testing/test-databases.ts'
import { sealOnce } from '../testing/test-envelopes.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { enrolPhone } from '../testing/test-phone.ts'

let office: TestOffice
afterEach(() => office.close())

/**
 * Worked out by hand. Citizens (ND) are asked 9 items about a commune, of 1.25 + 6 × 1.5 + 2 + 4 = 16.25
 * points; nobody else answers. `linear`: 5 is worth 1, 3 a half. Of two ballots, one all 5 and one
 * all 3, every item's share is (1 + 1/2)/2 = 3/4, so 16.25 × 3/4 = 12.1875 points.
 *
 * The ballots alone come to 16.25 and 8.125 points: variance 2 × 4.0625², standard error of the mean
 * of two 4.0625, of one ballot's share 1/8. Were a person's answers unlike, it would be 1/8 × 35.0625/16.25²;
 * half-way to 1/8 is 0.070799, and with one more such ballot (2/8 + 0.070799)/3 = 0.106933. The pieces of
 * the worst and the best ballot are 0.352646, and the ends those of Beta(2.8198, 1.2977) by section 6 of
 * METHOD.md: below the lower lie 4.129 %, above the upper 4.199 %, so 0.279255 and 0.966054.
 */
test('two citizens’ ballots give the points that a pencil gives', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  await office.pushOnline([makeBallot({}, 5), makeBallot({}, 3)])

  const overview = await read(Overview, '/api/rounds/practice-2026/overview', cookies)
  const report = await read(UnitReport, `/api/rounds/practice-2026/units/${unitA}`, cookies)

  const row = overview.blocks[1]!.units.find((each) => each.id === unitA)!
  expect(row.survey).toMatchObject({ points: '195/16', max: '65/4', basis: 'spread' })
  expect(row.survey.standardError).toBeCloseTo(4.0625, 12)
  expect(row.survey.interval![0]).toBeCloseTo(16.25 * 0.279255, 4)
  expect(row.survey.interval![1]).toBeCloseTo(16.25 * 0.966054, 4)
  expect(row).toMatchObject({ ballots: 2, tooFew: ['ND'], itemsWithoutGroup: 19 - 9 })
  expect(row.groups).toContainEqual({ group: 'ND', ballots: 2, target: 50 })
  expect(overview).toMatchObject({ ballots: 2, refused: 0, few: 10 })

  expect(report.survey).toEqual(row.survey)
  const item = report.areas.flatMap((area) => area.items).find(({ id }) => id === 'B17')!
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
  await office.pushOnline([makeBallot({}, 5), makeBallot({}, 9)])

  const report = await read(UnitReport, `/api/rounds/practice-2026/units/${unitA}`, cookies)

  expect(report.survey.points).toBe(report.survey.max)
  expect(report.ballots).toBe(2)
  const scored = report.areas.flatMap((area) => area.items).filter(({ n }) => n > 0)
  expect(scored.every(({ n, share }) => n === 1 && share === '1')).toBe(true)
})

test('a unit without ballots has no points, which is not 0 points', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()

  const report = await read(UnitReport, `/api/rounds/practice-2026/units/${unitA}`, cookies)

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
  await office.pushOnline([makeBallot({}, 5), makeBallot({}, 3), makeBallot({ unit: unitB }, 4)])

  const recount = await recountRound()

  expect(recount).toEqual({ ballots: 3, tallies: 2, equal: true, differences: [] })
})

test('a recount finds the tally that somebody tampered with', async () => {
  const database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  await office.pushOnline([makeBallot({}, 5), makeBallot({}, 3), makeBallot({ unit: unitB }, 4)])
  await sql`update tallies set ballots = 3 where unit = ${unitA}`.execute(database.db)

  const recount = await recountRound()

  expect(recount).toMatchObject({
    equal: false,
    differences: [{ unit: unitA, group: 'ND', counted: 2, tallied: 3 }],
  })
})

test.each([
  ['the sum of an interviewer', sql`update cluster_tallies set ballots = 7`],
  ['an answer of an interviewer', sql`update cluster_tallies set counts = '[2]'`],
  ['a sum that is missing', sql`delete from cluster_tallies`],
  ['a count of a place', sql`update ballot_counts set ballots = ballots + 1`],
  ['a place that is missing', sql`delete from ballot_counts`],
  ['a place that nobody stands at', sql`update ballot_counts set day = '2026-01-01'`],
  ['a count of interviews', sql`update interview_counts set ballots = 7`],
  ['a count of interviews that is missing', sql`delete from interview_counts`],
  ['a level of interviews', sql`update interview_counts set level_sum = level_sum + 1`],
  ['a time that is missing', sql`delete from interview_times`],
  ['a mark of doubt', sql`update ballot_rows set marks = (marks = 0)`],
])('a recount finds %s that somebody tampered with', async (_, change) => {
  const database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  const { phone } = await enrolPhone(office)
  const asked = makeBallot({ mode: 'interview', interviewer: 'i-1', seconds: 60 })
  await phone.verdicts([{ ballot: asked }])
  await office.services.counts.settle()
  const cookies = await office.setUp()
  expect(await recountRound(cookies)).toMatchObject({ ballots: 1, equal: true })
  await change.execute(database.db)

  const recount = await recountRound(cookies)

  expect(recount.equal).toBe(false)
  expect(recount.differences).toContainEqual(
    expect.objectContaining({ unit: unitA, group: asked.group }),
  )
})

test('a refused ballot is there for the admin, raw as it came', async () => {
  office = await openTestOffice()
  const cookies = await office.setUp()
  const ballot = makeBallot({ questionnaire: { id: 'hanoi-2024.B.ND', version: 2 } })
  await office.pushOnline([ballot])
  const { envelope } = await sealOnce(office.services, ballot, 'link')

  const list = await read(RefusedList, '/api/refused', cookies)
  const [entry] = list.refused
  const refused = await read(RefusedBallot, `/api/refused/${entry!.id}`, cookies)

  expect(list).toMatchObject({ total: 1, offset: 0 })
  expect(entry).toMatchObject({
    why: 'unknown-questionnaire',
    round: 'practice-2026',
    ballot: ballot.id,
  })
  expect(JSON.parse(refused.raw)).toEqual(envelope)
})

async function recountRound(signedIn?: string) {
  const cookies = signedIn ?? (await office.setUp())
  const answer = await office.ask('/api/rounds/practice-2026/recount', { method: 'POST', cookies })
  return Recount.parse(await answer.json())
}

async function read<T>(schema: { parse: (json: unknown) => T }, path: string, cookies: string) {
  const answer = await office.ask(path, { cookies })
  expect(answer.status).toBe(200)
  return schema.parse(await answer.json())
}
