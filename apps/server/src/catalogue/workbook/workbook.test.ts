/** The law of the workbook: a definition that is exported is imported as the same definition. */
import { loadDefinition } from '@phieu/catalogue'
import {
  findWorkingFaults,
  toWorkingDefinition,
  type WorkingDefinition,
  type WorkingRule,
} from '@phieu/survey'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { makeWorkbook } from '../../testing/test-workbook.ts'
import { readDefinitionFile } from '../import-definition.ts'
import { readDefinitionWorkbook } from './read-definition.ts'
import { readRule, ruleText } from './rule-text.ts'
import { writeDefinitionWorkbook } from './write-definition.ts'

const hanoi = () => toWorkingDefinition(loadDefinition())

test.each(['vi', 'en'] as const)(
  'Hanoi’s definition comes back from a workbook (%s)',
  async (language) => {
    const bytes = await writeDefinitionWorkbook(hanoi(), language)

    expect(readDefinitionWorkbook(bytes)).toMatchObject({ definition: hanoi(), faults: [] })
  },
)

test('so does every variation of it, and what is still being written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEdit, { maxLength: 8 }),
      fc.constantFrom('vi' as const, 'en' as const),
      async (edits, language) => {
        const definition = hanoi()
        for (const edit of edits) edit(definition)

        const { definition: read, faults } = readDefinitionWorkbook(
          await writeDefinitionWorkbook(definition, language),
        )

        expect(faults).toEqual([])
        expect(read).toEqual(definition)
      },
    ),
    { numRuns: 25 },
  )
})

test('letters of an old font are told, in a workbook as in JSON', async () => {
  const definition = hanoi()
  const [block] = definition.blocks
  block!.items[0]!.vi = 'L·nh ®¹o chØ ®¹o quyÕt liÖt'
  const json = new TextEncoder().encode(JSON.stringify({ ...definition, version: 1 }))

  const ways = [
    readDefinitionFile(await writeDefinitionWorkbook(definition, 'vi')),
    readDefinitionFile(json),
  ]

  for (const { faults, warnings } of ways) {
    expect(faults).toEqual([])
    expect(warnings.map(({ code, message }) => [code, message.vi])).toEqual([
      ['garbled-text', expect.stringContaining('“Lãnh đạo chỉ đạo quyết liệt”')],
    ])
  }
})

test.each([0.0000015431942101104318, 1.5431942101104318e-7, 99.99999999999999])(
  'a rule keeps the number %d, with all its decimals',
  (earns) => {
    const rule = { kind: 'optionPercent', percent: { '4': earns } } as const

    expect(readRule(ruleText(rule))).toEqual(rule)
  },
)

describe('a faulty workbook', () => {
  test.each<[string, string, number, number, string | number, [string, string, number, string]]>([
    ['points that are a word', 'items', 3, 3, 'hai', ['not-a-number', 'items', 3, 'D']],
    ['points of three decimals', 'blocks', 3, 4, '1,2345', ['too-many-decimals', 'blocks', 3, 'E']],
    ['an item of no block', 'items', 4, 0, 'Z', ['unknown-name', 'items', 4, 'A']],
    [
      'an area that the block lacks',
      'block_areas',
      3,
      1,
      'x',
      ['not-a-number', 'block_areas', 3, 'B'],
    ],
    ['a rule that is none', 'items', 3, 8, 'linearly', ['unreadable-rule', 'items', 3, 'I']],
    ['weights that are none', 'settings', 4, 1, 'DN', ['unreadable-weights', 'settings', 4, 'B']],
    ['a flag that is none', 'groups', 3, 3, 'đôi khi', ['unknown-word', 'groups', 3, 'D']],
    ['a setting that is none', 'settings', 3, 0, 'colour', ['unknown-setting', 'settings', 3, 'A']],
    ['a year that is none', 'settings', 12, 1, 'h3', ['unknown-word', 'settings', 12, 'B']],
  ])('is told its cell: %s', async (_what, sheet, row, column, value, [code, ...place]) => {
    const bytes = await changed(sheet, row, column, value)

    const { definition, faults } = readDefinitionWorkbook(bytes)

    expect(definition).toBeUndefined()
    expect(faults.map((fault) => [fault.code, fault.sheet, fault.row, fault.column])).toEqual([
      [code, ...place],
    ])
  })

  test('is told the sheets that are missing or none of its own', async () => {
    const data = [['id', 'vi', 'en']]
    const bytes = await writeXlsx([
      { data, sheet: 'areas' },
      { data, sheet: 'Sheet2' },
    ]).toBuffer()

    const { faults } = readDefinitionWorkbook(new Uint8Array(bytes))

    expect(faults.map(({ code, sheet }) => [code, sheet])).toContainEqual([
      'unknown-sheet',
      'Sheet2',
    ])
    expect(faults.filter(({ code }) => code === 'missing-sheet')).toHaveLength(8)
  })

  test('that unpacks to much more than any definition is refused unread', () => {
    const columns = ' '.repeat(5_000_000)
    const bytes = makeWorkbook({ sheets: [{ name: 'areas', rows: [['id']], columns }] })

    const { faults } = readDefinitionWorkbook(bytes)

    expect(faults.map(({ code }) => code)).toEqual(['unpacks-too-large'])
  })

  test('whose sums contradict can be read, and the cell of each contradiction is known', async () => {
    const bytes = await changed('items', 3, 3, 9.5)

    const { definition, placeOf } = readDefinitionWorkbook(bytes)
    const [fault] = findWorkingFaults(definition!)

    expect(fault?.message.en).toContain('the items of area 1 add up to')
    expect(placeOf(fault!.path)).toEqual({ sheet: 'block_areas', row: 3, column: 'D' })
    expect(placeOf(['blocks', 0, 'items', 0, 'en'])).toEqual({
      sheet: 'items',
      row: 3,
      column: 'H',
    })
    expect(placeOf(['scoring', 'minimumN'])).toEqual({ sheet: 'settings', row: 5, column: 'B' })
    expect(placeOf(['scales', 1, 'options', 2, 'vi'])).toMatchObject({
      sheet: 'scales',
      column: 'C',
    })
  })
})

/** Hanoi's workbook, written anew by another program with one cell changed; rows from 1, columns from 0. */
async function changed(sheet: string, row: number, column: number, value: string | number) {
  const sheets = await readXlsx(Buffer.from(await writeDefinitionWorkbook(hanoi(), 'en')))
  const written = sheets.map(({ sheet: name, data }) => {
    const rows = data.map((cells) =>
      cells.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null)),
    )
    if (name === sheet) rows[row - 1]![column] = value
    return { sheet: name, data: rows }
  })
  return new Uint8Array(await writeXlsx(written).toBuffer())
}

const anyText = fc
  .string({ maxLength: 30, unit: fc.constantFrom(...Array.from('aăđêôơưẫ Ạ#=+-@;,"\'&<>\n1')) })
  .map((text) => text.trim().normalize('NFC'))

const anyNumber = fc.oneof(fc.nat(100), fc.double({ min: 0, max: 100, noNaN: true }))

const anyRule: fc.Arbitrary<WorkingRule> = fc.oneof(
  fc.constant<WorkingRule>({ kind: 'linear' }),
  fc.constant<WorkingRule>({ kind: 'topTwo' }),
  fc
    .dictionary(fc.constantFrom('1', '2', '3', '4', '5'), anyNumber)
    .map((percent): WorkingRule => ({ kind: 'optionPercent', percent: { ...percent } })),
  fc
    .array(fc.record({ from: anyNumber, earns: anyNumber }), { maxLength: 4 })
    .map((bands): WorkingRule => ({ kind: 'banded', bands })),
)

const anyWeights = fc
  .dictionary(fc.constantFrom('DN', 'ND', 'HDND'), fc.nat(1000))
  .map((weights) => ({ ...weights }))

const anyPoints = fc.option(fc.nat(10_000).map((hundredths) => hundredths / 100))

/** What may be written at a desk, finished or not. */
const anyEdit: fc.Arbitrary<(definition: WorkingDefinition) => void> = fc.oneof(
  anyText.map((text) => (definition: WorkingDefinition) => {
    definition.note = text
    definition.blocks[1]!.items[2]!.vi = text
    definition.scales[0]!.options[1]!.en = text
  }),
  anyPoints.map((points) => (definition: WorkingDefinition) => {
    definition.blocks[0]!.items[0]!.maxPoints = points
    definition.blocks[2]!.maxSurvey = points
    definition.adjustments.maxBonus = points
  }),
  anyRule.map((rule) => (definition: WorkingDefinition) => {
    definition.scoring.rule = rule
    definition.blocks[0]!.items[3]!.rule = rule
  }),
  anyWeights.map((weights) => (definition: WorkingDefinition) => {
    definition.scoring.groupWeights = weights
    definition.blocks[4]!.items[0]!.groupWeights = weights
  }),
  fc.constantFrom(true, false, undefined).map((flag) => (definition: WorkingDefinition) => {
    const [group] = definition.respondentGroups
    if (flag === undefined) delete group!.outsider
    else group!.outsider = flag
    definition.blocks[3]!.bonusPenalty = flag ?? true
  }),
  fc
    .array(fc.tuple(anyText, anyPoints), { minLength: 1, maxLength: 3 })
    .map((criteria) => (definition: WorkingDefinition) => {
      definition.blocks[0]!.areas[2]!.criteria = criteria.map(([vi, maxPoints], at) => ({
        id: `TC${at}`,
        maxPoints,
        vi,
        en: vi,
      }))
    }),
  fc.constant((definition: WorkingDefinition) => {
    definition.blocks.reverse()
    definition.areas.reverse()
    definition.blocks[0]!.items.reverse()
  }),
  fc
    .constantFrom({ ballots: 30, groupBallots: 5 }, { ballots: 30, groupBallots: null })
    .map((minimum) => (definition: WorkingDefinition) => {
      definition.scoring.rankMinimum = { ...minimum }
    }),
  fc
    .constantFrom<WorkingDefinition['annual']>(
      { kind: 'mean' },
      { kind: 'weighted', h1: 1, h2: null },
      { kind: 'h2Only' },
    )
    .map((annual) => (definition: WorkingDefinition) => {
      definition.annual = annual
      definition.notApplicable = 'grantMax'
      definition.scoring.withoutGroup = 'zero'
      definition.scoring.minimumN = null
    }),
)
