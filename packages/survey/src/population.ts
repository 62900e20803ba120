/** How many people there are of each kind: what ballots can be weighed by. */
import { z } from 'zod'
import { DefinitionName } from './definition/definition-name.ts'
import type { Definition } from './definition/definition.ts'
import type { ExtraQuestions } from './extra/extra.ts'
import type { Bilingual } from './writing/bilingual.ts'

/** The people of one group in one block, by their answers to one of the round's extra questions. */
export const Population = z.strictObject({
  block: DefinitionName,
  group: DefinitionName,
  /** An extra question of which one option is chosen: an age band, a sex, an area of residence. */
  question: DefinitionName,
  /** People by the code of the option; options that stand apart ("prefer not to say") have none. */
  people: z.record(z.string().regex(/^\d{1,3}$/), z.int().min(1).max(100_000_000)),
  /** Where the figures come from, to be told with what is computed from them. */
  source: z.string().trim().min(1).max(500),
})
export type Population = z.infer<typeof Population>

export const Populations = z.array(Population).max(200)

/** What is wrong with one of them, by its place in the list, from 0. */
export interface PopulationFault {
  at: number
  message: Bilingual
}

/** What keeps ballots from being weighed by these figures; empty when nothing does. */
export function findPopulationFaults(
  populations: readonly Population[],
  questions: ExtraQuestions,
  { blocks, respondentGroups }: Pick<Definition, 'blocks' | 'respondentGroups'>,
): PopulationFault[] {
  return populations.flatMap((population, at) => {
    const { block, group, question: id, people } = population
    const question = questions.find((each) => each.id === id)
    const isAsked = !question?.groups || question.groups.includes(group)
    const items = blocks.find((each) => each.id === block)?.items
    const isTwice = populations.findIndex((each) => keyOf(each) === keyOf(population)) !== at
    const messages = [
      ...(population.source.trim() === '' ? [saySource] : []),
      ...(items?.some(({ groups }) => groups.includes(group))
        ? []
        : [sayStranger(block, nameOf(respondentGroups, group))]),
      ...(question?.kind === 'single' && isAsked ? optionFaults(question, people) : [sayNone(id)]),
      ...(isTwice ? [sayTwice(id)] : []),
    ]
    return messages.map((message) => ({ at, message }))
  })
}

function keyOf({ block, group, question }: Population): string {
  return [block, group, question].join(' ')
}

type SingleQuestion = Extract<ExtraQuestions[number], { kind: 'single' }>

function optionFaults({ id, options }: SingleQuestion, people: Population['people']): Bilingual[] {
  const wanted = options.filter(({ exclusive }) => !exclusive)
  const missing = wanted.filter(({ code }) => people[`${code}`] === undefined)
  const known = new Set(wanted.map(({ code }) => `${code}`))
  return [
    ...missing.map((option) => sayMissing(id, option)),
    ...Object.keys(people)
      .filter((code) => !known.has(code))
      .map((code) => sayUnknown(id, code)),
  ]
}

function nameOf(groups: Definition['respondentGroups'], id: string): Bilingual {
  return groups.find((each) => each.id === id) ?? { vi: id, en: id }
}

const saySource: Bilingual = {
  vi: 'Chưa ghi nguồn của số dân.',
  en: 'Where the figures of people come from is missing.',
}
const sayStranger = (block: string, group: Bilingual): Bilingual => ({
  vi: `Khối ${block} không hỏi nhóm ${group.vi}.`,
  en: `Block ${block} does not ask group ${group.en}.`,
})
const sayNone = (question: string): Bilingual => ({
  vi: `Đợt này không hỏi nhóm đó câu hỏi thêm ${question} với một lựa chọn.`,
  en: `The round does not ask that group an extra question ${question} of which one option is chosen.`,
})
const sayTwice = (question: string): Bilingual => ({
  vi: `Số dân theo câu hỏi ${question} được ghi hai lần cho cùng khối và nhóm.`,
  en: `Figures by question ${question} stand there twice for the same block and group.`,
})
const sayMissing = (question: string, option: Bilingual): Bilingual => ({
  vi: `Thiếu số người của “${option.vi}” (câu hỏi ${question}).`,
  en: `How many people are “${option.en}” (question ${question}) is missing.`,
})
const sayUnknown = (question: string, code: string): Bilingual => ({
  vi: `Câu hỏi ${question} không có lựa chọn ${code} để đếm người.`,
  en: `Question ${question} has no option ${code} that people could be counted by.`,
})
