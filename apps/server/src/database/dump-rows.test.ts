import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inviteRows, layRows } from '../testing/test-box-rows.ts'
import { testDatabases } from '../testing/test-databases.ts'
import type { Database } from './database.ts'
import { dumpRows } from './dump-rows.ts'
import { DumpError, fillRows } from './fill-rows.ts'
import { keptTables, tablesLeftOut } from './kept-tables.ts'

describe.each(testDatabases())('what is dumped (%s)', (_, open) => {
  let database: Database
  beforeEach(async () => {
    database = await open()
  })
  afterEach(() => database.close())

  test('is every table but those that are left out', async () => {
    const all = await database.db.introspection.getTables({ withInternalKyselyTables: true })
    const tables = all.filter(({ isView }) => !isView)
    const known = [...keptTables.map(({ name }) => name), ...tablesLeftOut]

    expect(tables.map(({ name }) => name).sort()).toEqual(known.sort())
  })

  test('stands in the order of the keys, whatever came first', async () => {
    const laid = await layRows(database, await inviteRows(database, 40))

    const lines = await linesOf(database)

    const ids = rowsOf(lines, 'receipts').map(([id]) => bytesOf(id))
    expect(ids).toHaveLength(40)
    expect(ids).toEqual(laid.map(({ id }) => id.toString('hex')).sort())
    const rights = rowsOf(lines, 'invitation_units').map(([right]) => String(right))
    expect(rights).toEqual(laid.map(({ rightHash }) => rightHash).sort())
  })

  test.each(testDatabases())(
    'fills another database with the same (into %s)',
    async (_kind, openOther) => {
      await layRows(database, await inviteRows(database, 520))
      await addUser(database)
      const lines = await linesOf(database)
      const other = await openOther()

      await fillRows(other, each(lines))

      // What PostgreSQL tells as true SQLite tells as 1.
      const plain = (dumped: readonly string[]) =>
        dumped.map((line) => line.replaceAll(/\btrue\b/g, '1').replaceAll(/\bfalse\b/g, '0'))
      expect(plain(await linesOf(other))).toEqual(plain(lines))
      await other.close()
    },
  )

  test('fills nothing when lines are missing', async () => {
    await layRows(database, await inviteRows(database, 3))
    const lines = await linesOf(database)
    const at = lines.findIndex((line) => line.includes('"envelopes"'))
    const other = await open()

    const filled = fillRows(other, each(lines.slice(0, at + 2)))

    await expect(filled).rejects.toThrow(new DumpError('2 rows of envelopes are missing'))
    expect(rowsOf(await linesOf(other), 'rounds')).toEqual([])
    await other.close()
  })
})

async function linesOf(database: Database): Promise<string[]> {
  const lines: string[] = []
  await database.snapshot(async (at) => {
    for await (const text of dumpRows(at)) lines.push(...text.trimEnd().split('\n'))
  })
  return lines
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  yield* lines
}

/** The rows of one table, each an array of what its columns hold. */
function rowsOf(lines: readonly string[], table: string): unknown[][] {
  const at = lines.findIndex((line) => line.startsWith(`{"table":"${table}"`))
  if (at < 0) return []
  const { rows }: { rows: number } = JSON.parse(lines[at]!)
  return lines.slice(at + 1, at + 1 + rows).map((line): unknown[] => JSON.parse(line))
}

function bytesOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('bytes' in value))
    throw new Error('no bytes')
  return Buffer.from(String(value.bytes), 'base64').toString('hex')
}

async function addUser({ db, kind }: Database): Promise<void> {
  const at = '2026-11-20T18:30:00.000Z'
  const truth = kind === 'sqlite' ? 1 : true
  await sql`insert into office_users
    (id, name, email, "emailVerified", role, "createdAt", "updatedAt", "twoFactorEnabled")
    values ('one', 'Ánh', 'anh@example.vn', ${truth}, 'admin', ${at}, ${at}, null)`.execute(db)
}
