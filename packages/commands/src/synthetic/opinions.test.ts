import { loadDefinition } from '@phieu/catalogue'
import { deriveQuestionnaires, findFaults } from '@phieu/survey'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededChance } from './chance.ts'
import { opinionsOf } from './opinions.ts'

const questionnaires = deriveQuestionnaires(loadDefinition())

describe('made-up opinions', () => {
  test('are answers that could be sealed, for every questionnaire', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...questionnaires), (seed, questionnaire) => {
        const answers = opinionsOf(seed, 'A25-01').answer(questionnaire, seededChance(seed))

        expect(findFaults(questionnaire, answers)).toEqual([])
      }),
    )
  })

  test('are the same for the same seed, and others for another', () => {
    const [questionnaire] = questionnaires
    const twenty = (seed: string) => {
      const chance = seededChance(seed)
      const opinions = opinionsOf(seed, 'A25-01')
      return Array.from({ length: 20 }, () => opinions.answer(questionnaire!, chance))
    }

    expect(twenty('one')).toEqual(twenty('one'))
    expect(twenty('one')).not.toEqual(twenty('two'))
  })

  test('differ between units, and leave some units with too few ballots', () => {
    const units = Array.from({ length: 300 }, (_, at) => opinionsOf('round', `U${at}`))
    const ballots = units.map((unit) => unit.ballots('ND', 30))

    expect(ballots.filter((count) => count === 0).length).toBeGreaterThan(0)
    expect(ballots.filter((count) => count > 0 && count < 5).length).toBeGreaterThan(0)
    expect(ballots.filter((count) => count >= 15).length).toBeGreaterThan(250)
  })
})

describe('seeded chance', () => {
  test('makes version 4 UUIDs, each another', () => {
    const chance = seededChance('ids')
    const ids = Array.from({ length: 1000 }, chance.uuid)

    expect(new Set(ids).size).toBe(1000)
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    expect(ids.every((id) => uuid.test(id))).toBe(true)
  })

  test('spreads bell-shaped around zero', () => {
    const chance = seededChance('bell')
    const drawn = Array.from({ length: 20_000 }, chance.normal)
    const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
    const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length

    expect(mean).toBeCloseTo(0, 1)
    expect(variance).toBeCloseTo(1, 1)
  })
})
