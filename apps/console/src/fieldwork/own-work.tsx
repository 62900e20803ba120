import { useQuery } from '@tanstack/react-query'
import { FigureRow } from '../components/figure-row.tsx'
import { DataTable } from '../components/table/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { DeviceTable } from './device-table.tsx'
import css from './fieldwork.module.css'
import type { ownWorkQuery, OwnWork } from './fieldwork-queries.ts'
import { assignmentColumns } from '../assignments/assignment-columns.tsx'
import { writePlaces } from '../assignments/assignment-places.ts'

/** What an interviewer sees of the office: the own assignments, counts and phones, round by round. */
export function OwnWorkParts({ query }: { query: ReturnType<typeof ownWorkQuery> }) {
  const { t } = useI18n()
  const { data } = useQuery(query)
  if (!data) return <output>{t.app.opening}</output>
  if (data.rounds.length === 0) {
    return <EmptyState title={t.fieldwork.mine.none} lead={t.fieldwork.mine.noAssignments} />
  }
  return data.rounds.map((part) => <OwnRound key={part.round.id} part={part} />)
}

function OwnRound({ part }: { part: OwnWork['rounds'][number] }) {
  const i18n = useI18n()
  const { t, format, language } = i18n
  const words = t.fieldwork.mine
  const standing = part.assignments.filter(({ withdrawnOn }) => withdrawnOn === null)
  const done = standing.reduce(
    (sum, assignment) => sum + Math.min(assignment.done, assignment.wanted),
    0,
  )
  const wanted = standing.reduce((sum, assignment) => sum + assignment.wanted, 0)
  const contacts = Object.values(part.outcomes).reduce((sum, count) => sum + count, 0)
  return (
    <section className={css.part}>
      <h2>{part.round.title[language]}</h2>
      <p>{standing.length === 0 ? words.noAssignments : words.answer(done, wanted)}</p>
      {part.interviewer.endedOn !== null && (
        <p>{words.ended(format.day(part.interviewer.endedOn))}</p>
      )}
      <FigureRow
        figures={[
          { value: format.count(part.done), label: words.figures.done },
          { value: format.count(part.held), label: words.figures.held, term: 'held' },
          { value: format.count(part.outside), label: words.figures.outside },
          { value: format.count(contacts), label: words.figures.contacts },
        ]}
      />
      <h3>{words.assignments}</h3>
      <DataTable
        name={`${part.round.id}.assignments`}
        caption={words.assignments}
        columns={assignmentColumns(i18n, {
          today: part.today,
          groups: part.groups,
          withInterviewer: false,
        })}
        rows={part.assignments}
        rowId={(assignment) => writePlaces([assignment])}
        empty={{ title: words.noAssignments, lead: t.fieldwork.assignments.lead }}
      />
      <h3>{words.phones}</h3>
      <DeviceTable devices={part.devices} />
    </section>
  )
}
