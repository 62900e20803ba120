import { shortName } from '@phieu/survey'
import { DataTable } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from '../fieldwork/fieldwork.module.css'
import type { AssignmentList } from '../fieldwork/fieldwork-queries.ts'
import { writePlaces } from './assignment-places.ts'

/** What interviewers collected where no assignment asked them to. */
export function OutsideTable({ list }: { list: AssignmentList }) {
  const { t, format, language } = useI18n()
  const words = t.fieldwork.assignments
  const groupName = (id: string) =>
    shortName(list.groups.find((group) => group.id === id)?.name[language] ?? id)
  return (
    <section className={css.part}>
      <h2>{words.outside}</h2>
      <p className="soft">{words.outsideLead}</p>
      <DataTable
        name="outside"
        caption={words.outside}
        rows={list.outside}
        rowId={(row) => writePlaces([row])}
        search={({ interviewerName, unitName }) => `${interviewerName} ${unitName}`}
        searchLabel={words.searchOutside}
        columns={[
          {
            id: 'interviewer',
            head: words.interviewer,
            cell: ({ interviewerName }) => interviewerName,
            sort: ({ interviewerName }) => interviewerName,
          },
          {
            id: 'unit',
            head: words.unit,
            cell: ({ unitName }) => unitName,
            sort: ({ unitName }) => unitName,
          },
          { id: 'group', head: words.group, cell: ({ group }) => groupName(group) },
          {
            id: 'ballots',
            head: words.ballots,
            cell: ({ ballots }) => format.count(ballots),
            sort: ({ ballots }) => ballots,
            align: 'figure',
          },
        ]}
        empty={{ title: words.outside, lead: words.outsideLead }}
      />
    </section>
  )
}
