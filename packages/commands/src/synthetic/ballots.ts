import {
  deriveQuestionnaires,
  targetOf,
  type Ballot,
  type Definition,
  type LocalDate,
  type Questionnaire,
  type Registry,
  type Round,
} from '@phieu/survey'
import { seededChance, type Chance } from './chance.ts'
import { opinionsOf } from './opinions.ts'

/** What made-up ballots are about. */
export interface SyntheticField {
  round: Round
  definition: Definition
  registry: Registry
  /** Whose name the interviews carry. */
  interviewer: string
  sealedOn: LocalDate
}

/** Of a hundred ballots, how many an interviewer takes; the others come by link. */
const INTERVIEWS = 20

/**
 * All made-up ballots of a round, unit by unit in the order of the registry; the same for the same
 * round. Nobody gave these answers: the round must be marked `synthetic`.
 */
export function* syntheticBallots(field: SyntheticField): Generator<Ballot> {
  const { round, definition, registry } = field
  const questionnaires = Map.groupBy(deriveQuestionnaires(definition), ({ block }) => block)
  for (const unit of registry.units) {
    const opinions = opinionsOf(round.id, unit.id)
    const chance = seededChance(`${round.id}/${unit.id}/ballots`)
    for (const questionnaire of questionnaires.get(unit.block) ?? []) {
      const { group } = questionnaire
      const wanted = opinions.ballots(group, targetOf(round, unit.id, group))
      for (let given = 0; given < wanted; given += 1) {
        const answers = opinions.answer(questionnaire, chance)
        yield { ...fillIn(field, unit.id, questionnaire, chance), answers }
      }
    }
  }
}

/** Everything of a ballot but its answers. */
function fillIn(
  { round, interviewer, sealedOn }: SyntheticField,
  unit: string,
  { id, version, group }: Questionnaire,
  chance: Chance,
): Omit<Ballot, 'answers'> {
  const isInterview = chance.between(1, 100) <= INTERVIEWS
  return {
    id: chance.uuid(),
    round: round.id,
    unit,
    group,
    questionnaire: { id, version },
    language: chance.between(1, 100) <= 5 ? 'en' : 'vi',
    sealedOn,
    ...(isInterview ? { mode: 'interview', interviewer } : { mode: 'online' }),
  }
}
