/** Assessed points through the front door: template, preview, import, history. */
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ProblemCode } from '@phieu/survey'
import { openTestSqlite } from '../../testing/test-databases.ts'
import { putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'
import type { Database } from '../../database/database.ts'

const path = '/api/rounds/practice-2026/assessed'
const head = 'unit_id;area_1;area_2;area_3;area_4;area_5;area_6;area_7;area_8'

let database: Database
let office: TestOffice
let cookies: string
beforeEach(async () => {
  database = await openTestSqlite()
  office = await openTestOffice({ open: async () => database })
  cookies = await office.setUp()
})
afterEach(() => office.close())

test('points are previewed, imported, and read with who fixed them, when and why', async () => {
  const file = csv('A25-01;8,5;7;14;6;9;8;KAD;')

  const preview = await previewOf(file)
  const before = await standing()
  const imported = await importAs(preview.digest, file)

  expect(preview).toMatchObject({ faults: [], faultCount: 0 })
  expect(preview.changes).toHaveLength(7)
  expect(preview.changes[0]).toEqual({
    unit: 'A25-01',
    unitName: 'Văn phòng UBND Thành phố',
    code: 'area_1',
    area: 1,
    criterion: null,
    before: null,
    after: 8.5,
  })
  expect(before).toMatchObject({ fixed: 0, changeable: true })
  expect(imported.status).toBe(200)
  const entry = await imported.json()
  expect(entry).toMatchObject({
    by: { name: 'Nguyễn Thị Ánh' },
    at: '2026-11-20T18:30:00.000Z',
    reason: 'Quyết định 12',
    changeCount: 7,
  })
  const { fixed, expected, blocks } = await standing()
  expect([fixed, expected]).toEqual([
    7,
    16 * 8 +
      126 * 8 +
      (await unitsOf('C')) * 7 +
      (await unitsOf('C2')) * 6 +
      (await unitsOf('D')) * 8,
  ])
  expect(blocks[0].units[0]).toEqual({
    id: 'A25-01',
    name: 'Văn phòng UBND Thành phố',
    values: [8.5, 7, 14, 6, 9, 8, 'not-applicable', null],
    points: 52.5,
    missing: 1,
  })
  expect(await get('/history')).toEqual({ total: 1, offset: 0, imports: [entry] })
  expect(await get(`/history/${entry.id}`)).toEqual({ changes: preview.changes })
})

test('an import says before and after of what it moved', async () => {
  await take(csv('A25-01;8;7;;;;;;'))

  const preview = await previewOf(csv('A25-01;8;6,75;XÓA;;;;;'))

  expect(preview.changes).toMatchObject([{ code: 'area_2', before: 7, after: 6.75 }])
})

test('one bad cell, and nothing of the file is imported', async () => {
  const file = csv('A25-01;8;7;14;6;9;8;12;4', 'A25-02;8;7;14;6;9;8;12;4,5')

  const preview = await previewOf(file)
  const answer = await importAs('0'.repeat(64), file)

  expect(preview).toMatchObject({
    digest: null,
    changes: [],
    faultCount: 1,
    faults: [
      {
        code: 'above-maximum',
        row: 3,
        column: 'I',
        message: { vi: expect.stringContaining('tối đa 4'), en: expect.stringContaining('of 4') },
      },
    ],
  })
  expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'conflict' }])
  expect(await standing()).toMatchObject({ fixed: 0 })
})

test('what was not previewed so is not imported: another file, or data that moved since', async () => {
  const file = csv('A25-01;8;;;;;;;')
  const { digest } = await previewOf(file)

  const other = await importAs(digest, csv('A25-01;9;;;;;;;'))
  await take(csv('A25-01;5;;;;;;;'))
  const late = await importAs(digest, file)

  expect([other.status, late.status]).toEqual([409, 409])
  expect((await standing()).blocks[0].units[0].values[0]).toBe(5)
})

test('an import whose answer was lost is asked for again, and stands once', async () => {
  const file = csv('A25-01;8;;;;;;;')
  const { digest } = await previewOf(file)

  const first = await (await importAs(digest, file)).json()
  const again = await importAs(digest, file)

  expect([again.status, await again.json()]).toEqual([200, first])
  expect(await get('/history')).toMatchObject({ total: 1 })
})

test('an approved round takes no points, and says so', async () => {
  const file = csv('A25-01;8;;;;;;;')
  const { digest } = await previewOf(file)
  await putRoundIn(office.services.store, 'practice-2026', 'approved')

  const preview = await send('/preview', file)
  const imported = await importAs(digest, file)

  for (const answer of [preview, imported]) {
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'frozen-round' }])
  }
  expect(await standing()).toMatchObject({ fixed: 0, changeable: false })
})

test.each(['supervisor', 'council'])(
  'a %s reads the points and cannot write them',
  async (role) => {
    await sql`update office_users set role = ${role}`.execute(database.db)

    const file = csv('A25-01;8;;;;;;;')
    const answers = [
      await office.ask(path, { cookies }),
      await office.ask(`${path}/template.xlsx`, { cookies }),
      await office.ask(`${path}/history`, { cookies }),
      await send('/preview', file),
      await importAs('0'.repeat(64), file),
    ]

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 403, 403])
  },
)

test.each(['', ' ', '%00', 'x'.repeat(1001)])(
  'an import for the reason “%s” is refused',
  async (reason) => {
    const file = csv('A25-01;8;;;;;;;')
    const { digest } = await previewOf(file)

    const answer = await send(`/import?digest=${digest}&reason=${reason}`, file)

    expect([answer.status, (await standing()).fixed]).toEqual([400, 0])
  },
)

test('a file of 50 MB is refused in a sentence to an admin, and unread to a stranger', async () => {
  const file = new Uint8Array(50_000_000)

  const answer = await send('/preview', file)
  const stranger = await office.ask(`${path}/preview`, { method: 'POST', body: file })
  const elsewhere = await office.ask('/api/ballots', { method: 'POST', body: file })

  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({
    code: ProblemCode.enum['too-large'],
    faults: [{ code: 'too-large', message: { vi: expect.stringContaining('10 MB') } }],
  })
  expect([stranger.status, elsewhere.status]).toEqual([401, 413])
})

test('a workbook is as good as a CSV, and of very many faults the first are named', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => [`X${at}`, 1])
  const good = makeWorkbook({ sheets: [{ rows: [head.split(';'), ['A25-01', 8.25]] }] })
  const bad = makeWorkbook({ sheets: [{ rows: [head.split(';'), ...rows] }] })

  expect((await previewOf(good)).changes).toMatchObject([{ code: 'area_1', after: 8.25 }])
  const { faults, faultCount } = await previewOf(bad)
  expect([faults.length, faultCount]).toEqual([200, 300])
})

test('the name of a template says what it is for', async () => {
  const answer = await office.ask(`${path}/template.csv?language=en`, { cookies })

  expect(answer.headers.get('content-disposition')).toContain(
    'filename="phieu_practice-2026_assessed_en_2026-11-21_PRACTICE.csv"',
  )
})

function csv(...rows: string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([head, ...rows].join('\r\n'))
}

function send(to: string, body: Uint8Array<ArrayBuffer>) {
  return office.ask(`${path}${to}`, { method: 'POST', body, cookies })
}

async function previewOf(body: Uint8Array<ArrayBuffer>) {
  const answer = await send('/preview', body)
  expect(answer.status).toBe(200)
  return answer.json()
}

function importAs(digest: string, body: Uint8Array<ArrayBuffer>) {
  return send(`/import?digest=${digest}&reason=${encodeURIComponent('Quyết định 12')}`, body)
}

async function take(body: Uint8Array<ArrayBuffer>) {
  const answer = await importAs((await previewOf(body)).digest, body)
  expect(answer.status).toBe(200)
}

async function get(from: string) {
  return (await office.ask(`${path}${from}`, { cookies })).json()
}

const standing = () => get('')

async function unitsOf(block: string): Promise<number> {
  const { blocks } = await standing()
  return blocks.find(({ id }: { id: string }) => id === block).units.length
}
