import { endpoints, type Endpoint } from '@phieu/office'
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { officeRoutes } from './app.ts'
import { ballotRoutes } from './routes/ballots/ballots.ts'
import { openTestOffice, type TestOffice } from './testing/test-office.ts'

const declared = Object.values<Endpoint>(endpoints)

/** Bytes of the description that somebody on a slow line still waits for. */
const DESCRIPTION_BUDGET = 400_000

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice()
})
afterEach(() => office.close())

test('rights and names in the log are those on which a reviewer agreed', async () => {
  await expect(
    accessList(),
    'access-list.txt says who may do what. Is the difference meant? Then show it to a reviewer, and write it down: npx vitest run --project unit access-list -u',
  ).toMatchFileSnapshot('access-list.txt')
})

test('every endpoint is served once, and nothing is served that isn’t declared', () => {
  const served = [
    ...officeRoutes.flatMap((routes) => routes(office.services).served.map(nameOf)),
    // Before the ballots stands nothing that they don't need.
    ...new Set(ballotRoutes(office.services).routes.map(({ method, path }) => `${method} ${path}`)),
  ]

  expect(served.toSorted()).toEqual(declared.map(nameOf).toSorted())
})

test('the description names every line of the access list, and nothing else', async () => {
  const list = await readFile(new URL('access-list.txt', import.meta.url), 'utf8')
  const listed = list
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ +/).slice(0, 2).join(' '))

  const { paths } = (await describe()).document
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  )

  expect(described.toSorted()).toEqual(listed.toSorted())
})

test('the description writes every schema and every problem once, points at nothing that isn’t there, and stays small', async () => {
  const { text, document } = await describe()
  const { schemas, responses } = document.components
  const names = Map.groupBy(Object.entries({ ...schemas, ...responses }), ([, component]) =>
    JSON.stringify(component),
  )
  const twice = [...names.values()].filter(({ length }) => length > 1)
  const pointers = [...text.matchAll(/"\$ref":"#\/components\/(schemas|responses)\/([^"]+)"/g)]
  const lost = pointers.filter(
    ([, kind, name = '']) => !Object.hasOwn(kind === 'schemas' ? schemas : responses, name),
  )

  expect(twice.map((same) => same.map(([name]) => name))).toEqual([])
  expect(pointers.length).toBeGreaterThan(declared.length)
  expect(lost.map(([pointer]) => pointer)).toEqual([])
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(DESCRIPTION_BUDGET)
})

/** Every endpoint in a line: method, path, who may, name in the log. */
function accessList(): string {
  const rows = declared
    .map(({ method, path, who, log = '–', token }) => [
      method,
      path,
      [...(typeof who === 'string' ? [who] : who), ...(token ? [`token:${token}`] : [])].join(' '),
      log,
    ])
    .toSorted(([methodA, a = ''], [methodB, b = '']) =>
      a === b ? (methodA! < methodB! ? -1 : 1) : a < b ? -1 : 1,
    )
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]!.length)))
  return rows
    .map((row) => `${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}\n`)
    .join('')
}

async function describe() {
  const text = await (await office.ask('/api/openapi.json')).text()
  const document = z
    .object({
      paths: z.record(z.string(), z.record(z.string(), z.unknown())),
      components: z.object({
        schemas: z.record(z.string(), z.unknown()),
        responses: z.record(z.string(), z.unknown()),
      }),
    })
    .parse(JSON.parse(text))
  return { text, document }
}

function nameOf({ method, path }: Pick<Endpoint, 'method' | 'path'>): string {
  return `${method} ${path}`
}
