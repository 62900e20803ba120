import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExportJobReport, Recount } from '@phieu/office'
import type { PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Database } from '../database/database.ts'
import { inThread } from '../in-thread.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { run as runAggregates, type AggregatesOrder } from './aggregates-worker.ts'
import type { ExportOrder, WrittenExport } from './export-order.ts'

let office: TestOffice
let cookies: string

/** So many units that a file about them is written in a thread. */
const UNITS = 21

describe.each(testDatabases())('what reads a whole round, on %s', (_, open) => {
  let database: Database
  beforeAll(async () => {
    database = await openOffice()
  })
  afterAll(() => office.close())

  test('is not read where requests are answered: neither an export of ballots nor a recount', async () => {
    const job = await finished(await begin('ballots'))
    const recount = await post('recount')

    expect(String(office.reports)).not.toContain('where requests are answered')
    expect(job).toMatchObject({ state: 'done', done: UNITS, total: UNITS, file: { rows: UNITS } })
    expect(Recount.parse(await recount.json())).toMatchObject({ ballots: UNITS, equal: true })
  })

  test('fails in its thread as it would here: the owner is told, the office has the reason', async () => {
    const { exports, now } = office.services
    const wish = { table: 'ballots', format: 'csv', language: 'vi', filters: {} } as const
    const { id } = await exports.begin('somebody', { ...wish, round: `gone-${randomUUID()}` })

    await vi.waitFor(
      async () => expect(await exports.find('somebody', id)).toMatchObject({ endedAt: now() }),
      { timeout: 30_000 },
    )

    expect(await exports.find('somebody', id)).toMatchObject({ state: 'failed' })
    expect(String(office.reports)).toContain('there is no round gone-')
  })

  test('needs little memory for many ballots: they are written while they are read', async () => {
    const { db } = database
    const [one] = await db.selectFrom('ballot_rows').selectAll().execute()
    const extra = JSON.stringify({ long: Array.from({ length: 1500 }, () => 1) })
    for (let portion = 0; portion < 24; portion += 1) {
      const rows = Array.from({ length: 250 }, () => ({ ...one!, id: randomBytes(16), extra }))
      await db.insertInto('ballot_rows').values(rows).execute()
    }
    const folder = await mkdtemp(join(tmpdir(), 'phieu-export-'))
    const wish = {
      round: 'practice-2026',
      table: 'ballots',
      format: 'csv',
      language: 'vi',
    } as const
    const { store, now } = office.services
    const path = join(folder, 'file')
    const order: ExportOrder = {
      place: store.place,
      wish: { ...wish, filters: {} },
      at: now(),
      path,
    }

    const worker = new URL('export-worker.ts', import.meta.url)
    // All these lists together are more than the program leaves of it.
    const memory = 64
    const written = await inThread<WrittenExport>(worker, order, { memory })
    await rm(folder, { recursive: true })
    await db.deleteFrom('ballot_rows').where('extra', '=', extra).execute()
    expect(written).toMatchObject({ rows: UNITS + 6000 })
  })

  test('nor are the aggregates of many units scored there, and their file is what it would be', async () => {
    const { plans, store, now } = office.services
    const plan = (await plans.find('practice-2026'))!

    const answer = await office.ask('/api/rounds/practice-2026/exports/areas.csv', { cookies })

    const choice = { table: 'areas', format: 'csv', language: 'vi' } as const
    const order: AggregatesOrder = { place: store.place, round: plan.round.id, choice, at: now() }
    const written = await runAggregates(order)
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer()).equals(written.bytes)).toBe(true)
  })

  /** Its server can't read a round as it stood at one moment, nor what interviewers brought: only another connection can. */
  async function openOffice() {
    const database = await open()
    const snapshot = async () => {
      throw new Error('a whole round is read where requests are answered')
    }
    const pages = database.pages.withPlugin({ transformQuery: refuseClusters, transformResult })
    office = await openTestOffice({ open: async () => ({ ...database, pages, snapshot }) })
    cookies = await office.setUp()
    const plan = await office.services.plans.find('practice-2026')
    const units = [...plan!.units.values()].filter(({ block }) => block === 'B').slice(0, UNITS)
    await office.pushOnline(units.map(({ id: unit }) => makeBallot({ unit })))
    return database
  }
})

/** Every score rests on these sums, and nothing else that is asked for here. */
function refuseClusters({ node }: PluginTransformQueryArgs) {
  if (JSON.stringify(node).includes('cluster_tallies'))
    throw new Error('a round is scored where requests are answered')
  return node
}

async function transformResult({ result }: PluginTransformResultArgs) {
  return result
}

async function begin(table: string): Promise<string> {
  const wish = { table, format: 'csv', language: 'vi' }
  return ExportJobReport.parse(await (await post('exports', wish)).json()).id
}

function post(path: string, body?: unknown) {
  const request = { method: 'POST', body, cookies } as const
  return office.ask(`/api/rounds/practice-2026/${path}`, request)
}

function finished(id: string) {
  return vi.waitFor(
    async () => {
      const answer = await office.ask(`/api/exports/${id}`, { cookies })
      const job = ExportJobReport.parse(await answer.json())
      expect(job.endedAt).not.toBeNull()
      return job
    },
    { timeout: 30_000 },
  )
}
