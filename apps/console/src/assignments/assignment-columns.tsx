import type { Column } from '../components/data-table.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import type { LeaseList, LeaseRow } from '../fieldwork/fieldwork-queries.ts'
import { Notes } from '../fieldwork/interviewer-columns.tsx'

export function leaseState({ withdrawnOn, remaining }: LeaseRow): 'open' | 'reached' | 'withdrawn' {
  if (withdrawnOn !== null) return 'withdrawn'
  return remaining === 0 ? 'reached' : 'open'
}

/** Assignments, with or without whose they are; overshoot has a column of its own. */
export function leaseColumns(
  { t, format, language }: I18n,
  about: {
    today: string
    groups: LeaseList['groups']
    withInterviewer: boolean
  },
): readonly Column<LeaseRow>[] {
  const words = t.fieldwork.assignments
  const groupName = (id: string) =>
    about.groups.find((group) => group.id === id)?.name[language] ?? id
  const figure = (key: 'wanted' | 'remaining' | 'overshoot'): Column<LeaseRow> => ({
    id: key,
    head: words[key],
    cell: (lease) => format.count(lease[key]),
    sort: (lease) => lease[key],
    align: 'figure',
  })
  const interviewer: Column<LeaseRow> = {
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
      sort: (lease) => lease.unitName,
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
      cell: (lease) =>
        lease.dueOn === null
          ? '–'
          : leaseState(lease) === 'open' && lease.dueOn < about.today
            ? `${format.day(lease.dueOn)} · ${words.late}`
            : format.day(lease.dueOn),
      sort: ({ dueOn }) => dueOn,
    },
    {
      id: 'state',
      head: words.state,
      cell: (lease) =>
        lease.withdrawnOn === null
          ? words.states[leaseState(lease)]
          : words.withdrawnOn(format.day(lease.withdrawnOn)),
    },
  ]
}
