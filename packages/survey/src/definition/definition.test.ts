import { describe, expect, test } from 'vitest'
import { Definition } from '../index.ts'
import { smallDefinition } from '../../fixtures/small-definition.ts'

describe('a definition', () => {
  test('that adds up is accepted, with the scoring that nobody spelled out', () => {
    expect(Definition.parse(smallDefinition()).scoring).toEqual({
      rule: { kind: 'linear' },
      groupWeights: {},
      minimumN: 1,
      withoutGroup: 'reduceMax',
    })
  })

  test('says in a sentence which items do not add up to their area', () => {
    const definition = smallDefinition()
    definition.blocks[0]!.items[0]!.maxPoints = 1.25

    expect(messagesOf(definition)).toEqual([
      'Block A: the items of area 1 add up to 1.25 points, but the area has 1.',
    ])
  })

  test('says in a sentence which areas do not add up to their block', () => {
    const definition = smallDefinition()
    definition.blocks[0]!.areas[0]!.maxAssessed = 39.99
    definition.blocks[0]!.maxSurvey = 2.5

    expect(messagesOf(definition)).toEqual([
      'Block A: the assessed points of its areas add up to 69.99 points, but the block has 70.',
      'Block A: the survey points of its areas add up to 3 points, but the block has 2.5.',
    ])
  })

  test('adds hundredths, not doubles: 0.1 and 0.2 are 0.3', () => {
    const definition = smallDefinition()
    const block = definition.blocks[0]!
    block.areas = [{ area: 1, maxAssessed: 70, maxSurvey: 0.3 }]
    block.items = [
      { ...block.items[0]!, area: 1, maxPoints: 0.1 },
      { ...block.items[1]!, area: 1, maxPoints: 0.2 },
    ]
    block.maxSurvey = 0.3

    expect(messagesOf(definition)).toEqual([])
  })

  test('says in a sentence which names nobody gave', () => {
    const definition = smallDefinition()
    const [first, second] = definition.blocks[0]!.items
    Object.assign(first!, { scale: 'S7', groups: ['XX', 'ND', 'ND'] })
    Object.assign(second!, { area: 3 })

    expect(messagesOf(definition)).toEqual([
      'Item A1 uses scale S7, which is not defined.',
      'Item A1 asks group XX, which is not defined.',
      'Item A1 asks group ND twice.',
      'Item A2 belongs to area 3, which block A does not have.',
      'Block A: the items of area 2 add up to 0 points, but the area has 2.',
    ])
  })

  test('gives each area, group, scale, option, block and item one name only', () => {
    const definition = smallDefinition()
    definition.areas.push(definition.areas[0]!)
    definition.respondentGroups.push(definition.respondentGroups[0]!)
    definition.scales.push(definition.scales[0]!)
    definition.scales[0]!.options.push(definition.scales[0]!.options[0]!)
    definition.blocks[0]!.items[1]!.id = 'A1'

    expect(messagesOf(definition)).toEqual(
      expect.arrayContaining([
        'The area 1 is defined twice.',
        'The group ND is defined twice.',
        'The scale S3 is defined twice.',
        'The option 1 is defined twice.',
        'The item A1 is defined twice.',
      ]),
    )
  })

  test('needs scales with a choice that counts', () => {
    const definition = smallDefinition()
    const options = definition.scales[0]!.options
    definition.scales[0]!.options = options.map((option, at) => ({ ...option, excluded: at > 0 }))

    expect(messagesOf(definition)).toEqual(['Scale S3 needs at least two options that are scored.'])
  })

  test('takes points of at most two decimals', () => {
    const definition = smallDefinition()
    definition.blocks[0]!.items[0]!.maxPoints = 1.005

    expect(messagesOf(definition)).toEqual(['points have at most two decimals'])
  })

  test('does not pass over a field that it does not know', () => {
    expect(messagesOf({ ...smallDefinition(), pointz: 1 })).toEqual(['Unrecognized key: "pointz"'])
  })
})

function messagesOf(definition: unknown): string[] {
  return Definition.safeParse(definition).error?.issues.map((issue) => issue.message) ?? []
}
