/** A handful of ballots that want to be looked at, each with a story that can be read from its flags. */
import { loadDefinition } from '@phieu/catalogue'
import { deriveQuestionnaires, type Answers, type Ballot, type Questionnaire } from '@phieu/survey'
import { seededChance } from './chance.ts'
import { opinionsOf } from './opinions.ts'

/** Where the stories happen. */
export interface DoubtfulPlace {
  round: string
  /** Wards: one praises itself, one is visited in haste, one has empty sheets. */
  wards: readonly [string, string, string]
  /** Who interviews in haste, and who keys in paper. */
  hasty: string
  clerk: string
}

/** All of one day. */
export function doubtfulBallots(
  { round, wards: [praised, visited, silent], hasty, clerk }: DoubtfulPlace,
  sealedOn: string,
): Ballot[] {
  const chance = seededChance(`${round}/doubtful`)
  const questionnaire = citizensAboutWards()
  const ballot = (unit: string, answers: Answers): Omit<Ballot, 'mode'> => ({
    id: chance.uuid(),
    round,
    unit,
    group: questionnaire.group,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    language: 'vi',
    sealedOn,
    answers,
  })
  const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

  // A ward's link went round in its own office: nothing but the best, in half a minute.
  const best = allOf(questionnaire, (scored) => scored.at(-1)?.code)
  const praise = times(6, () => ({
    ...ballot(praised, best),
    mode: 'online' as const,
    seconds: 30,
  }))
  // An interviewer filled in an afternoon's sheets at one go: always the same answers.
  const same = opinionsOf(round, visited).answer(questionnaire, chance)
  const haste = times(5, () => ({
    ...ballot(visited, same),
    mode: 'interview' as const,
    interviewer: hasty,
    seconds: 20,
  }))
  // Sheets came back with hardly a cross on them.
  const empty = allOf(questionnaire, (_scored, excluded) => excluded[0]?.code)
  const blank = times(3, () => ({
    ...ballot(silent, empty),
    mode: 'paper' as const,
    interviewer: clerk,
  }))
  return [...praise, ...haste, ...blank]
}

function citizensAboutWards(): Questionnaire {
  const all = deriveQuestionnaires(loadDefinition())
  const found = all.find(({ block, group }) => block === 'B' && group === 'ND')
  if (!found) throw new Error('citizens are asked nothing about wards')
  return found
}

type Options = Questionnaire['items'][number]['options']

/** The same kind of answer everywhere; the first option where an item offers none of that kind. */
function allOf(
  { items }: Questionnaire,
  choose: (scored: Options, excluded: Options) => number | undefined,
): Answers {
  return Object.fromEntries(
    items.map(({ id, options }) => {
      const scored = options.filter((option) => !option.excluded)
      const excluded = options.filter((option) => option.excluded)
      return [id, choose(scored, excluded) ?? options[0]?.code ?? 0]
    }),
  )
}
