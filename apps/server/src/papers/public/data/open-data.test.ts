import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../../app.ts'
import { columnsOf, openKeys } from '../../../publication/open-columns.ts'
import { openTableNames, openTables, type OpenTableName } from '@phieu/publication'
import type { PublishedResult } from '../../../publication/published.ts'
import { columnsTypedIn, powerQueryFault } from '../../../testing/power-query.ts'
import { voiceIn } from '../page-language.ts'
import { isThere, programIn, python, runProgram } from '../../../testing/run-program.ts'
import { writeTables } from './write-tables.ts'
import { openTestOffice, type TestOffice } from '../../../testing/test-office.ts'
import { publishTestRound, testPublications } from '../../../testing/test-publication.ts'

let office: TestOffice
let result: PublishedResult
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  office = await openTestOffice()
  result = publishTestRound({ withoutPoints: ['A07'], round: { half: 2 } })
  app = createApp({ ...office.services, publications: testPublications(result) })
})
afterAll(() => office.close())

describe.each(openTableNames)('the table %s', (table) => {
  test('has the columns that are described, each cell of its type, and no line twice', async () => {
    const [head = [], ...rows] = await cellsOf(table)

    expect(head).toEqual(columnsOf(table).map(([name]) => name))
    expect(rows.length).toBeGreaterThan(0)
    const keys = rows.map((row) => openKeys[table].map((key) => row[head.indexOf(key)]).join())
    expect(new Set(keys).size).toBe(rows.length)
    for (const [at, [name, { type }]] of columnsOf(table).entries()) {
      const odd = rows.map((row) => row[at] ?? '').filter((cell) => !isOfType[type](cell))
      expect([name, odd.slice(0, 3)]).toEqual([name, []])
    }
  })

  test('is described as CSV on the Web, beside it', async () => {
    const answer = await get(`data/${table}.csv-metadata.json`)

    expect(answer.headers.get('content-type')).toBe('application/csvm+json')
    const [head = []] = await cellsOf(table)
    expect(await answer.json()).toMatchObject({
      url: `${table}.csv`,
      tableSchema: { columns: head.map((titles) => ({ titles })), primaryKey: openKeys[table] },
    })
  })
})

test('whoever has no value or no rank of the year is told why, and nobody who has one', () => {
  const [ranked, valueless, few] = result.document.rankings[0]!.units
  const figure = { interval: null, rankSet: null, betterThan: [], worseThan: [] }
  const annual: PublishedResult['annual'] = {
    year: 2024,
    rule: { kind: 'mean' },
    provisional: false,
    firstHalf: 'h1',
    rankings: [
      {
        block: 'A',
        units: [
          { ...figure, unit: ranked!.unit, percent: '80', rank: 1 },
          { ...figure, unit: valueless!.unit, percent: null, rank: null },
          { ...figure, unit: few!.unit, percent: '90', rank: null },
        ],
      },
    ],
  }
  const document = {
    ...result.document,
    rankings: result.document.rankings.map((ranking) => ({
      ...ranking,
      units: ranking.units.map((each) =>
        each.unit === few!.unit ? { ...each, unranked: 'too-few-ballots' as const } : each,
      ),
    })),
  }

  const lines = openTables.year({ ...result, document, annual })

  expect(lines.map(({ unranked }) => unranked)).toEqual([null, 'no-value', 'too-few-ballots'])
})

test('the data package names every file with its size and digest', async () => {
  const Package = z.object({
    version: z.string(),
    resources: z.array(z.object({ path: z.string(), bytes: z.int(), hash: z.string() })),
  })
  const { version, resources } = Package.parse(await (await get('data/datapackage.json')).json())

  expect(version).toBe(result.digest)
  expect(resources).toHaveLength(openTableNames.length)
  for (const { path, bytes, hash } of resources) {
    const file = new Uint8Array(await (await get(`data/${path}`)).arrayBuffer())
    expect([path, file.length, `sha256:${digestOf(file)}`]).toEqual([path, bytes, hash])
  }
})

test('a catalogue finds every file, the package among them, under an address that has it', async () => {
  const Dataset = z.object({
    '@type': z.literal('dcat:Dataset'),
    'dcat:distribution': z.array(
      z.object({
        'dcat:downloadURL': z.object({ '@id': z.url() }),
        'spdx:checksum': z.object({ 'spdx:checksumValue': z.string() }),
      }),
    ),
  })
  const answer = await get('data/dcat.jsonld')
  const { 'dcat:distribution': files } = Dataset.parse(await answer.json())

  expect(answer.headers.get('content-type')).toBe('application/ld+json')
  expect(files).toHaveLength(openTableNames.length + 1)
  for (const file of files) {
    const { pathname } = new URL(file['dcat:downloadURL']['@id'])
    const bytes = new Uint8Array(await (await app.request(pathname)).arrayBuffer())
    expect(digestOf(bytes)).toBe(file['spdx:checksum']['spdx:checksumValue'])
  }
})

test.each(['other.csv', 'index.xml', 'index.csv-metadata', 'datapackage', '__proto__.csv'])(
  'there is no file %s',
  async (file) => {
    expect((await app.request(`/results/${result.id}/data/${file}`)).status).toBe(404)
  },
)

test('tables, their descriptions and the figures of pictures stay as they were published, byte for byte', async () => {
  const { rankings } = result.document
  const otherwise = {
    ...result,
    document: { ...result.document, rankings: rankings.map((each) => ({ ...each, units: [] })) },
    round: { ...result.round, organiser: { vi: 'Ai khác', en: 'Somebody else' } },
  }
  const later = createApp({ ...office.services, publications: testPublications(otherwise) })

  for (const path of ['data/areas.csv', 'data/index.csv-metadata.json', 'charts/A.csv']) {
    const answer = await later.request(`/results/${result.id}/${path}`)
    expect(writeTables(otherwise)).not.toEqual(result.tables)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect([path, await answer.text()]).toEqual([path, await (await get(path)).text()])
  }
  const described = await later.request(`/results/${result.id}/data/datapackage.json`)
  expect(described.headers.get('cache-control')).toBe('public, max-age=86400')
  expect(await described.json()).toEqual(await (await get('data/datapackage.json')).json())
})

test('its page says in both languages what every column means', async () => {
  for (const [before, language] of [
    ['', 'vi'],
    ['/en', 'en'],
  ] as const) {
    const text = await (await app.request(`${before}/results/${result.id}/data`)).text()
    for (const table of openTableNames) {
      for (const [name, { means }] of columnsOf(table)) {
        expect(text).toContain(`<code>${name.replaceAll('_', '_<wbr />')}</code>`)
        expect(text).toContain(means[language].replaceAll("'", '&#39;'))
      }
    }
  }
})

describe('the programs of the page read every unit with its rank', () => {
  test.skipIf(!isThere(python))('in Python', async () => {
    const printed = await run('Python', (code) => [python, ['-c', code]])
    expect(unitsMissingIn(printed)).toEqual([])
  })

  test.skipIf(!isThere('Rscript'))('in R', async () => {
    const printed = await run('R', (code) => ['Rscript', ['-e', code]])
    expect(unitsMissingIn(printed)).toEqual([])
  })
})

test('the one for Power Query can be read, and sets types of columns that are there', async () => {
  const { powerQuery } = voiceIn('vi').words.data
  const program = programIn(await (await get('data')).text(), powerQuery)
  const [columns = []] = await cellsOf('index')

  expect(await powerQueryFault(program)).toBeUndefined()
  expect(columnsTypedIn(program)).toEqual(['rank', 'index_percent'])
  expect(columns).toEqual(expect.arrayContaining(columnsTypedIn(program)))
})

/** What a program of the page prints when its address is turned to a server that listens. */
async function run(title: string, command: (code: string) => [string, string[]]): Promise<string> {
  const program = programIn(await (await get('data')).text(), title)
  const { publicUrl } = office.services.config
  return runProgram(app, (url) => command(program.replaceAll(publicUrl, url)))
}

function unitsMissingIn(printed: string): string[] {
  const units = result.document.rankings.flatMap((ranking) => ranking.units)
  return units.map(({ name }) => name).filter((name) => !printed.includes(name))
}

async function cellsOf(table: OpenTableName): Promise<string[][]> {
  const text = await (await get(`data/${table}.csv`)).text()
  return z.array(z.array(z.string())).parse(parse(text, { bom: true }))
}

async function get(path: string): Promise<Response> {
  const answer = await app.request(`/results/${result.id}/${path}`)
  expect([path, answer.status]).toEqual([path, 200])
  return answer
}

const isOfType = {
  string: () => true,
  integer: (cell: string) => cell === '' || /^-?\d+$/.test(cell),
  number: (cell: string) => cell === '' || (cell.trim() !== '' && Number.isFinite(Number(cell))),
  boolean: (cell: string) => ['', 'true', 'false'].includes(cell),
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
