import { findExtraPlanFaults, Registry, Round, toHundredths } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import {
  loadDefinition,
  loadExtraQuestions,
  loadPublishedChanges,
  loadPublishedIndex,
  loadRegistry,
  practiceRound,
  registryIds,
} from './index.ts'

describe('the definition', () => {
  test('has the five blocks with their published maxima', () => {
    const blocks = loadDefinition().blocks

    expect(
      blocks.map(({ id, maxAssessed, maxSurvey, areas }) => [
        id,
        maxAssessed,
        maxSurvey,
        areas.length,
      ]),
    ).toEqual([
      ['A', 70, 30, 8],
      ['B', 70, 30, 8],
      ['C', 40, 20, 7],
      ['C2', 40, 20, 6],
      ['D', 70, 30, 8],
    ])
  })

  test('adds up to the hundredth: items to areas, areas to blocks', () => {
    for (const block of loadDefinition().blocks) {
      for (const area of block.areas) {
        const items = block.items.filter((item) => item.area === area.area)
        expect(sum(items.map((item) => item.maxPoints))).toBe(toHundredths(area.maxSurvey))
      }
      expect(sum(block.areas.map((area) => area.maxSurvey))).toBe(toHundredths(block.maxSurvey))
      expect(sum(block.areas.map((area) => area.maxAssessed))).toBe(toHundredths(block.maxAssessed))
    }
  })

  test('calls those outsiders who use the services: budget users, businesses, citizens', () => {
    const outsiders = loadDefinition().respondentGroups.filter(({ outsider }) => outsider)

    expect(outsiders.map(({ id }) => id)).toEqual(['DN', 'ND', 'DVSD'])
  })

  test('is scored the default way, since the official rule is not known, and asks for ballots before a rank', () => {
    expect(loadDefinition().scoring).toEqual({
      rule: { kind: 'linear' },
      groupWeights: {},
      minimumN: 1,
      withoutGroup: 'reduceMax',
      rankMinimum: { ballots: 30, groupBallots: 5 },
    })
  })
})

describe('the registries', () => {
  test('hold the units of 2024 and of today, block by block', () => {
    expect(countsByBlock(loadRegistry('hanoi-2024'))).toEqual({ A: 23, B: 30, C: 3, C2: 1, D: 2 })
    expect(countsByBlock(loadRegistry('hanoi-2026'))).toEqual({ A: 16, B: 126, C: 3, C2: 1, D: 2 })
    expect(loadRegistry('hanoi-2026').units).toHaveLength(148)
  })

  test.each(registryIds)('%s names only blocks of the definition, and no unit twice', (id) => {
    const blocks = new Set(loadDefinition().blocks.map((block) => block.id))
    const { units } = loadRegistry(id)

    expect(units.filter((unit) => !blocks.has(unit.block))).toEqual([])
    expect(new Set(units.map((unit) => unit.id)).size).toBe(units.length)
    expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length)
  })

  test('keep official codes as text, with their leading zeros', () => {
    const ward = loadRegistry('hanoi-2026').units.find((unit) => unit.id === 'B00166')

    expect(ward).toEqual({
      id: 'B00166',
      block: 'B',
      name: 'Phường Cầu Giấy',
      officialCode: '00166',
      validFrom: '2025-07-01',
    })
  })

  test('share an id only for the same unit', () => {
    const then = new Map(loadRegistry('hanoi-2024').units.map((unit) => [unit.id, unit]))
    const stayed = loadRegistry('hanoi-2026').units.filter((unit) => then.has(unit.id))

    expect(stayed.map((unit) => unit.id)).toEqual(['C02', 'C03', 'C04', 'D01', 'D02'])
    for (const unit of stayed) expect(unit.name).toBe(then.get(unit.id)?.name)
  })

  test('say of every district of 2024 that it ended, and nothing that nobody told', () => {
    const districts = loadRegistry('hanoi-2024').units.filter(({ block }) => block === 'B')
    const { lineage } = loadRegistry('hanoi-2026')

    expect(lineage).toEqual(
      districts.map(({ id }) => ({ kind: 'close', on: '2025-07-01', from: [id], to: [] })),
    )
    expect(districts).toHaveLength(30)
    expect(loadRegistry('hanoi-2024').lineage).toEqual([])
  })

  test('are refused when a unit stands in them twice, with a sentence', () => {
    const unit = { id: 'X1', block: 'A', name: 'Sở X' }

    const read = Registry.safeParse({ id: 'twice', units: [unit, unit] })

    expect(read.error?.issues[0]?.message).toBe('The unit X1 stands in the registry twice.')
  })
})

describe('the published results', () => {
  test('keep the precision that they were printed with', () => {
    const of2023 = loadPublishedIndex().filter((line) => line.year === 2023)

    expect(of2023.slice(0, 2).map((line) => line.index)).toEqual(['94', '93.89'])
    expect(of2023.find((line) => line.unit === 'B004')).toEqual({
      unit: 'B004',
      name: 'Quận Long Biên',
      year: 2023,
      index: undefined,
      rank: '12',
    })
  })

  test('are of units in the registry of 2024, eighteen of them in 2024', () => {
    const units = new Map(loadRegistry('hanoi-2024').units.map((unit) => [unit.id, unit.name]))
    const lines = loadPublishedIndex()

    expect(lines.filter((line) => line.year === 2024)).toHaveLength(18)
    expect(lines.filter((line) => !units.has(line.unit))).toEqual([])
  })

  test('tell the changes of two blocks', () => {
    const changes = loadPublishedChanges()

    expect(changes).toHaveLength(20)
    expect(changes).toContainEqual({
      block: 'A',
      measure: 'units_up',
      value: '6 of 22 (units with a value in both years)',
    })
  })
})

test('the practice round is a round of the definition and registry that are shipped', () => {
  const round = Round.parse(practiceRound())
  const definition = loadDefinition()

  expect(round.definition).toEqual({ id: definition.id, version: definition.version })
  expect(registryIds).toContain(round.registry)
  expect(round).toMatchObject({ id: 'practice-2026', state: 'open', practice: true })
})

test('questions that are ready to be added fit the shipped definition, and nobody must answer them', () => {
  const questions = loadExtraQuestions()

  expect(findExtraPlanFaults(questions, loadDefinition())).toEqual([])
  for (const question of questions) {
    expect(question.required).toBeUndefined()
    expect('options' in question && question.options.at(-1)).toMatchObject({
      vi: 'Không muốn trả lời',
      exclusive: true,
    })
  }
})

function sum(points: readonly number[]) {
  return points.reduce((total, each) => total + toHundredths(each), 0)
}

function countsByBlock({ units }: Registry) {
  const counts: Record<string, number> = {}
  for (const { block } of units) counts[block] = (counts[block] ?? 0) + 1
  return counts
}
