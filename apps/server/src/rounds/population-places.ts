/** Where figures of people belong, and the table to fill them into. */
import type { ExtraQuestion, Language, Population } from '@phieu/survey'
import type { Template, TemplateRow } from '../papers/sheets/write-template.ts'
import type { RoundPlan } from './round-plans.ts'

export type PlanOfPeople = Pick<RoundPlan, 'round' | 'definition' | 'units' | 'questionnaires'>

type SingleQuestion = Extract<ExtraQuestion, { kind: 'single' }>

/** A group of a block, and a question by which its people can be counted. */
export interface PopulationPlace {
  readonly block: RoundPlan['definition']['blocks'][number]
  readonly group: RoundPlan['definition']['respondentGroups'][number]
  readonly question: SingleQuestion
  /** Without those that stand apart ("prefer not to say"). */
  readonly options: SingleQuestion['options']
}

/** Whether a group is asked anything about the units of a block. */
export function isAskedIn(plan: PlanOfPeople, block: string, group: string): boolean {
  return plan.questionnaires.some((each) => each.block === block && each.group === group)
}

/** Every place of a round, in the order of its blocks, groups and questions. */
export function populationPlaces(plan: PlanOfPeople): PopulationPlace[] {
  const questions = plan.round.extra.filter((each) => each.kind === 'single')
  return plan.definition.blocks.flatMap((block) =>
    plan.definition.respondentGroups
      .filter(({ id }) => isAskedIn(plan, block.id, id))
      .flatMap((group) =>
        questions
          .filter(({ groups }) => !groups || groups.includes(group.id))
          .map((question) => ({
            block,
            group,
            question,
            options: question.options.filter(({ exclusive }) => !exclusive),
          })),
      ),
  )
}

/** The codes of the table's columns, in their order. */
export const columns = [
  'block',
  'block_name',
  'group',
  'group_name',
  'question',
  'question_text',
  'option',
  'option_text',
  'unit_id',
  'unit_name',
  'people',
  'source',
]

/** The table with what stands now. */
export function populationTemplate(plan: PlanOfPeople, language: Language): Template {
  const said = words[language]
  const data = populationPlaces(plan).flatMap((place) => {
    const known = plan.round.populations?.find((each) => isAt(each, place))
    return place.options.map((option): TemplateRow => ({
      kind: 'data',
      cells: [
        place.block.id,
        place.block[language],
        place.group.id,
        place.group[language],
        place.question.id,
        place.question.text[language],
        `${option.code}`,
        option[language],
        '',
        '',
        known?.people[`${option.code}`] ?? null,
        known?.source ?? '',
      ],
    }))
  })
  return {
    sheet: said.sheet,
    language,
    whole: true,
    widths: [8, 28, 10, 24, 14, 36, 10, 28, 14, 24, 14, 40],
    rows: [
      ...said.notes.map((note): TemplateRow => ({ kind: 'note', cells: [`# ${note}`] })),
      { kind: 'note', cells: [`# ${plan.round.title[language]}`] },
      { kind: 'names', cells: said.names },
      { kind: 'codes', cells: columns },
      ...data,
    ],
  }
}

function isAt({ block, group, question }: Population, place: PopulationPlace): boolean {
  return block === place.block.id && group === place.group.id && question === place.question.id
}

const words = {
  vi: {
    sheet: 'Cơ cấu dân số',
    notes: [
      'Số người của từng thành phần dân cư, theo khối, nhóm đối tượng và câu hỏi thêm. Dòng để trống số người: giữ nguyên. Không sửa dòng mã cột.',
      'Nếu số liệu có theo từng đơn vị: lặp lại dòng cho mỗi đơn vị, ghi mã đơn vị vào cột unit_id; phần mềm cộng lại cho cả khối.',
    ],
    names: [
      '# Khối',
      'Tên khối',
      'Nhóm',
      'Tên nhóm',
      'Câu hỏi',
      'Nội dung câu hỏi',
      'Lựa chọn',
      'Nội dung lựa chọn',
      'Đơn vị (nếu có)',
      'Tên đơn vị',
      'Số người',
      'Nguồn số liệu',
    ],
  },
  en: {
    sheet: 'Population',
    notes: [
      'People of each kind, by block, group and extra question. A row without people leaves what stands. Do not change the row of codes.',
      'Where figures are by unit: repeat the row for each unit, with its code in the column unit_id; they are added up for the block.',
    ],
    names: [
      '# Block',
      'Name of the block',
      'Group',
      'Name of the group',
      'Question',
      'Text of the question',
      'Option',
      'Text of the option',
      'Unit (if any)',
      'Name of the unit',
      'People',
      'Source',
    ],
  },
}
