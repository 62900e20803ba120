/** `/rounds/:round/fieldwork/interviewers`: who asks, with which phones, and what have they done? */
import { endpoints } from '@phieu/office'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
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
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { FieldworkParts } from './fieldwork-parts.tsx'
import { fieldworkKey, interviewersQuery, type InterviewerRow } from './fieldwork-queries.ts'
import { interviewerColumns } from './interviewer-columns.tsx'
import { PrintEnrolments } from './print-enrolments.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = interviewersQuery(api, params['round'] ?? '')
  await queries.ensureQueryData(query)
  return { query }
}

/** Withdraws the unused codes of those chosen. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const interviewers = readField(await request.formData(), 'interviewers').split(' ')
  const done = await attempt(() =>
    api.ask(endpoints.withdrawEnrolments, { param: { round }, json: { interviewers } }),
  )
  await queries.invalidateQueries(fieldworkKey(round))
  return done
}

export function InterviewersScreen() {
  const i18n = useI18n()
  const { t } = i18n
  const words = t.fieldwork.interviewers
  const { query } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const [address] = useSearchParams()
  if (!data) return <output>{t.app.opening}</output>

  const { round, interviewers } = data
  const path = `/rounds/${round.id}/fieldwork/interviewers`
  const working = interviewers.filter(({ endedOn }) => endedOn === null)
  const added = Number(address.get('added') ?? 0)
  const add = (
    <Button component={Link} to={`${path}/new`}>
      {words.add}
    </Button>
  )
  return (
    <>
      <PageHead
        title={words.title}
        answer={interviewers.length === 0 ? words.none : words.some(working.length)}
        lead={interviewers.length > 0 && words.lead}
        actions={interviewers.length > 0 && add}
      >
        <LiveNote query={query} />
      </PageHead>
      <FieldworkParts round={round.id} current="interviewers" />
      {added > 0 && <Message tone="good">{words.added(added)}</Message>}
      <DataTable
        caption={words.table}
        columns={interviewerColumns(i18n, path)}
        rows={interviewers}
        rowId={({ id }) => id}
        search={({ name, code, team }) => `${name} ${code} ${team ?? ''}`}
        searchLabel={words.search}
        tone={({ endedOn }) => (endedOn === null ? undefined : 'quiet')}
        empty={{ lead: words.noneWhy, action: add }}
        size={100}
        selection={{
          label: ({ name }) => name,
          may: ({ endedOn }) => endedOn === null,
          actions: actionsIn(round.id),
        }}
      />
    </>
  )
}

export { InterviewersScreen as Component }

function actionsIn(round: string) {
  return (chosen: readonly InterviewerRow[], clear: Clear) => (
    <Chosen round={round} chosen={chosen} clear={clear} />
  )
}

function Chosen(props: { round: string; chosen: readonly InterviewerRow[]; clear: Clear }) {
  const { t } = useI18n()
  const words = t.fieldwork.interviewers
  const ids = props.chosen.map(({ id }) => id)
  const open = props.chosen.filter(({ enrolmentUntil }) => enrolmentUntil !== null)
  return (
    <>
      <PrintEnrolments round={props.round} interviewers={ids} />
      {open.length > 0 && (
        <ConfirmAction
          label={words.withdraw}
          effect={words.withdrawWhat(open.length)}
          confirm={words.withdrawDo}
          fields={{ interviewers: open.map(({ id }) => id).join(' ') }}
          onDone={() => props.clear(words.withdrawn)}
          destructive
        />
      )}
    </>
  )
}
