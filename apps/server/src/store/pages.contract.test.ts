import { randomBytes } from 'node:crypto'
import { practiceRound } from '@phieu/catalogue'
import { DECISION_LIMIT } from '@phieu/office'
import { CompiledQuery, type KyselyPlugin } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { portionsOf } from '../database/insert-in-batches.ts'
import { makeBallot, unitA } from '../testing/test-ballots.ts'
import { createTestStore, testDatabases } from '../testing/test-databases.ts'
import { judged, layAndCount } from '../testing/test-store.ts'
import { countDay } from './ballots/find-bursts.ts'
import { listAsTheyStand } from './review/list-review.ts'
import { createSqlStore } from './sql-store.ts'
import type { Store } from './store.ts'

const round = practiceRound().id

/** Where there is a row for each ballot: what grows with a round. */
const growing = /\bfrom "?(ballots|ballot_rows|envelopes|receipts)"?/

describe.each(testDatabases())('what pages read on %s', (kind, open) => {
  let database: Database
  let asked: CompiledQuery[]
  let store: Store

  beforeEach(async () => {
    database = await open()
    const filled = await createTestStore(database)
    await layAndCount(filled, [judged(makeBallot()), judged(makeBallot({ interviewer: 'i-1' }))])
    asked = []
    store = createSqlStore({ ...database, pages: database.pages.withPlugin(listener()) })
  })
  afterEach(() => database.close())

  test('is counters and sums, or ballots up to a number', async () => {
    const page = { order: { by: 'flags', descending: true }, offset: 0, limit: 50 } as const
    await store.listTallied(round)
    await store.listTallies(round)
    await store.listInterviewerTallies(round)
    await store.countRefused(round)
    await store.sumBox(round)
    await store.listBox(round)
    await store.countByPlace(round, '2026-11-01')
    for (const by of ['channel', 'interviewer', 'day'] as const) {
      await store.countBy(round, by, '2026-11-01')
    }
    await store.listCollected(round)
    await store.listInterviewCells(round)
    await store.listInterviewTotals(round)
    await store.countContacts(round)
    await store.countFlags(round)
    await store.listReview(round, { flag: 'any', decided: false }, page)

    const grows = asked.filter(({ sql }) => growing.test(sql))
    expect(grows.map(({ sql }) => sql)).not.toEqual([])
    for (const { sql } of grows) expect(sql).toMatch(/\blimit [?$]|"id" in/)
  })

  test.each([
    ['all that wait', { flag: 'any', decided: false }],
    ['all with a flag', { flag: 'any' }],
    ['all', {}],
    ['those about a unit', { units: [unitA] }],
  ] as const)('of more ballots than a list orders is the beginning: %s', async (_name, filter) => {
    const query = listAsTheyStand(database.pages, round, filter).limit(50).compile()

    const plan = await explain(query)

    // PostgreSQL orders those of one cell; there are not many.
    expect(plan).not.toMatch(/TEMP B-TREE|-> +Sort\b|SCAN b\b|Seq Scan/)
  })

  test('an interviewer’s day is counted by an index, however many places a round has', async () => {
    const day = { round, interviewer: 'i-1', sealedOn: '2026-11-20' }
    await countDay(database.pages.withPlugin(listener()), day)

    const plans = await Promise.all(asked.map(explain))

    expect(plans).toEqual([expect.stringContaining('ballot_counts_by_day')])
  })

  test('of many receipts only those of faults are read, though there is no fault', async () => {
    await database.db.executeQuery(CompiledQuery.raw('analyze'))
    asked = []
    await store.listRefused({ offset: 0, limit: 50 })
    const joined = asked.filter(({ sql }) => sql.includes('receipts'))
    expect(joined).toHaveLength(1)

    for (const query of joined)
      expect(await explain(query)).not.toMatch(/SCAN receipts|Seq Scan on receipts/)
  })

  test('ballots of people who rate many units are found without reading the others', async () => {
    const snapshot: Database['snapshot'] = (read) =>
      database.snapshot((at) => read(at.withPlugin(listener())))
    const reading = createSqlStore({ ...database, snapshot })
    await reading.readRound(round, (standing) => standing.raterBallots())

    const plans = await Promise.all(asked.filter(({ sql }) => sql.includes('"rater"')).map(explain))

    expect(plans).toEqual([expect.stringContaining('ballots_rated')])
    expect(String(plans)).not.toMatch(/SCAN b\b|Seq Scan/)
  })

  test('a list of more ballots than one decision takes ends there, and says so', async () => {
    await multiply(DECISION_LIMIT)
    const list = (offset: number) =>
      store.listReview(round, {}, { order: { by: 'unit', descending: false }, offset, limit: 50 })

    const [first, last] = [await list(0), await list(DECISION_LIMIT - 10)]

    expect(first).toMatchObject({ total: DECISION_LIMIT, more: true })
    expect([first.ballots.length, last.ballots.length]).toEqual([50, 10])
    expect((await list(DECISION_LIMIT + 50)).ballots).toEqual([])
  })

  async function multiply(times: number): Promise<void> {
    const row = await database.db.selectFrom('ballot_rows').selectAll().executeTakeFirstOrThrow()
    const copies = Array.from({ length: times }, () => ({ ...row, id: randomBytes(16), listed: 1 }))
    for (const portion of portionsOf(copies, 200)) {
      await database.db.insertInto('ballot_rows').values(portion).execute()
    }
  }

  /** Tells every statement. */
  function listener(): KyselyPlugin {
    return {
      transformQuery({ node, queryId }) {
        asked.push(database.pages.getExecutor().compileQuery(node, queryId))
        return node
      },
      transformResult: async ({ result }) => result,
    }
  }

  async function explain({ sql, parameters }: CompiledQuery): Promise<string> {
    const how = kind === 'sqlite' ? 'explain query plan' : 'explain'
    const plan = CompiledQuery.raw(`${how} ${sql}`, [...parameters])
    const ask = () => database.pages.executeQuery(plan)
    if (kind === 'sqlite') return JSON.stringify((await ask()).rows)
    // Of two ballots any plan is as good: as if there were many.
    return database.pages.transaction().execute(async (trx) => {
      for (const way of ['seqscan', 'sort', 'bitmapscan']) {
        await trx.executeQuery(CompiledQuery.raw(`set local enable_${way} = off`))
      }
      return JSON.stringify((await trx.executeQuery(plan)).rows)
    })
  }
})
