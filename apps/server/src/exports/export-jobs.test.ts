/** Taking out by jobs, through the front door; the files read back by other programs' readers. */
import { ExportJobReport } from '@phieu/office'
import { createHash, randomUUID } from 'node:crypto'
import { loadDefinition } from '@phieu/catalogue'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { makeBallot, unitA, unitB } from '../testing/test-ballots.ts'
import { letIn } from '../testing/test-people.ts'
import { closeAndCount } from '../testing/test-moves.ts'
import { openTestOffice, type TestOffice, type TestOfficeWish } from '../testing/test-office.ts'

const round = 'practice-2026'
let office: TestOffice
let cookies: string
afterEach(() => office.close())

test('a CSV travels with its codebook and a read-me that has filters, rows and the digest of the data', async () => {
  await openOffice([makeBallot({}, 5), makeBallot({ unit: unitB }, 3)])

  const { job, bytes } = await takeOut({ table: 'ballots', filters: { units: [unitA] } })

  const files = unzipSync(bytes)
  const name = `phieu_${round}_ballots_vi_2026-11-21_PRACTICE.csv`
  expect(Object.keys(files)).toEqual([name, 'giai-thich-cot.csv', 'doc-truoc.txt'])
  const readMe = strFromU8(files['doc-truoc.txt']!)
  expect(readMe).toContain(`SHA-256 (${name}): ${digestOf(files[name]!)}`)
  expect(readMe).toContain(`đơn vị: ${unitA}`)
  expect(readMe).toContain('Số dòng: 1')
  expect(job.file).toMatchObject({ rows: 1, size: bytes.length, digest: digestOf(bytes) })
  const codebook = readCsv(files['giai-thich-cot.csv']!)
  const scale = loadDefinition().scales[0]!.options
  for (const { vi } of scale) expect(codebook.flat().join('\n')).toContain(vi)
  const [heading, ...rows] = readCsv(files[name]!)
  expect(rows).toHaveLength(1)
  expect(rows[0]![heading!.indexOf('B17')]).toBe('5')
  expect(rows[0]![heading!.indexOf('Tuần')]).toBe('2026-11-16')
})

test('no line of the ballots leads back to a phone, a day or an interviewer', async () => {
  const ballots = Array.from({ length: 40 }, (_, at) => makeBallot({}, (at % 5) + 1))
  await openOffice(ballots)

  const first = textOf(await takeOut({ table: 'ballots', format: 'json' }))
  const second = textOf(await takeOut({ table: 'ballots', format: 'json' }))

  for (const { id } of ballots) expect(first).not.toContain(id)
  expect(first).not.toContain('2026-11-20')
  // Forty lines in the same order twice: one chance in more than there are atoms.
  expect(first).not.toBe(second)
  expect(first.trim().split('\n')).toHaveLength(42)
})

test('in a real round, the few ballots of a group about a unit are in no file', async () => {
  const real = { round: { practice: false } }
  const many = Array.from({ length: 5 }, () => makeBallot({ unit: unitB }))
  await openOffice([makeBallot(), ...many], real)
  await closeAndCount(office, round)

  const lines = z
    .array(z.object({ unit: z.string().nullable(), block: z.string() }))
    .parse(JSON.parse(textOf(await takeOut({ table: 'ballots', format: 'json' }))))

  expect(lines).toHaveLength(5)
  expect(lines.filter(({ unit }) => unit === unitB)).toHaveLength(5)
})

test('an XLSX is one workbook with data, codebook and origin', async () => {
  await openOffice([makeBallot()])

  const { job, bytes } = await takeOut({ table: 'areas', format: 'xlsx', language: 'en' })

  const sheets = await readXlsx(Buffer.from(bytes))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Data', 'Codebook', 'About this file'])
  expect(sheets[0]!.data).toHaveLength(job.file!.rows + 1)
  expect(job.file!.name).toMatch(/^phieu_practice-2026_areas_en_2026-11-21_PRACTICE\.xlsx$/)
})

test('lists hold words, and the codebook has the codes beside them', async () => {
  await openOffice([makeBallot()])

  const { bytes } = await takeOut({ table: 'ballots', format: 'xlsx', language: 'vi' })
  const links = await office.ask('/api/rounds/practice-2026/links/table/links.csv', { cookies })

  const [data, codebook] = await readXlsx(Buffer.from(bytes))
  expect(data!.data[1]).toEqual(
    expect.arrayContaining(['Trang web', 'Tự trả lời trên mạng', 'Tiếng Việt', 'Được tính']),
  )
  expect(JSON.stringify(codebook!.data)).toContain('Trang web (web); Tại quầy của đơn vị (desk)')
  const list = await links.text()
  expect(list).toContain('Đang mở')
  expect(list).not.toMatch(/;(active|web);/)
})

test('an SPSS file is there with its codebook', async () => {
  await openOffice([makeBallot()])

  const { bytes } = await takeOut({ table: 'ballots', format: 'sav' })

  const files = unzipSync(bytes)
  const [data] = Object.entries(files).find(([name]) => name.endsWith('.sav'))!
  expect(strFromU8(files[data]!.subarray(0, 30), true)).toBe('$FL2@(#) SPSS DATA FILE Phieu ')
})

test('a cancelled export ends and leaves nothing', async () => {
  await openOffice(Array.from({ length: 100 }, () => makeBallot()))
  const first = await begin({ table: 'ballots' })
  const second = await begin({ table: 'ballots' })

  const answer = await office.ask(`/api/exports/${second.id}/cancel`, { method: 'POST', cookies })

  expect(ExportJobReport.parse(await answer.json())).toMatchObject({
    state: 'cancelled',
    file: null,
  })
  expect((await file(second.id)).status).toBe(409)
  // The one before it goes on.
  expect((await finished(first.id)).state).toBe('done')
})

test('a job is its maker’s alone, and a table only for whom it is', async () => {
  await openOffice([makeBallot()])
  const job = await begin({ table: 'areas' })
  await finished(job.id)
  const other = office.services.exports

  expect(await other.find('somebody else', job.id)).toBeUndefined()
  expect((await office.ask('/api/exports/not-there', { cookies })).status).toBe(404)
  expect((await office.ask(`/api/exports/${job.id}/file`)).status).toBe(401)
})

test('a filter that a table does not have is refused, not passed over', async () => {
  await openOffice([])

  const answer = await post({ table: 'areas', filters: { channels: ['web'] } })

  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ code: 'malformed' })
})

test('after a day a file is gone', async () => {
  await openOffice([makeBallot()])
  const job = await begin({ table: 'areas' })
  await finished(job.id)
  office.clock.now = new Date(office.clock.now.getTime() + 25 * 3_600_000)

  await office.services.exports.tidy()

  expect(await office.services.exports.find('anyone', job.id)).toBeUndefined()
  expect(await office.services.exports.list('anyone', round)).toEqual([])
  expect((await file(job.id)).status).toBe(404)
})

test('contacts and the log are taken out like the others', async () => {
  await openOffice([])
  await office.services.store.keepContacts([
    {
      id: randomUUID(),
      round,
      interviewer: 'DTV-07',
      unit: unitA,
      group: 'ND',
      outcome: 'refused',
      attempts: 2,
      on: '2026-11-19',
    },
  ])

  const contacts = textOf(await takeOut({ table: 'contacts', format: 'json', language: 'en' }))
  expect(JSON.parse(contacts)).toMatchObject([
    { unit: unitA, outcome: 'refused', attempts: 2, met_on: '2026-11-19', interviewer: 'DTV-07' },
  ])

  const log = textOf(await takeOut({ table: 'log', format: 'json' }))
  expect(log).toContain('export.begun')
})

test('a supervisor takes out aggregates, but neither ballots nor an admin’s files', async () => {
  await openOffice([makeBallot()])
  const job = await begin({ table: 'areas' })
  await finished(job.id)
  cookies = (await letIn(office, { role: 'supervisor' })).cookies

  expect((await file(job.id)).status).toBe(404)
  expect((await office.ask(`/api/exports/${job.id}`, { cookies })).status).toBe(404)
  const cancel = { method: 'POST', cookies } as const
  expect((await office.ask(`/api/exports/${job.id}/cancel`, cancel)).status).toBe(404)
  expect((await post({ table: 'ballots' })).status).toBe(403)
  expect((await post({ table: 'areas' })).status).toBe(200)
})

async function openOffice(
  ballots: ReturnType<typeof makeBallot>[],
  wish: TestOfficeWish = {},
): Promise<void> {
  office = await openTestOffice(wish)
  cookies = await office.setUp()
  if (ballots.length > 0) await office.pushOnline(ballots)
}

async function post(wish: Record<string, unknown>) {
  const body = { format: 'csv', language: 'vi', ...wish }
  return office.ask(`/api/rounds/${round}/exports`, { method: 'POST', body, cookies })
}

async function begin(wish: Record<string, unknown>) {
  return ExportJobReport.parse(await (await post(wish)).json())
}

function file(id: string) {
  return office.ask(`/api/exports/${id}/file`, { cookies })
}

async function finished(id: string) {
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

async function takeOut(wish: Record<string, unknown>) {
  const job = await finished((await begin(wish)).id)
  expect(office.reports).toEqual([])
  const answer = await file(job.id)
  expect(answer.status).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('x-file-sha256')).toBe(digestOf(bytes))
  return { job, bytes }
}

function textOf({ bytes }: { bytes: Uint8Array }): string {
  const [data] = Object.values(unzipSync(bytes))
  return strFromU8(data!)
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function readCsv(bytes: Uint8Array): string[][] {
  return parse(Buffer.from(bytes), { bom: true, delimiter: ';', record_delimiter: '\r\n' })
}
