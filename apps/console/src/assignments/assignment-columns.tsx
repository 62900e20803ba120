import { shortName } from '@phieu/survey'
import type { Column } from '../components/table/data-table.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import type { AssignmentList, AssignmentRow } from '../fieldwork/fieldwork-queries.ts'
import { Notes } from '../fieldwork/interviewer-columns.tsx'

export function assignmentState({
  withdrawnOn,
  remaining,
}: AssignmentRow): 'open' | 'reached' | 'withdrawn' {
  if (withdrawnOn !== null) return 'withdrawn'
  return remaining === 0 ? 'reached' : 'open'
}

/** Assignments, with or without whose they are; overshoot has a column of its own. */
export function assignmentColumns(
  { t, format, language }: I18n,
  about: {
    today: string
    groups: AssignmentList['groups']
    withInterviewer: boolean
  },
): readonly Column<AssignmentRow>[] {
  const words = t.fieldwork.assignments
  const groupName = (id: string) =>
    shortName(about.groups.find((group) => group.id === id)?.name[language] ?? id)
  const figure = (key: 'wanted' | 'remaining' | 'overshoot'): Column<AssignmentRow> => ({
    id: key,
    head: words[key],
    cell: (assignment) => format.count(assignment[key]),
    sort: (assignment) => assignment[key],
    align: 'figure',
  })
  const interviewer: Column<AssignmentRow> = {
    id: 'interviewer',
    head: words.interviewer,
    cell: ({ interviewerName, interviewerCode }) => `${interviewerName} (${interviewerCode})`,
    sort: ({ interviewerName }) => interviewerName,
  }
  return [
    ...(about.withInterviewer ? [interviewer] : []),
    {
      id: 'unit',
      head: words.unit,
      cell: ({ unitName }) => unitName,
      sort: (assignment) => assignment.unitName,
    },
    {
      id: 'group',
      head: words.group,
      cell: ({ group }) => groupName(group),
      sort: ({ group }) => groupName(group),
    },
    figure('wanted'),
    {
      id: 'done',
      head: words.done,
      cell: ({ done, held }) => (
        <>
          {format.count(done)}
          <Notes notes={[held > 0 && words.held(held)]} />
        </>
      ),
      sort: ({ done }) => done,
      align: 'figure',
    },
    figure('remaining'),
    figure('overshoot'),
    {
      id: 'due',
      head: words.due,
      cell: (assignment) =>
        assignment.dueOn === null
          ? '–'
          : assignmentState(assignment) === 'open' && assignment.dueOn < about.today
            ? `${format.day(assignment.dueOn)} · ${words.late}`
            : format.day(assignment.dueOn),
      sort: ({ dueOn }) => dueOn,
    },
    {
      id: 'state',
      head: words.state,
      cell: (assignment) =>
        assignment.withdrawnOn === null
          ? words.states[assignmentState(assignment)]
          : words.withdrawnOn(format.day(assignment.withdrawnOn)),
    },
  ]
}
