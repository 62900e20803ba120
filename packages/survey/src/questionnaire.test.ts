import { expect, test } from 'vitest'
import { Definition, deriveQuestionnaire, deriveQuestionnaires, Questionnaire } from './index.ts'
import { smallDefinition } from '../fixtures/small-definition.ts'

const definition = Definition.parse(smallDefinition())

test('each group that a block asks gets a questionnaire, with its items in their order', () => {
  const asked = deriveQuestionnaires(definition).map(({ id, version, items }) => ({
    id,
    version,
    items: items.map((item) => item.id),
  }))

  expect(asked).toEqual([
    { id: 'small.A.ND', version: 2, items: ['A1', 'A2'] },
    { id: 'small.A.DN', version: 2, items: ['A1'] },
  ])
})

test('an item is asked in both languages, with all options of its scale', () => {
  const questionnaire = deriveQuestionnaire(definition, 'A', 'DN')

  expect(questionnaire).toEqual({
    id: 'small.A.DN',
    version: 2,
    block: 'A',
    group: 'DN',
    groupName: { vi: 'Doanh nghiệp', en: 'Businesses' },
    items: [
      {
        id: 'A1',
        text: { vi: 'Một', en: 'One' },
        options: [
          { code: 1, vi: 'Kém', en: 'Poor' },
          { code: 2, vi: 'Tốt', en: 'Good' },
          { code: 9, vi: 'Không có ý kiến', en: 'No opinion', excluded: true },
        ],
      },
    ],
  })
})

test('a block or group that is not there is asked nothing', () => {
  expect(deriveQuestionnaire(definition, 'Z', 'ND')).toBeUndefined()
  expect(deriveQuestionnaire(definition, 'A', 'XX')).toBeUndefined()
})

test('what is derived can travel', () => {
  const questionnaires = deriveQuestionnaires(definition)

  expect(Questionnaire.array().parse(JSON.parse(JSON.stringify(questionnaires)))).toEqual(
    questionnaires,
  )
})
