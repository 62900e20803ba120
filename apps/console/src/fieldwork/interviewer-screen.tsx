/** `/rounds/:round/fieldwork/interviewers/:interviewer`: one interviewer: name, phones, assignments, the end of their work. */
import { endpoints } from '@phieu/office'
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  data as answerOf,
  Form,
  Link,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { FigureRow } from '../components/figure-row.tsx'
import formCss from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './fieldwork.module.css'
import { fieldworkKey, interviewersQuery, type InterviewerRow } from './fieldwork-queries.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { round = '', interviewer = '' } = params
  const query = interviewersQuery(api, round)
  const { interviewers } = await queries.ensureQueryData(query)
  if (!interviewers.some(({ id }) => id === interviewer)) throw answerOf(undefined, { status: 404 })
  return { query, round, interviewer }
}

/** Changes the interviewer, ends their work, or takes them back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '', interviewer: params['interviewer'] ?? '' }
  const form = await request.formData()
  const field = (name: string) => readField(form, name).trim()
  const intent = field('intent')
  const done = await attempt(() => {
    if (intent === 'end') return api.ask(endpoints.endInterviewer, { param })
    if (intent === 'resume') return api.ask(endpoints.resumeInterviewer, { param })
    const json = { name: field('name'), code: field('code'), team: field('team') }
    return api.ask(endpoints.changeInterviewer, { param, json })
  })
  await queries.invalidateQueries(fieldworkKey(param.round))
  return done
}

export function InterviewerScreen() {
  const { t, format } = useI18n()
  const words = t.fieldwork.interviewers
  const { query, round, interviewer } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const row = data?.interviewers.find(({ id }) => id === interviewer)
  if (!row) return <output>{t.app.opening}</output>

  return (
    <>
      <PageHead
        title={words.one(row.name)}
        lead={row.endedOn === null ? undefined : words.ended(format.day(row.endedOn))}
        back={<Link to={`/rounds/${round}/fieldwork/interviewers`}>← {words.back}</Link>}
      />
      <Figures row={row} round={round} />
      <NameForm key={`${row.name} ${row.code} ${row.team}`} row={row} />
      <div className={css.part}>
        {row.endedOn === null ? (
          <ConfirmAction
            label={words.end}
            effect={words.endWhat}
            confirm={words.endDo}
            fields={{ intent: 'end' }}
            understood={words.endDone}
            destructive
          />
        ) : (
          <ConfirmAction
            label={words.resume}
            effect={words.resumeWhat}
            confirm={words.resume}
            fields={{ intent: 'resume' }}
          />
        )}
      </div>
    </>
  )
}

export { InterviewerScreen as Component }

function Figures({ row, round }: { row: InterviewerRow; round: string }) {
  const { t, format } = useI18n()
  const { fieldwork: words } = t
  const list = (part: string) =>
    `/rounds/${round}/fieldwork/${part}?q=${encodeURIComponent(row.name)}`
  return (
    <FigureRow
      figures={[
        { value: format.count(row.done), label: words.interviewers.done },
        {
          value: format.count(row.wanted),
          label: words.interviewers.wanted,
          note: row.outside > 0 && words.interviewers.outside(row.outside),
          to: list('assignments'),
        },
        { value: format.count(row.held), label: words.progress.held, term: 'held' },
        { value: format.count(row.phones), label: words.parts.devices, to: list('devices') },
        { value: format.count(row.contacts), label: words.interviewers.contacts },
      ]}
    />
  )
}

function NameForm({ row }: { row: InterviewerRow }) {
  const { t } = useI18n()
  const words = t.fieldwork.interviewers
  const outcome = useActionData<typeof action>()
  const saving = useNavigation().state === 'submitting'
  const plain = { withAsterisk: false, autoComplete: 'off' }
  return (
    <section>
      <h2>{words.change}</h2>
      <Form method="post" className={formCss.form}>
        <TextInput
          label={words.name}
          name="name"
          defaultValue={row.name}
          required
          maxLength={120}
          {...plain}
        />
        <TextInput
          label={words.code}
          name="code"
          defaultValue={row.code}
          required
          maxLength={16}
          {...plain}
        />
        <TextInput
          label={words.team}
          name="team"
          defaultValue={row.team ?? ''}
          maxLength={80}
          {...plain}
        />
        {outcome?.trouble !== undefined && (
          <FailureNote
            failure={outcome}
            sentence={outcome.trouble === 'conflict' ? words.codeTaken : undefined}
          />
        )}
        {outcome && outcome.trouble === undefined && !saving && (
          <Message tone="good">{words.saved}</Message>
        )}
        <Button type="submit">{saving ? words.saving : words.save}</Button>
      </Form>
    </section>
  )
}
