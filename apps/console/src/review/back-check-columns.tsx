import { NativeSelect, TextInput } from '@mantine/core'
import { Link } from 'react-router'
import { shortName } from '@phieu/survey'
import { ConfirmAction } from '../components/confirm-action.tsx'
import type { Column } from '../components/table/data-table.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import type { BackCheckRow } from './review-queries.ts'
import css from './review.module.css'

/** @param path - of the review */
export function backCheckColumns(
  { t, format, language }: I18n,
  path: string,
): readonly Column<BackCheckRow>[] {
  const words = t.review.checks
  return [
    {
      id: 'interviewer',
      head: words.interviewer,
      sort: ({ interviewer }) => interviewer.name,
      cell: ({ interviewer, ballot }) => (
        <>
          <Link to={`${path}/interviewers/${interviewer.id}`}>{interviewer.name}</Link>
          <Link className={`note ${css.line} screen-only`} to={`${path}/ballots/${ballot}`}>
            {words.ballot} {ballot.slice(0, 8)}
          </Link>
        </>
      ),
    },
    {
      id: 'day',
      head: words.day,
      sort: ({ sealedOn }) => sealedOn,
      cell: ({ sealedOn }) => <span className="number">{format.day(sealedOn)}</span>,
    },
    { id: 'unit', head: words.unit, sort: ({ unit }) => unit.name, cell: ({ unit }) => unit.name },
    { id: 'group', head: words.group, cell: ({ group }) => shortName(group[language]) },
    {
      id: 'outcome',
      head: words.outcome,
      cell: (check) => <OutcomeCell check={check} />,
    },
  ]
}

function OutcomeCell({ check }: { check: BackCheckRow }) {
  const { t } = useI18n()
  const words = t.review.checks
  const { outcome, note, recorded, ballot, interviewer } = check
  return (
    <>
      {outcome === null ? words.open : <strong>{words.outcomes[outcome]}</strong>}
      {note !== null && <span className={css.line}>{note}</span>}
      {recorded && <span className={`note ${css.line}`}>{recorded.by.name}</span>}
      <ConfirmAction
        label={words.record}
        effect={words.recordWhat}
        confirm={words.save}
        fields={{ intent: 'record', ballot }}
        done={words.saved}
      >
        <NativeSelect
          label={words.outcome}
          name="outcome"
          defaultValue={outcome ?? 'confirmed'}
          data={Object.entries(words.outcomes).map(([value, label]) => ({ value, label }))}
        />
        <TextInput
          label={words.note}
          description={words.noteHint}
          name="note"
          defaultValue={note ?? ''}
          maxLength={1000}
          autoComplete="off"
        />
      </ConfirmAction>
      {outcome === null && (
        <span className={css.printed}>
          {words.written} <span className="unseen">{interviewer.name}</span>
        </span>
      )}
    </>
  )
}
