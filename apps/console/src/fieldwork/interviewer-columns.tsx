import { Link } from 'react-router'
import type { Column } from '../components/table/data-table.tsx'
import type { I18n } from '../i18n/i18n.tsx'
import css from './fieldwork.module.css'
import type { InterviewerRow } from './fieldwork-queries.ts'

/** The list of interviewers; the name leads to the page of one. */
export function interviewerColumns(
  { t, format }: I18n,
  path: string,
): readonly Column<InterviewerRow>[] {
  const words = t.fieldwork.interviewers
  return [
    {
      id: 'name',
      head: words.name,
      cell: ({ id, name }) => <Link to={`${path}/${id}`}>{name}</Link>,
      sort: ({ name }) => name,
    },
    { id: 'code', head: words.code, cell: ({ code }) => code, sort: ({ code }) => code },
    { id: 'team', head: words.team, cell: ({ team }) => team ?? '–', sort: ({ team }) => team },
    {
      id: 'done',
      head: words.done,
      cell: (row) => (
        <>
          {format.count(row.done)}
          <Notes
            notes={[
              row.held > 0 && words.held(row.held),
              row.overshoot > 0 && words.overshoot(row.overshoot),
              row.outside > 0 && words.outside(row.outside),
            ]}
          />
        </>
      ),
      sort: ({ done }) => done,
      align: 'figure',
    },
    {
      id: 'wanted',
      head: words.wanted,
      cell: ({ wanted }) => format.count(wanted),
      sort: ({ wanted }) => wanted,
      align: 'figure',
    },
    {
      id: 'contacts',
      head: words.contacts,
      cell: ({ contacts }) => format.count(contacts),
      sort: ({ contacts }) => contacts,
      align: 'figure',
    },
    {
      id: 'phones',
      head: words.phones,
      cell: ({ phones }) => format.count(phones),
      sort: ({ phones }) => phones,
      align: 'figure',
    },
    {
      id: 'enrolment',
      head: words.enrolment,
      cell: ({ enrolmentUntil, phones }) =>
        enrolmentUntil !== null
          ? words.enrolmentOpen(format.day(enrolmentUntil))
          : phones > 0
            ? words.enrolmentUsed
            : words.enrolmentNone,
    },
    {
      id: 'state',
      head: words.state,
      cell: ({ endedOn }) => (endedOn === null ? words.working : words.ended(format.day(endedOn))),
      sort: ({ endedOn }) => endedOn ?? '',
    },
  ]
}

/** What qualifies a figure, below it. */
export function Notes({ notes }: { notes: readonly (string | false)[] }) {
  const said = notes.filter((note) => note !== false)
  return said.length === 0 ? undefined : <span className={css.notes}>{said.join(' · ')}</span>
}
