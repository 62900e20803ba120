/** Ballots for tests: sealed, without faults, about units of the practice round. */
import { randomUUID } from 'node:crypto'
import { loadDefinition, loadRegistry, practiceRound } from '@phieu/catalogue'
import { deriveQuestionnaire, type Ballot, type Questionnaire } from '@phieu/survey'

const definition = loadDefinition()

/** The first two communes of the registry. */
export const unitA = communeAt(0)
export const unitB = communeAt(1)

/** What citizens are asked about a commune. */
export const citizensQuestionnaire = questionnaireFor('ND')

export function questionnaireFor(group: string): Questionnaire {
  const questionnaire = deriveQuestionnaire(definition, 'B', group)
  if (!questionnaire) throw new Error(`block B asks ${group} nothing`)
  return questionnaire
}

function communeAt(place: number): string {
  const communes = loadRegistry('hanoi-2026').units.filter(({ block }) => block === 'B')
  const commune = communes[place]
  if (!commune) throw new Error(`the registry has no commune at ${place}`)
  return commune.id
}

/** A citizen's ballot on which every item has the same answer. */
export function makeBallot(given: Partial<Ballot> = {}, answer = 4): Ballot {
  const questionnaire = questionnaireFor(given.group ?? 'ND')
  return {
    id: randomUUID(),
    round: practiceRound().id,
    unit: unitA,
    group: 'ND',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    mode: 'online',
    language: 'vi',
    answers: Object.fromEntries(questionnaire.items.map(({ id }) => [id, answer])),
    sealedOn: '2026-11-20',
    ...given,
  }
}
