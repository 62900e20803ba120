import type { EarlierResult } from '@phieu/survey'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { makeWorkbook } from '../../testing/test-workbook.ts'

let office: TestOffice
let cookies: string
beforeEach(async () => {
  office = await openTestOffice()
  cookies = await office.setUp()
})
afterEach(() => office.close())

const about = 'id=hanoi-2023&year=2023&definition=hanoi-2024&source=C%C3%B4ng%20b%E1%BB%91'
const units: EarlierResult['units'] = [
  { unit: 'A02', index: '94', rank: 1, areas: { 2: '88.50' } },
  { unit: 'B002', index: '94.00', areas: {} },
  { unit: 'B004', rank: 12, areas: {} },
]
const table = 'unit_id,index_percent,rank,area_2\nA02,94,1,88.50\nB002,94.00,,\nB004,,12,\n'

test('a table of printed values keeps the precision of the print', async () => {
  const answer = await add(table)

  const earlier = {
    id: 'hanoi-2023',
    year: 2023,
    definition: 'hanoi-2024',
    synthetic: false,
    source: 'Công bố',
    units,
  }
  expect([answer.status, await answer.json()]).toEqual([200, { earlier }])
  expect(await list()).toEqual({ earlier: [earlier] })
  expect((await add(table)).status).toBe(200)
  expect((await add(table.replace('94.00', '94.01'))).status).toBe(409)
})

test('decimal commas are printed values too, and half-years are told', async () => {
  const answer = await add('unit_id;index_percent;rank\nA02;93,89;2', `${about}&half=1`)

  expect(await answer.json()).toMatchObject({
    earlier: { half: 1, units: [{ index: '93.89', rank: 2 }] },
  })
})

test('the whole result can be brought as JSON', async () => {
  const earlier = { id: 'h-2022', year: 2022, definition: 'd', synthetic: true, source: 's', units }
  const send = (body: unknown) => office.ask('/api/earlier', { method: 'POST', body, cookies })

  expect((await send(earlier)).status).toBe(200)
  expect((await send({ ...earlier, id: 'h-2021', units: [units[0], units[0]] })).status).toBe(400)
  expect((await send({ ...earlier, id: 'h-2020', year: 'x' })).status).toBe(400)
  expect((await send({ ...earlier, id: 'h-2019', units: [] })).status).toBe(400)
  expect(await list()).toEqual({ earlier: [earlier] })
})

test('every faulty cell is named, and nothing is added', async () => {
  const answer = await add(
    'unit_id,index_percent,rank\nA02,101,1\nĐ-1,90,2\nA03,90%,x\nA04,,\nA05,90,1\nA05,90,1\n',
  )

  expect(answer.status).toBe(422)
  const problem = await answer.json()
  expect(problem).toMatchObject({ code: 'faulty-file', faultCount: 6 })
  expect(
    problem.faults.map(({ code, row, column }: Record<string, unknown>) => [code, row, column]),
  ).toEqual([
    ['not-a-printed-percent', 2, 'B'],
    ['bad-unit', 3, 'A'],
    ['not-a-printed-percent', 4, 'B'],
    ['not-whole', 4, 'C'],
    ['missing-value', 5, 'B'],
    ['row-twice', 7, 'A'],
  ])
  expect(await list()).toEqual({ earlier: [] })
})

test('codes that a CSV shortened are told before anything is added; who has looked at them adds them', async () => {
  const shortened = 'unit_id;index_percent;rank\n4;94,10;1\n00025;93,00;2\n'

  const told = await add(shortened)
  expect(told.status).toBe(422)
  expect(await told.json()).toMatchObject({
    code: 'doubtful-file',
    faults: [{ code: 'zeros-missing', row: 2, column: 'A' }],
  })
  expect(await list()).toEqual({ earlier: [] })

  expect((await add(shortened, `${about}&doubts=accepted`)).status).toBe(200)
})

test('a number of a workbook does not say how it was printed; a text does', async () => {
  const workbook = (index: string | number) =>
    makeWorkbook({
      sheets: [
        {
          rows: [
            ['unit_id', 'index_percent', 'rank'],
            ['A02', index, 1],
          ],
        },
      ],
    })

  const stored = await add(workbook(94))
  const printed = await add(workbook('94.00'))

  expect(await stored.json()).toMatchObject({
    faults: [{ code: 'print-lost', row: 2, column: 'B' }],
  })
  expect(await printed.json()).toMatchObject({ earlier: { units: [{ index: '94.00' }] } })
})

test.each(['', 'id=x', `${about}&half=3`, about.replace('2023&', 'MM&')])(
  'a table without what it is of is refused: “%s”',
  async (query) => {
    expect((await add(table, query)).status).toBe(400)
  },
)

test('what is written in the address comes in as what a sheet holds does', async () => {
  const source = (text: string) => about.replace(/source=.*/, `source=${encodeURIComponent(text)}`)

  const nothing = await add(table, source('\u200B\u00AD'))
  const unstorable = await add(table, source('Công\u0000bố'))
  const named = await add(table, source('Công\u00A0bố\u200B'))

  expect([nothing.status, unstorable.status, named.status]).toEqual([400, 400, 200])
  expect(await named.json()).toMatchObject({ earlier: { source: 'Công bố' } })
})

test('a template is taken once it is filled in, and a spreadsheet keeps what is typed into it', async () => {
  const fetchIt = async (ending: string) => {
    const path = `/api/earlier/template/template.${ending}`
    return new Uint8Array(await (await office.ask(path, { cookies })).arrayBuffer())
  }
  const csv = await fetchIt('csv')
  const xlsx = await fetchIt('xlsx')

  const untouched = await add(xlsx)
  const filled = await add(`${new TextDecoder().decode(csv)}A02;;94,00;1\r\n`)

  expect([untouched.status, await untouched.json()]).toMatchObject([
    422,
    { faults: [{ code: 'no-units' }] },
  ])
  expect(await filled.json()).toMatchObject({
    earlier: { units: [{ unit: 'A02', index: '94.00', rank: 1 }] },
  })
  // So a spreadsheet marks a cell that is text whatever is typed.
  const { 'xl/styles.xml': styles } = unzipSync(xlsx)
  expect(strFromU8(styles!)).toContain('formatCode="@"')
})

function add(body: string | Uint8Array<ArrayBuffer>, query = about) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return office.ask(`/api/earlier?${query}`, { method: 'POST', body: bytes, cookies })
}

async function list() {
  return (await office.ask('/api/earlier', { cookies })).json()
}
