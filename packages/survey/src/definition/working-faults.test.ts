import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallDefinition } from '../../fixtures/small-definition.ts'
import {
  blockSums,
  Definition,
  emptyWorkingDefinition,
  findWordingNotes,
  findWorkingFaults,
  toWorkingDefinition,
  WorkingDefinition,
} from '../index.ts'

const small = () => toWorkingDefinition(Definition.parse(smallDefinition()))

describe('a working definition', () => {
  test('that was a version has no fault', () => {
    expect(findWorkingFaults(small())).toEqual([])
    expect(WorkingDefinition.parse(small())).toEqual(small())
  })

  test('is told everything that it lacks, in both languages, with the way to the field', () => {
    const definition = small()
    const [item] = definition.blocks[0]!.items
    Object.assign(item!, { en: '', maxPoints: null, groups: [] })

    expect(findWorkingFaults(definition)).toEqual([
      fault(
        'wording',
        ['blocks', 0, 'items', 0, 'en'],
        [
          'Khối A, tiêu chí thành phần A1: thiếu bản tiếng Anh.',
          'Block A, item A1: the English text is missing.',
        ],
      ),
      fault(
        'missing',
        ['blocks', 0, 'items', 0, 'maxPoints'],
        [
          'Khối A, tiêu chí thành phần A1: chưa điền điểm tối đa.',
          'Block A, item A1: the maximum is empty.',
        ],
      ),
      fault(
        'missing',
        ['blocks', 0, 'items', 0, 'groups'],
        [
          'Khối A, tiêu chí thành phần A1: chưa chọn nhóm được hỏi.',
          'Block A, item A1: no group is chosen to be asked.',
        ],
      ),
      fault(
        'contradiction',
        ['blocks', 0, 'areas', 0, 'maxSurvey'],
        [
          'Khối A: các tiêu chí thành phần của lĩnh vực 1 cộng lại được 0 điểm, nhưng lĩnh vực có 1 điểm.',
          'Block A: the items of area 1 add up to 0 points, but the area has 1.',
        ],
      ),
    ])
  })

  test('of nothing asks for everything', () => {
    expect(findWorkingFaults(emptyWorkingDefinition('')).map(({ message }) => message.en)).toEqual([
      'Definition: the code is empty.',
      'List of areas: at least one area is needed.',
      'List of groups: at least one group is needed.',
      'List of scales: at least one scale is needed.',
      'List of blocks: at least one block is needed.',
    ])
  })

  test('calls a thing without a name by its place', () => {
    const definition = small()
    definition.blocks[0]!.items[1]!.id = ''
    definition.areas[1]!.id = null

    expect(findWorkingFaults(definition).map(({ message }) => message.vi)).toEqual([
      'Lĩnh vực thứ 2: chưa điền lĩnh vực.',
      'Khối A, tiêu chí thành phần thứ 2: chưa điền mã.',
      'Khối A dùng lĩnh vực 2, nhưng lĩnh vực đó chưa được khai báo.',
    ])
  })

  test('is told which value cannot stand', () => {
    const definition = small()
    Object.assign(definition.blocks[0]!.items[0]!, {
      maxPoints: 1.005,
      rule: { kind: 'optionPercent', percent: { 1: 120 } },
      groupWeights: { ND: 0.5 },
    })
    definition.respondentGroups[0]!.id = 'Người dân'

    expect(findWorkingFaults(definition).map(({ message }) => message.en)).toEqual(
      expect.arrayContaining([
        'Block A, item A1: points are 0 to 1000 with at most two decimals.',
        'Block A, item A1: percentages are 0 to 100.',
        'Block A, item A1: weights are whole numbers from 0 to 1000.',
        'Group Người dân: codes have plain letters, digits, “-” and “_” only, at most 32 of them.',
      ]),
    )
  })

  test('adds up in whole hundredths while fields are empty', () => {
    const [block] = small().blocks
    block!.items[0]!.maxPoints = 0.1
    block!.items.push({ ...block!.items[0]!, id: 'A3', maxPoints: 0.2 })
    block!.items.push({ ...block!.items[0]!, id: 'A4', maxPoints: null })

    expect(blockSums(block!)).toEqual({
      assessed: { parts: 7000, whole: 7000 },
      survey: { parts: 300, whole: 300 },
      areas: [
        { area: 1, items: { parts: 30, whole: 100 }, criteria: undefined },
        { area: 2, items: { parts: 200, whole: 200 }, criteria: undefined },
      ],
    })
  })

  test('has its wording looked at: the same in both languages, space at the ends', () => {
    const definition = small()
    Object.assign(definition.areas[0]!, { vi: 'Chỉ đạo', en: 'Chỉ đạo' })
    definition.blocks[0]!.items[0]!.vi = 'Một '

    expect(findWordingNotes(definition)).toMatchObject([
      { path: ['areas', 0, 'en'], message: { vi: expect.stringContaining('có thể chưa dịch') } },
      { path: ['blocks', 0, 'items', 0, 'vi'] },
    ])
  })

  test('can be fixed as a version exactly when nothing is said of it', () => {
    fc.assert(
      fc.property(fc.array(anyDamage, { maxLength: 4 }), (damages) => {
        const definition = small()
        for (const damage of damages) damage(definition)

        const faults = findWorkingFaults(WorkingDefinition.parse(definition))

        expect(faults.length === 0).toBe(
          Definition.safeParse({ ...definition, version: 1 }).success,
        )
        for (const { path, message } of faults) {
          expect(message.vi).not.toMatch(/undefined|null|NaN/)
          expect(message.en).not.toMatch(/undefined|null|NaN/)
          expect(path.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

/** What an editor may do to a definition, for better or worse. */
const anyDamage = fc.oneof(
  fc.constantFrom('', 'S3', 'Đ', 'X1').map((id) => (definition: WorkingDefinition) => {
    for (const { items } of definition.blocks) items[0]!.id = id
    for (const scale of definition.scales) scale.id = id
  }),
  fc
    .option(fc.constantFrom(0, 1, 2, 1.005, -1, 2000))
    .map((points) => (definition: WorkingDefinition) => {
      for (const { items } of definition.blocks) items[0]!.maxPoints = points
      definition.adjustments.maxBonus = points
    }),
  fc
    .constantFrom<'areas' | 'respondentGroups' | 'scales' | 'blocks'>(
      'areas',
      'respondentGroups',
      'scales',
      'blocks',
    )
    .map((list) => (definition: WorkingDefinition) => {
      definition[list].pop()
    }),
  fc.constantFrom('', 'Ba').map((text) => (definition: WorkingDefinition) => {
    for (const option of definition.scales[0]?.options ?? []) option.en = text
  }),
  fc
    .constantFrom<number | null>(0, 1, 0.5, null)
    .map((weight) => (definition: WorkingDefinition) => {
      definition.scoring.groupWeights = { ND: weight }
      definition.scoring.rule = { kind: 'optionPercent', percent: { 1: weight } }
    }),
)

function fault(kind: string, path: (string | number)[], [vi, en]: [string, string]) {
  return { kind, path, message: { vi, en } }
}
