import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExportJobReport, Recount } from '@phieu/office'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { inThread } from '../in-thread.ts'
import { makeBallot } from '../testing/test-ballots.ts'
import { testDatabases } from '../testing/test-databases.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import type { ExportOrder, WrittenExport } from './export-order.ts'

let office: TestOffice
let cookies: string

afterEach(() => office.close())

describe.each(testDatabases())('what reads a whole round, on %s', (_, open) => {
  test('is not read where requests are answered: neither an export of ballots nor a recount', async () => {
    await openOffice()

    const job = await finished(await begin('ballots'))
    const recount = await post('recount')

    expect(office.reports).toEqual([])
    expect(job).toMatchObject({ state: 'done', done: 3, total: 3, file: { rows: 3 } })
    expect(Recount.parse(await recount.json())).toMatchObject({ ballots: 3, equal: true })
  })

  test('fails in its thread as it would here: the owner is told, the office has the reason', async () => {
    await openOffice()
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
    const { db } = await openOffice()
    const [one] = await db.selectFrom('ballot_rows').selectAll().execute()
    const extra = JSON.stringify({ long: 'x'.repeat(2 ** 13) })
    for (let portion = 0; portion < 24; portion += 1) {
      const rows = Array.from({ length: 250 }, () => ({ ...one!, id: randomBytes(16), extra }))
      await db.insertInto('ballot_rows').values(rows).execute()
    }
    // As many bytes as these texts have are more than the program leaves of it.
    const memory = 64

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
    const written = await inThread<WrittenExport>(worker, order, { memory })
    await rm(folder, { recursive: true })
    expect(written).toMatchObject({ rows: 6003 })
  })

  /** Its server can't read a round as it stood at one moment: only another connection can. */
  async function openOffice() {
    const database = await open()
    const snapshot = async () => {
      throw new Error('a whole round is read where requests are answered')
    }
    office = await openTestOffice({ open: async () => ({ ...database, snapshot }) })
    cookies = await office.setUp()
    await office.pushOnline([makeBallot(), makeBallot(), makeBallot()])
    return database
  }
})

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
