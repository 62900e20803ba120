/** What the door and the count ask of PostgreSQL, as it would find it among many millions of rows. */
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { practiceRound } from '@phieu/catalogue'
import type { Database } from '../../database/database.ts'
import { makeBallot, unitA } from '../../testing/test-ballots.ts'
import { createTestStore, testDatabases } from '../../testing/test-databases.ts'
import { judged, layAndCount } from '../../testing/test-store.ts'
import type { Store } from '../store.ts'

const { id: round } = practiceRound()
const open = new Map(testDatabases()).get('postgres')

/** What a statement was, and what was filled in. */
interface Asked {
  text: string
  values: unknown[]
}

/** One row each, or a few for all servers and rounds: to be read whole is as good. */
const small = ['periods', 'epochs', 'rounds', 'definitions', 'registries', 'ways', 'flag_limits']

/** What is found by a key of its own: receipts by their ids, links and what is counted at them by their codes. */
const byOtherKeys = ['links', 'receipts']

describe.skipIf(!open)('the door and the count on PostgreSQL', () => {
  const asked: Asked[] = []
  let database: Database
  let store: Store

  beforeEach(async () => {
    // oxlint-disable-next-line typescript/unbound-method -- applied to whoever is asked
    const original = Client.prototype.query
    vi.spyOn(Client.prototype, 'query').mockImplementation(function (
      this: Client,
      ...told: unknown[]
    ) {
      const [text, values] = told
      if (typeof text === 'string') {
        asked.push({ text, values: Array.isArray(values) ? values : [] })
      }
      return Reflect.apply(original, this, told)
    })
    if (!open) return
    database = await open()
    store = await createTestStore(database)
    asked.length = 0
  })
  afterEach(() => database.close())

  test('look through no table: each statement finds its rows by a key', async () => {
    const link = { code: 'abcdefghij', perHour: 2 }
    await store.addLink({ code: link.code, round, unit: unitA, group: 'ND', channel: 'web' })
    const first = [judged(makeBallot(), { link }), judged(makeBallot({ interviewer: 'i-1' }))]
    const over = Array.from({ length: 3 }, () => judged(makeBallot(), { link }))
    asked.length = 0
    await layAndCount(store, first)
    await layAndCount(store, first.slice(0, 1))
    await layAndCount(store, over)
    const laid = judged(makeBallot())
    await store.lay([laid.envelope])
    await store.findReceipts([laid.envelope.header.id])
    await store.countLinkHour(link.code, '2026-11-21T01')
    await store.takeCell(
      { round, unit: unitA, group: laid.opened.ballot.group, kind: 'open' },
      'lying',
    )
    await store.hasUnopened(round)
    const statements = asked.filter(({ text }) =>
      /^\s*(select|insert|update|delete|with)\b/i.test(text),
    )

    expect(await roundless(statements)).toEqual(byOtherKeys)
    expect(statements.length).toBeGreaterThan(25)
    const whole: string[] = []
    for (const each of statements) {
      const scanned = (await scansOf(each)).filter((table) => !small.includes(table))
      if (scanned.length > 0) whole.push(`${scanned.join(', ')}: ${each.text}`)
    }
    expect([...new Set(whole)]).toEqual([])
  })

  /** The tables that have a round and are spoken to without one. */
  async function roundless(all: readonly Asked[]): Promise<string[]> {
    const client = new Client({ connectionString: placeOf(database) })
    await client.connect()
    try {
      const { rows } = await client.query<{ table_name: string }>(
        `select table_name from information_schema.columns where column_name = 'round' and table_schema = 'public'`,
      )
      const tables = rows.map((row) => row.table_name)
      const unnamed = all.filter(({ text }) => !/\bround\b/.test(text))
      return tables
        .filter((table) =>
          unnamed.some(({ text }) =>
            new RegExp(`\\b(from|into|update|join) "?${table}\\b`, 'i').test(text),
          ),
        )
        .sort()
    } finally {
      await client.end()
    }
  }

  /** The tables that can only be looked through from one end to the other. */
  async function scansOf({ text, values }: Asked): Promise<string[]> {
    const client = new Client({ connectionString: placeOf(database) })
    await client.connect()
    try {
      await client.query('set enable_seqscan = off')
      const { rows } = await client.query<Record<string, string>>(`explain ${text}`, values)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      return [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table ?? '')
    } finally {
      await client.end()
    }
  }
})

function placeOf({ place }: Database): string {
  return 'url' in place ? place.url : ''
}
