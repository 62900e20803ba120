import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutToBytes } from './sav-bytes.ts'
import { savNames } from './sav-names.ts'
import { streamSav } from './sav.ts'
import { streamOf, type Column, type Row } from '../table.ts'

/**
 * What is used here of a reader that comes without types and as CommonJS alone. It decodes texts
 * eight bytes at a time, which breaks letters of two and more: those are for PSPP to prove, below.
 */
interface SavReader {
  open: () => Promise<void>
  readAllRows: (withEmpty: boolean) => Promise<Record<string, string | number | null>[]>
  meta: {
    header: { n_cases: number; encoding: string }
    sysvars: { name: string; label: string; missing: unknown }[]
    getValueLabels: (name: string) => { val: number; label: string }[]
  }
}
const spss: { SavBufferReader: new (bytes: Buffer) => SavReader } = createRequire(import.meta.url)(
  'sav-reader',
)

const asked =
  'Cán bộ, công chức phường hướng dẫn thủ tục rõ ràng, dễ hiểu; người dân không phải đi lại nhiều lần để bổ sung hồ sơ, giấy tờ ngoài quy định của pháp luật hiện hành và của Thành phố, và được thông báo kết quả đúng hẹn, kể cả khi nộp hồ sơ qua mạng hoặc qua bưu chính'

const columns: readonly Column[] = [
  { id: 'unit-name', kind: 'text', width: 40, ...named('Tên đơn vị') },
  { id: 'Điểm', kind: 'decimal', digits: 4, ...named('Điểm số') },
  { id: 'to', kind: 'count', ...named('Số phiếu') },
  {
    id: 'B17',
    kind: 'code',
    ...named('B17'),
    question: { vi: asked, en: asked },
    values: [
      { code: 1, label: both('Rất không đồng ý') },
      { code: 5, label: both('Hoàn toàn đồng ý') },
      { code: 9, label: both('Không có ý kiến'), excluded: true },
    ],
  },
  { id: 'week', kind: 'day', ...named('Tuần') },
  { id: 'free', kind: 'text', ...named('Ý kiến') },
]

const rows: readonly Row[] = [
  ['Phường Ba Đình – “Hà Nội”', '1/3', 5, 9, '2026-11-16', `ế ự ẫ ${'ẫ'.repeat(200)}`],
  ['Xã Ứng Hòa', null, 152, 1, null, null],
  ['', -2.5, 0, null, '2024-02-29', 'b'],
]

describe('an SPSS file, read by another program’s reader', () => {
  test('has its numbers and its empty cells', async () => {
    const { cases } = await read(rows)

    expect(cases).toMatchObject([
      { to_2: 5, B17: 9 },
      { Diem: null, to_2: 152, B17: 1, week: null },
      { Diem: -2.5, to_2: 0, B17: null, free: 'b' },
    ])
    expect(cases[0]!.Diem).toBeCloseTo(1 / 3, 15)
  })

  test('names every variable, its codes, and which of them are no answer', async () => {
    const { meta } = await read(rows)

    expect(meta.header).toMatchObject({ n_cases: 3, encoding: 'UTF-8' })
    expect(meta.sysvars.map(({ name }) => name)).toEqual([
      'unit_name',
      'Diem',
      'to_2',
      'B17',
      'week',
      'free',
    ])
    const item = meta.sysvars.find(({ name }) => name === 'B17')!
    expect(item.missing).toBe(9)
    expect(meta.getValueLabels('B17')).toMatchObject([
      { val: 1, label: 'Rất không đồng ý' },
      { val: 5, label: 'Hoàn toàn đồng ý' },
      { val: 9, label: 'Không có ý kiến' },
    ])
  })

  test('has a question too long for a label as far as whole letters of it fit', async () => {
    const { meta } = await read(rows)

    const { label } = meta.sysvars.find(({ name }) => name === 'B17')!
    expect(asked.startsWith(label)).toBe(true)
    expect(Buffer.byteLength(label)).toBeGreaterThan(250)
    expect(Buffer.byteLength(label)).toBeLessThanOrEqual(255)
  })

  test('brings back whatever whole numbers and texts there are', async () => {
    const small: readonly Column[] = [
      { id: 'n', kind: 'count', ...named('n') },
      { id: 't', kind: 'text', width: 30, ...named('t') },
    ]
    // A text's blanks at its end are what it is filled up with.
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map((each) => each.trim())
    const number = fc.option(fc.integer({ min: -1000, max: 1e9 }))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, text), { maxLength: 30 }), async (given) => {
        const { cases } = await read(given, small)
        expect(cases.map(({ n, t }) => [n ?? null, String(t ?? '').trimEnd()])).toEqual(
          given.map(([n, t]) => [n, new TextDecoder().decode(cutToBytes(t, 30)).trimEnd()]),
        )
      }),
      { numRuns: 60 },
    )
  })
})

// `npx pnpm test` fetches PSPP where it can and names it in PSPP; by hand: PSPP=/usr/bin/pspp.
describe.skipIf(!process.env.PSPP)('an SPSS file in PSPP, the free twin of SPSS', () => {
  test('shows labels, values and dates with their accents', async () => {
    const shown = await askPspp(['DISPLAY DICTIONARY.', 'FREQUENCIES B17.'])

    expect(shown).toContain('Không có ý kiến')
    expect(shown).toContain('Hoàn toàn đồng ý')
    expect(shown).toContain('Tên đơn vị')
    expect(shown).not.toContain('warning')
  })

  test('gives the data on as they were', async () => {
    const written = await askPspp(["SAVE TRANSLATE /OUTFILE='out.csv' /TYPE=CSV /FIELDNAMES."])

    const records: string[][] = parse(written)
    expect(records[0]).toEqual(['unit_name', 'Diem', 'to_2', 'B17', 'week', 'free'])
    expect(records[1]!.slice(0, 4)).toEqual([
      'Phường Ba Đình – “Hà Nội”',
      '0.3333333333333333',
      '5',
      '9',
    ])
    expect(records[1]![4]).toContain('11/16/2026')
    expect(records[1]![5]).toMatch(/^ế ự ẫ ẫ+$/)
    expect(records[2]![0]).toBe('Xã Ứng Hòa')
  })
})

describe('what SPSS allows', () => {
  test('a text is cut at the end of a letter, however many bytes its letters have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
        const cut = cutToBytes(text, most)
        expect(cut.length).toBeLessThanOrEqual(most)
        const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(cut)
        expect(text.normalize('NFC').toWellFormed().startsWith(decoded)).toBe(true)
      }),
    )
  })

  test('every name begins with a letter, is no command, and no two are alike', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (ids) => {
        const names = savNames(ids)
        expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(ids.length)
        for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_.]{0,63}$/)
      }),
    )
    expect(savNames(['to', 'B17', 'b17', '1-a', 'Điểm'])).toEqual([
      'to_2',
      'B17',
      'b17_2',
      'v_1_a',
      'Diem',
    ])
  })
})

function named(text: string) {
  return { title: both(text), meaning: both(text) }
}

function both(text: string) {
  return { vi: text, en: text }
}

const facts = { title: 'Đợt đánh giá dùng thử năm 2026', at: new Date('2026-11-22T18:00:00Z') }

async function read(given: readonly Row[], of = columns) {
  const bytes = await buffer(
    streamSav(streamOf({ language: 'vi', columns: of, rows: given }), facts),
  )
  const reader = new spss.SavBufferReader(bytes)
  await reader.open()
  const cases = await reader.readAllRows(true)
  return { meta: reader.meta, cases }
}

/** What PSPP writes to these commands about the file: to `out.csv` where they do, else its report. */
async function askPspp(commands: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-pspp-'))
  try {
    const table = streamOf({ language: 'vi', columns, rows })
    await writeFile(join(folder, 'in.sav'), await buffer(streamSav(table, facts)))
    await writeFile(join(folder, 'ask.sps'), ["GET FILE='in.sav'.", ...commands].join('\n'))
    const args = ['-O', 'format=csv', '-o', 'report.csv', 'ask.sps']
    await promisify(execFile)(process.env.PSPP ?? 'pspp', args, { cwd: folder })
    const file = commands.some((line) => line.includes('out.csv')) ? 'out.csv' : 'report.csv'
    return await readFile(join(folder, file), 'utf8')
  } finally {
    await rm(folder, { recursive: true })
  }
}
