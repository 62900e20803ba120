import type { Bilingual, ContactOutcome } from '@phieu/survey'
import type { ExportStore } from '../../store/exports/export-store.ts'
import { wantedUnits } from '../filters.ts'
import type { ExportSource } from '../source.ts'
import type { Column, Row } from '../table.ts'
import { dataMark, unitColumns } from '../unit-columns.ts'
import { dataMarks } from '../words.ts'

/** Whom interviewers tried to ask without a ballot coming of it, a line each: nobody is in it who was asked. */
export function contactSource(store: ExportStore): ExportSource {
  return {
    title: { vi: 'Lần tiếp xúc không thành phiếu', en: 'Contacts without a ballot' },
    who: ['admin'],
    filters: ['blocks', 'units', 'groups', 'from', 'to'],
    read({ plan, language, filters }, use) {
      const { round, definition } = plan
      const { groups, from, to } = filters
      const filter = { units: wantedUnits(plan, filters), groups, from, to }
      return store.readContactExtract(round.id, filter, ({ total, portions }) => {
        async function* rows(): AsyncIterable<readonly Row[]> {
          for await (const contacts of portions) {
            yield contacts.map(({ unit: id, group, outcome, attempts, on, interviewer }) => {
              const unit = plan.units.get(id)
              const groupName = definition.respondentGroups.find((each) => each.id === group)
              return [
                dataMarks[dataMark(round)][language],
                unit?.block ?? null,
                id,
                unit?.name ?? null,
                group,
                groupName?.[language] ?? null,
                outcome,
                outcomes[outcome][language],
                attempts,
                on,
                interviewer,
              ]
            })
          }
        }
        return use({ language, columns, total, portions: rows(), ballots: 0, notes: [] })
      })
    },
  }
}

const [data, block, , unit, , unitName] = unitColumns

const columns: readonly Column[] = [
  ...[data, block, unit, unitName].flatMap((column) => column ?? []),
  text(
    'group',
    { vi: 'Mã nhóm', en: 'Group' },
    {
      vi: 'Mã của nhóm đối tượng.',
      en: 'Id of the respondent group.',
    },
  ),
  text(
    'group_name',
    { vi: 'Nhóm đối tượng', en: 'Group name' },
    {
      vi: 'Tên của nhóm đối tượng.',
      en: 'Name of the respondent group.',
    },
  ),
  text(
    'outcome',
    { vi: 'Mã kết quả', en: 'Outcome id' },
    {
      vi: 'Kết quả cuối cùng của lần tiếp xúc.',
      en: 'What became of it in the end.',
    },
  ),
  text(
    'outcome_name',
    { vi: 'Kết quả', en: 'Outcome' },
    {
      vi: 'Kết quả bằng chữ.',
      en: 'The outcome in words.',
    },
  ),
  {
    id: 'attempts',
    kind: 'count',
    title: { vi: 'Số lần thử', en: 'Attempts' },
    meaning: { vi: 'Số lần đã thử gặp.', en: 'How often it was tried.' },
  },
  {
    id: 'met_on',
    kind: 'day',
    title: { vi: 'Ngày', en: 'Day' },
    meaning: { vi: 'Ngày của lần cuối.', en: 'The day of the last attempt.' },
  },
  text(
    'interviewer',
    { vi: 'Mã điều tra viên', en: 'Interviewer' },
    {
      vi: 'Mã của điều tra viên trong hệ thống.',
      en: 'The interviewer’s id in this system.',
    },
  ),
]

function text(id: string, title: Bilingual, meaning: Bilingual): Column {
  return { id, kind: 'text', width: 120, title, meaning }
}

const outcomes: Record<ContactOutcome, Bilingual> = {
  refused: { vi: 'từ chối', en: 'refused' },
  'not-at-home': { vi: 'không có nhà', en: 'not at home' },
  'not-reached': { vi: 'không gặp được', en: 'not reached' },
  'not-eligible': { vi: 'không thuộc đối tượng', en: 'not eligible' },
  partial: { vi: 'bỏ dở', en: 'broken off' },
  language: { vi: 'khác ngôn ngữ', en: 'another language' },
  other: { vi: 'lý do khác', en: 'other' },
  unknown: { vi: 'không rõ', en: 'unknown' },
}
