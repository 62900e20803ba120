import { PopulationPreview } from '@phieu/office'
import type { ExtraQuestion, Population } from '@phieu/survey'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

const PEOPLE = '/api/rounds/practice-2026/populations'

const age: ExtraQuestion = {
  kind: 'single',
  id: 'age',
  text: { vi: 'Tuổi của Ông/Bà?', en: 'How old are you?' },
  place: 'after',
  groups: ['ND'],
  options: [
    { code: 1, vi: 'Dưới 45', en: 'Below 45' },
    { code: 2, vi: 'Từ 45', en: '45 and more' },
    { code: 99, vi: 'Không muốn trả lời', en: 'Prefer not to say', exclusive: true },
  ],
}
const known: Population = {
  block: 'B',
  group: 'ND',
  question: 'age',
  people: { 1: 7500, 2: 2500 },
  source: 'Niên giám thống kê 2025; Cục Thống kê',
}

let office: TestOffice
let cookies: string
beforeAll(async () => {
  office = await openTestOffice({ round: { extra: [age], populations: [known] } })
  cookies = await office.setUp()
})
afterAll(() => office.close())

test.each(['csv', 'xlsx'])('the table of people comes back as it left, as %s', async (format) => {
  const template = await office.ask(`${PEOPLE}/template.${format}?language=vi`, { cookies })

  const preview = await send(new Uint8Array(await template.arrayBuffer()))

  expect(preview).toMatchObject({ faultCount: 0, warnings: [], populations: [known] })
})

test('figures by unit are added up for the block, whatever order and case they come in', async () => {
  const units = await unitsOf('B')

  const preview = await sendTable([
    'question;option;block;group;unit_id;people;source',
    ...units.map((unit) => `AGE;2;b;nd;${unit.toLowerCase()};20;Công an Thành phố`),
    ...units.map((unit, at) => `age;1;B;ND;${unit};${at === 0 ? 0 : 10};Niên giám`),
    'age;1;A;ND;;;',
  ])

  expect(preview.faults).toEqual([])
  expect(preview.populations).toEqual([
    {
      ...known,
      people: { 1: 10 * (units.length - 1), 2: 20 * units.length },
      source: 'Công an Thành phố; Niên giám',
    },
  ])
})

test('units whose people, or whose sources, are too many together are told by their cells', async () => {
  const units = await unitsOf('B')
  const preview = (rowOf: (unit: string, at: number) => string) =>
    sendTable([
      'block;group;question;option;unit_id;people;source',
      ...units.map(rowOf),
      'B;ND;age;2;;5;',
    ])

  const [people, sources] = [
    await preview((unit) => `B;ND;age;1;${unit};90000000;`),
    await preview((unit, at) => `B;ND;age;1;${unit};5;${`${at} `.padEnd(300, 'x')}`),
  ]

  expect(people.populations.concat(sources.populations)).toEqual([])
  expect(people.faults).toMatchObject([{ code: 'above-maximum', row: 2, column: 'F' }])
  expect(sources.faults).toMatchObject([{ code: 'sources-too-long', row: 2, column: 'G' }])
})

test.each([
  ['an unknown block', 'X;ND;age;1;;5', 'no-such-block', 'A'],
  ['a group that the block does not ask', 'B;khong;age;1;;5', 'no-such-group', 'B'],
  ['a question that the group is not asked', 'B;HDND;age;1;;5', 'no-such-question', 'C'],
  ['an option that stands apart', 'B;ND;age;99;;5', 'no-such-option', 'D'],
  ['no option', 'B;ND;age;;;5', 'missing-value', 'D'],
  ['a unit of another block', 'A;ND;age;1;{unit};5', 'wrong-block', 'A'],
  ['an unknown unit', 'B;ND;age;1;khong-co;5', 'unknown-unit', 'E'],
  ['a number with separators', 'B;ND;age;1;;4.000', 'ambiguous-number', 'F'],
  ['a negative number', 'B;ND;age;1;;-4', 'negative', 'F'],
  ['half a person', 'B;ND;age;1;;4,5', 'too-many-decimals', 'F'],
])('%s is told by its cell, and nothing is taken', async (_, row, code, column) => {
  const [unit = ''] = await unitsOf('B')

  const preview = await sendTable([
    'block;group;question;option;unit_id;people',
    'B;ND;age;2;;5',
    row.replace('{unit}', unit),
  ])

  expect(preview.populations).toEqual([])
  expect(preview.faults).toMatchObject([{ code, row: 3, column }])
})

test.each([
  ['an option without people', ['B;ND;age;1;;5'], [['option-without-people', 2, 'D']]],
  ['nobody', ['B;ND;age;1;;0', 'B;ND;age;2;;5'], [['not-whole', 2, 'F']]],
  ['a row twice', ['B;ND;age;1;;5', 'B;ND;age;2;;5', 'B;ND;age;1;;6'], [['row-twice', 4, 'D']]],
  [
    'a block and one of its units',
    ['B;ND;age;1;;5', 'B;ND;age;2;;5', 'B;ND;age;1;{unit};6'],
    [['units-and-block', 4, 'E']],
  ],
  [
    'some of the units',
    ['B;ND;age;1;{unit};5', 'B;ND;age;2;;5'],
    [['units-without-people', 2, 'E']],
  ],
])('%s: what rows say together is checked, too', async (_, rows, faults) => {
  const [unit = ''] = await unitsOf('B')

  const preview = await sendTable([
    'block;group;question;option;unit_id;people',
    ...rows.map((row) => row.replace('{unit}', unit)),
  ])

  expect(preview.populations).toEqual([])
  expect(preview.faults.map(({ code, row, column }) => [code, row, column])).toEqual(faults)
})

async function unitsOf(block: string): Promise<string[]> {
  const plan = (await office.services.plans.find('practice-2026'))!
  return [...plan.units.values()].filter((unit) => unit.block === block).map(({ id }) => id)
}

function sendTable(lines: readonly string[]) {
  return send(new TextEncoder().encode(lines.join('\r\n')))
}

async function send(body: Uint8Array<ArrayBuffer>): Promise<PopulationPreview> {
  const answer = await office.ask(`${PEOPLE}/preview`, { method: 'POST', body, cookies })
  return PopulationPreview.parse(await answer.json())
}
