/** `/rounds/:round/fieldwork/interviewers/new`: one interviewer or a list of them, previewed as it is typed. */
import { endpoints } from '@phieu/office'
import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { readField } from '../components/read-field.ts'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { FileField } from '../components/file-field.tsx'
import formCss from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tableCss from '../components/table/table.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import { fieldworkKey, interviewersQuery } from './fieldwork-queries.ts'
import { readList, type ListLine } from './read-list.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = interviewersQuery(api, round)
  await queries.ensureQueryData(query)
  return { query, round }
}

/** Takes the list in, all of it or nobody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const lines = readList(readField(await request.formData(), 'list'), new Set())
  const interviewers = lines.map(({ name, code, team }) => ({
    name,
    ...(code !== '' && { code }),
    ...(team !== '' && { team }),
  }))
  const done = await attempt(() =>
    api.ask(endpoints.addInterviewers, { param: { round }, json: { interviewers } }),
  )
  if (done.trouble !== undefined) return done
  await queries.invalidateQueries(fieldworkKey(round))
  return redirect(`/rounds/${round}/fieldwork/interviewers?added=${interviewers.length}`)
}

export function NewInterviewersScreen() {
  const { t } = useI18n()
  const words = t.fieldwork.interviewers
  const { query, round } = useLoaderData<typeof loader>()
  const { data } = useQuery(query)
  const failure = useActionData<typeof action>()
  const sending = useNavigation().state === 'submitting'
  const [text, setText] = useState('')
  const [warned, setWarned] = useState(false)
  const id = useId()
  const lines = readList(text, new Set(data?.interviewers.map(({ code }) => code)))
  const faulty = lines.filter(({ fault }) => fault !== undefined)
  const isReady = lines.length > 0 && faulty.length === 0

  return (
    <>
      <PageHead
        title={words.newTitle}
        lead={words.newLead}
        back={<Link to={`/rounds/${round}/fieldwork/interviewers`}>← {words.back}</Link>}
      />
      <Form
        method="post"
        className={formCss.form}
        onSubmit={(event) => {
          if (isReady) return
          event.preventDefault()
          setWarned(true)
        }}
      >
        <Textarea
          label={words.list}
          name="list"
          rows={8}
          value={text}
          placeholder={words.listExample}
          onChange={({ currentTarget: { value } }) => setText(value)}
          spellCheck={false}
        />
        <div className={formCss.file}>
          <label htmlFor={id}>{words.file}</label>
          <FileField
            id={id}
            accept=".csv,.txt,text/csv,text/plain"
            onChange={({ currentTarget: { files } }) => {
              void files?.[0]?.text().then(setText)
            }}
          />
        </div>
        {lines.length > 0 && <Preview lines={lines} />}
        {warned && lines.length === 0 && <Message tone="bad">{words.previewNone}</Message>}
        {faulty.length > 0 && <Message tone="bad">{words.faults(faulty.length)}</Message>}
        {failure && (
          <FailureNote
            failure={failure}
            sentence={failure.trouble === 'conflict' ? words.conflict : undefined}
          />
        )}
        <Button type="submit">{sending ? words.adding : words.addDo}</Button>
      </Form>
    </>
  )
}

export { NewInterviewersScreen as Component }

function Preview({ lines }: { lines: readonly ListLine[] }) {
  const { t } = useI18n()
  const words = t.fieldwork.interviewers
  return (
    <div>
      <h2>{words.preview(lines.length)}</h2>
      <ScrollRegion label={t.table.scroll(words.previewTable)}>
        <table className={tableCss.table}>
          <caption className="unseen">{words.previewTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.team}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, name, code, team, fault }) => (
              <tr key={line} data-tone={fault ? 'care' : undefined}>
                <td>{line}</td>
                <th scope="row">
                  {name}
                  {fault && <strong> ({words[fault]})</strong>}
                </th>
                <td>{code === '' ? <span className="soft">{words.auto}</span> : code}</td>
                <td>{team}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
