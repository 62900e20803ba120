/** `/rounds/:round/fieldwork/assignments`: who collects how many ballots where, and how does it stand? */
import { endpoints } from '@phieu/office'
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Link,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { DataTable } from '../components/table/data-table.tsx'
import type { Clear } from '../components/table/table-columns.ts'
import { LiveNote } from '../layout/live-note.tsx'
import { Message } from '../components/message.tsx'
import { UndoNote } from '../components/undo-note.tsx'
import { DayField } from '../components/form/day-field.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { assignmentColumns, assignmentState } from './assignment-columns.tsx'
import { FieldworkParts } from '../fieldwork/fieldwork-parts.tsx'
import {
  fieldworkKey,
  assignmentsQuery,
  type AssignmentRow,
} from '../fieldwork/fieldwork-queries.ts'
import { OutsideTable } from './outside-table.tsx'
import { readAssignments, readPlaces, writeAssignments, writePlaces } from './assignment-places.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = assignmentsQuery(api, params['round'] ?? '')
  await queries.ensureQueryData(query)
  return { query }
}

/** Withdraws the chosen assignments, gives them once more, or changes their number. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const form = await request.formData()
  const places = readPlaces(readField(form, 'places'))
  const done = await attempt(() => {
    if (readField(form, 'intent') === 'give again') {
      const assignments = readAssignments(readField(form, 'assignments'))
      return api.ask(endpoints.giveAssignments, { param, json: { assignments } })
    }
    if (readField(form, 'intent') === 'withdraw') {
      return api.ask(endpoints.withdrawAssignments, { param, json: { assignments: places } })
    }
    const wanted = Number(readField(form, 'wanted'))
    const dueOn = readField(form, 'dueOn') || undefined
    const json = { assignments: places.map((place) => ({ ...place, wanted, dueOn })) }
    return api.ask(endpoints.giveAssignments, { param, json })
  })
  await queries.invalidateQueries(fieldworkKey(param.round))
  return done
}

export function AssignmentsScreen() {
  const i18n = useI18n()
  const { t } = i18n
  const words = t.fieldwork.assignments
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const [address] = useSearchParams()
  // One screen shows all rounds: what was withdrawn is of the round that it was withdrawn in.
  const [taken, setTaken] = useState<{ round: string; rows: readonly AssignmentRow[] }>()
  if (!data) return <output>{t.app.opening}</output>

  const { round, assignments, outside, today } = data
  const standing = assignments.filter(({ withdrawnOn }) => withdrawnOn === null)
  const withdrawn = taken?.round === round.id ? taken.rows : []
  const path = `/rounds/${round.id}/fieldwork`
  const given = Number(address.get('given') ?? 0)
  const give =
    data.interviewers.length === 0 ? (
      <Button component={Link} to={`${path}/interviewers/new`}>
        {t.fieldwork.interviewers.add}
      </Button>
    ) : (
      <Button component={Link} to={`${path}/assignments/new`}>
        {words.give}
      </Button>
    )
  return (
    <>
      <PageHead
        title={words.title}
        answer={
          assignments.length === 0
            ? words.none
            : words.answer(
                standing.reduce((sum, { done, wanted }) => sum + Math.min(done, wanted), 0),
                standing.reduce((sum, { wanted }) => sum + wanted, 0),
              )
        }
        lead={assignments.length > 0 && words.lead}
        actions={assignments.length > 0 && give}
      >
        <LiveNote query={query} />
      </PageHead>
      <FieldworkParts round={round.id} current="assignments" />
      {given > 0 && <Message tone="good">{words.given(given)}</Message>}
      {withdrawn.length > 0 && (
        <UndoNote
          done={words.withdrawn(withdrawn.length)}
          fields={{
            intent: 'give again',
            assignments: writeAssignments(
              withdrawn.map(({ dueOn, ...row }) => ({ ...row, dueOn: dueOn ?? undefined })),
            ),
          }}
          onUndone={() => setTaken(undefined)}
        />
      )}
      <DataTable
        caption={words.table}
        columns={assignmentColumns(i18n, { today, groups: data.groups, withInterviewer: true })}
        rows={assignments}
        rowId={(assignment) => writePlaces([assignment])}
        search={(assignment) =>
          `${assignment.interviewerName} ${assignment.interviewerCode} ${assignment.unit} ${assignment.unitName}`
        }
        searchLabel={words.search}
        filters={[
          {
            id: 'state',
            label: words.state,
            options: (['open', 'reached', 'withdrawn'] as const).map((value) => ({
              value,
              label: words.states[value],
            })),
            keeps: (assignment, value) => assignmentState(assignment) === value,
          },
          {
            id: 'block',
            label: words.block,
            options: data.blocks.map(({ id }) => ({ value: id, label: id })),
            keeps: (assignment, value) => assignment.block === value,
          },
        ]}
        tone={(assignment) => (assignmentState(assignment) === 'withdrawn' ? 'quiet' : undefined)}
        empty={{ lead: words.noneWhy, action: give }}
        selection={{
          label: ({ interviewerName, unitName }) => `${interviewerName}, ${unitName}`,
          may: (assignment) => assignment.withdrawnOn === null,
          actions: actionsOn((rows) => setTaken({ round: round.id, rows })),
        }}
      />
      {outside.length > 0 && <OutsideTable list={data} />}
    </>
  )
}

export { AssignmentsScreen as Component }

function actionsOn(onWithdrawn: (rows: readonly AssignmentRow[]) => void) {
  return (chosen: readonly AssignmentRow[], clear: Clear) => (
    <Chosen chosen={chosen} clear={clear} onWithdrawn={onWithdrawn} />
  )
}

function Chosen(props: {
  chosen: readonly AssignmentRow[]
  clear: Clear
  onWithdrawn: (rows: readonly AssignmentRow[]) => void
}) {
  const { chosen, clear, onWithdrawn } = props
  const { t } = useI18n()
  const words = t.fieldwork.assignments
  const places = writePlaces(chosen)
  return (
    <>
      <ConfirmAction
        label={words.change}
        effect={words.changeWhat}
        confirm={words.changeDo}
        fields={{ intent: 'change', places }}
        onDone={() => clear(words.changed)}
      >
        <TextInput
          label={words.number}
          name="wanted"
          inputMode="numeric"
          pattern="[1-9][0-9]{0,3}"
          defaultValue={String(chosen[0]?.wanted ?? '')}
          required
          withAsterisk={false}
        />
        <DayField label={words.dueOn} name="dueOn" defaultValue={chosen[0]?.dueOn ?? ''} />
      </ConfirmAction>
      <ConfirmAction
        label={words.withdraw}
        effect={words.withdrawWhat(chosen.length)}
        confirm={words.withdrawDo}
        fields={{ intent: 'withdraw', places }}
        onDone={() => {
          onWithdrawn(chosen)
          clear()
        }}
        destructive
      />
    </>
  )
}
