/** Scores of a separate satisfaction measurement, through the front door. */
import { loadDefinition } from '@phieu/catalogue'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { putRoundIn } from '../../testing/test-moves.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'

const path = '/api/rounds/practice-2026/external'
const head = 'unit_id;item;group;share;n;standard_error;source'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

test('scores are previewed, imported and read exactly as they were handed over', async () => {
  const file = csv('B00004;B17;ND;0,76250;120;0,0196;SIPAS 2026', 'B00004;B17;DN;1;40;;SIPAS 2026')

  const preview = await previewOf(file)
  const entry = await (await importAs(preview.digest, file)).json()

  const score = {
    unit: 'B00004',
    item: 'B17',
    group: 'ND',
    share: '0.76250',
    n: 120,
    standardError: 0.0196,
    source: 'SIPAS 2026',
  }
  expect(preview).toMatchObject({ faults: [], skipped: 0 })
  expect(preview.changes[0]).toEqual({
    unit: 'B00004',
    unitName: 'Phường Ba Đình',
    item: 'B17',
    group: 'ND',
    before: null,
    after: score,
  })
  const list = await get('')
  expect(list).toMatchObject({ total: 2, changeable: true })
  expect(list.scores[1]).toEqual({ ...score, unitName: 'Phường Ba Đình' })
  expect(list.groups.find(({ id }: { id: string }) => id === 'ND')).toMatchObject({
    units: 1,
    scores: 1,
  })
  expect(await get('/history')).toMatchObject({ total: 1, imports: [entry] })
  expect(await get(`/history/${entry.id}`)).toEqual({ changes: preview.changes })
})

test('only the chosen groups are taken', async () => {
  const file = csv('B00004;B17;ND;0,7;120;;x', 'B00004;B17;DN;0,8;40;;x')

  const preview = await previewOf(file, 'ND')
  await importAs(preview.digest, file, 'ND')

  expect(preview).toMatchObject({ skipped: 1, changes: [{ group: 'ND' }] })
  expect((await get('')).scores).toMatchObject([{ group: 'ND' }])
})

test('a score moves, and is taken back by its mark', async () => {
  const first = csv('B00004;B17;ND;0,7;120;;x', 'B00004;B17;DN;0,8;40;;x')
  await importAs((await previewOf(first)).digest, first)

  const next = csv('B00004;B17;ND;0,75;130;;x', 'B00004;B17;DN;xóa;;;')
  const { digest, changes } = await previewOf(next)
  await importAs(digest, next)

  expect(changes).toMatchObject([
    { before: { share: '0.7' }, after: { share: '0.75' } },
    { before: { share: '0.8' }, after: null },
  ])
  expect((await get('')).scores).toMatchObject([{ group: 'ND', share: '0.75', n: 130 }])
})

test('a workbook’s shares are read, also where they show as per cent', async () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>'
  const rows = [
    head.split(';'),
    ['B00004', 'B17', 'ND', '<c s="1"><v>0.76249999999999996</v></c>', 120, 0.019678, 'x'],
  ]

  const { changes } = await previewOf(makeWorkbook({ sheets: [{ rows }], styles }))

  expect(changes).toMatchObject([{ after: { share: '0.7625', standardError: 0.019678 } }])
})

test.each([
  ['B00004;B17;ND;76,25;120;;x', 'share-above-one', 'D'],
  ['B00004;B17;ND;-0,5;120;;x', 'negative', 'D'],
  ['B00004;B17;ND;0,123456789;120;;x', 'too-many-decimals', 'D'],
  ['B00004;B17;ND;;120;;x', 'missing-value', 'D'],
  ['B00004;B17;ND;0,7;1.200;;x', 'not-whole', 'E'],
  ['B00004;B17;ND;0,7;0;;x', 'not-whole', 'E'],
  ['B00004;B17;ND;0,7;120;2;x', 'above-maximum', 'F'],
  ['B00004;B17;ND;0,7;120;;', 'missing-value', 'G'],
  [`B00004;B17;ND;0,7;120;;${'x'.repeat(501)}`, 'too-long', 'G'],
  ['B00004;A01;ND;0,7;120;;x', 'unknown-item', 'B'],
  ['B00004;B17;QQ;0,7;120;;x', 'group-not-asked', 'C'],
  ['B99999;B17;ND;0,7;120;;x', 'unknown-unit', 'A'],
])('the row %s is refused: %s', async (row, code, column) => {
  const { faults, changes, digest } = await previewOf(csv('B00008;B17;ND;0,7;120;;x', row))

  expect(faults).toMatchObject([{ code, row: 3, column }])
  expect([changes, digest]).toEqual([[], null])
})

test('the same unit, item and group twice is refused', async () => {
  const row = 'B00004;B17;ND;0,7;120;;x'

  const { faults } = await previewOf(csv(row, row))

  expect(faults).toMatchObject([{ code: 'row-twice', row: 3 }])
})

test.each(['vi', 'en'] as const)('the template in %s, filled in, is imported', async (language) => {
  const answer = await office.ask(`${path}/template.csv?language=${language}&groups=ND`, {
    cookies,
  })
  const delimiter = language === 'vi' ? ';' : ','
  const bytes = Buffer.from(await answer.arrayBuffer())
  const rows: string[][] = parse(bytes, { bom: true, delimiter, relax_column_count: true })
  const codes = rows.find(([first]) => first === 'unit_id')!
  const data = rows.slice(rows.indexOf(codes) + 1)
  for (const row of data) {
    row[codes.indexOf('share')] = language === 'vi' ? '0,5' : '0.5'
    row[codes.indexOf('n')] = '30'
    row[codes.indexOf('source')] = 'SIPAS'
  }

  const { faults, changes } = await previewOf(
    new Uint8Array(Buffer.from(stringify(rows, { delimiter }))),
  )

  expect(faults).toEqual([])
  expect(changes).toHaveLength(data.length)
  const asked = loadDefinition().blocks.find(({ id }) => id === 'B')!.items
  const citizens = asked.filter(({ groups }) => groups.includes('ND')).length
  const communes = changes.filter(({ unit }: { unit: string }) => unit.startsWith('B'))
  expect(communes).toHaveLength(126 * citizens)
})

test('a published round takes no scores', async () => {
  await putRoundIn(office.services.store, 'practice-2026', 'published')

  const answer = await office.ask(`${path}/preview`, { method: 'POST', body: csv(), cookies })

  expect([answer.status, (await answer.json()).code]).toEqual([409, 'frozen-round'])
})

function csv(...rows: string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([head, ...rows].join('\r\n'))
}

async function previewOf(body: Uint8Array<ArrayBuffer>, groups = '') {
  const answer = await office.ask(`${path}/preview?groups=${groups}`, {
    method: 'POST',
    body,
    cookies,
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

async function importAs(digest: string, body: Uint8Array<ArrayBuffer>, groups = '') {
  const query = `digest=${digest}&reason=SIPAS&groups=${groups}`
  const answer = await office.ask(`${path}/import?${query}`, { method: 'POST', body, cookies })
  expect(answer.status).toBe(200)
  return answer
}

async function get(from: string) {
  return (await office.ask(`${path}${from}`, { cookies })).json()
}
