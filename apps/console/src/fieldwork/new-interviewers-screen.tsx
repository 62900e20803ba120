/** `/rounds/:round/fieldwork/interviewers/new`: one interviewer or a list of them, looked at before they stand. */
import { type Answered, endpoints } from '@phieu/office'
import { Textarea } from '@mantine/core'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import {
  Link,
  redirect,
  useFetcher,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { FileField } from '../components/file-field.tsx'
import formCss from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import { readField } from '../components/read-field.ts'
import { SubmitButton } from '../components/submit-button.tsx'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tableCss from '../components/table/table.module.css'
import { useI18n } from '../i18n/i18n.tsx'
import { FaultsTable } from '../imports/faults-table.tsx'
import { Warnings } from '../imports/import-form.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { fieldworkKey } from './fieldwork-queries.ts'

type Preview = Answered<typeof endpoints.previewInterviewers>

/** How long somebody pauses before what was typed is looked at, in ms. */
const PAUSE = 300

export function loader({ params }: LoaderFunctionArgs) {
  return { round: params['round'] ?? '' }
}

/** Looks at the list, from a field or a file alike; with the intent `add` it is taken in, all of it or nobody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const form = await request.formData()
  const body = await bytesOf(form)
  if (!body) return { unreadable: true as const }
  const isWanted = readField(form, 'intent') === 'add'
  const headers = { 'content-type': 'application/octet-stream' }
  const done = await attempt(async () => {
    const looked = await api.ask(endpoints.previewInterviewers, { param }, { body, headers })
    if (!isWanted || looked.faultCount > 0) return { looked, added: false }
    const { interviewers } = looked
    await api.ask(endpoints.addInterviewers, { param, json: { interviewers } })
    return { looked, added: true }
  })
  if (done.trouble !== undefined || !done.answer.added) return done
  await queries.invalidateQueries(fieldworkKey(param.round))
  const people = done.answer.looked.interviewers.length
  return redirect(`/rounds/${param.round}/fieldwork/interviewers?added=${people}`)
}

/** `undefined` when this computer can't read the file. */
function bytesOf(form: FormData) {
  const file = form.get('file')
  return file instanceof File && file.size > 0
    ? file.arrayBuffer().catch(() => undefined)
    : new TextEncoder().encode(readField(form, 'list')).buffer
}

export function NewInterviewersScreen() {
  const { t } = useI18n()
  const words = t.fieldwork.interviewers
  const { round } = useLoaderData<typeof loader>()
  const fetcher = useFetcher<typeof action>()
  const [text, setText] = useState('')
  const [isFile, setIsFile] = useState(false)
  const [warned, setWarned] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const isEmpty = text.trim() === '' && !isFile
  const data = isEmpty ? undefined : fetcher.data
  const failure = data && 'trouble' in data && data.trouble !== undefined ? data : undefined
  const looked = data && 'answer' in data ? data.answer?.looked : undefined

  const send = (intent: 'look' | 'add') => {
    if (!form.current) return
    const fields = new FormData(form.current)
    fields.set('intent', intent)
    void fetcher.submit(fields, { method: 'post', encType: 'multipart/form-data' })
  }
  const look = useEffectEvent(() => send('look'))
  useEffect(() => {
    if (text.trim() === '') return undefined
    const timer = setTimeout(look, PAUSE)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <>
      <PageHead
        title={words.newTitle}
        lead={words.newLead}
        back={<Link to={`/rounds/${round}/fieldwork/interviewers`}>← {words.back}</Link>}
      />
      <form
        ref={form}
        className={formCss.form}
        onSubmit={(event) => {
          event.preventDefault()
          setWarned(isEmpty)
          if (!isEmpty) send('add')
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
            name="file"
            accept=".csv,.xlsx"
            onChange={({ currentTarget: { files } }) => {
              setIsFile((files?.length ?? 0) > 0)
              send('look')
            }}
          />
        </div>
        {data && 'unreadable' in data && <Message tone="bad">{words.unreadable}</Message>}
        {looked && <Looked looked={looked} />}
        {warned && isEmpty && <Message tone="bad">{words.previewNone}</Message>}
        {failure && (
          <FailureNote
            failure={failure}
            sentence={failure.trouble === 'conflict' ? words.conflict : undefined}
          />
        )}
        <SubmitButton busy={fetcher.formData?.get('intent') === 'add'}>
          {fetcher.formData?.get('intent') === 'add' ? words.adding : words.addDo}
        </SubmitButton>
      </form>
    </>
  )
}

export { NewInterviewersScreen as Component }

/** Who would be added, or what is wrong with the list. */
function Looked({ looked: { interviewers, faults, faultCount, warnings } }: { looked: Preview }) {
  const { t } = useI18n()
  const words = t.fieldwork.interviewers
  return (
    <div className={formCss.looked}>
      <Warnings warnings={warnings} />
      {faultCount > 0 && (
        <>
          <Message tone="bad">{words.faults(faultCount)}</Message>
          <FaultsTable faults={faults} />
        </>
      )}
      {interviewers.length > 0 && (
        <>
          <h2>{words.preview(interviewers.length)}</h2>
          <ScrollRegion label={t.table.scroll(words.previewTable)}>
            <table className={tableCss.table}>
              <caption className="unseen">{words.previewTable}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.name}</th>
                  <th scope="col">{words.code}</th>
                  <th scope="col">{words.team}</th>
                </tr>
              </thead>
              <tbody>
                {interviewers.map(({ name, code, team }, at) => (
                  <tr key={at}>
                    <th scope="row">{name}</th>
                    <td>{code ?? <span className="soft">{words.auto}</span>}</td>
                    <td>{team}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </div>
  )
}
