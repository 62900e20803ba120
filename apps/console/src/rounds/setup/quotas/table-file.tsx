import type { FileFault } from '@phieu/survey'
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react'
import { useFetcher } from 'react-router'
import type { Attempt } from '../../../api/attempt.ts'
import { FailureNote } from '../../../components/failure-note.tsx'
import { FileField } from '../../../components/file-field.tsx'
import formCss from '../../../components/form.module.css'
import { Message } from '../../../components/message.tsx'
import { FaultsTable } from '../../../imports/faults-table.tsx'
import { Warnings } from '../../../imports/import-form.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import css from '../setup.module.css'

/** What reading a file came to, whatever it holds. */
interface FileReading {
  readonly faults: readonly FileFault[]
  readonly faultCount: number
  readonly warnings: readonly FileFault[]
}

/** What an action that reads a file gives back. */
export type FileOutcome<Reading> = Attempt<Reading> | { readonly unreadable: true }

/** The bytes of the file in a form; `undefined` when this computer can't read it. */
export async function readFormFile(form: FormData) {
  const file = form.get('file')
  const body = file instanceof File ? await file.arrayBuffer().catch(() => undefined) : undefined
  return body && { body, headers: { 'content-type': 'application/octet-stream' } }
}

/**
 * A table as a file: out to be filled in, and back into the tables on this page; nothing is kept of it
 * before the page is saved.
 *
 * @param templates - address of the templates, without their ending
 * @param query - of the templates, after their language
 * @param action - reads the file, and gives a `FileOutcome`
 * @param fields - of the form, beside the file
 * @param count - how many cells a reading fills in
 */
export function TableFile<Reading extends FileReading>(props: {
  templates: string
  query?: string
  action: string
  fields?: ReactNode
  choose: string
  isFrozen: boolean
  count: (reading: Reading) => number
  onRead: (reading: Reading) => void
}) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const { templates, query = '', isFrozen } = props
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<FileOutcome<Reading>>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  const read = outcome && 'answer' in outcome ? outcome.answer : undefined
  const take = useEffectEvent((reading: Reading) => {
    props.onRead(reading)
    form.current?.reset()
  })
  useEffect(() => {
    if (read?.faultCount === 0) take(read)
  }, [read])

  return (
    <>
      <p className={css.ways}>
        <a href={`${templates}.xlsx?language=${language}${query}`}>{words.xlsx}</a>
        <a href={`${templates}.csv?language=${language}${query}`}>{words.csv}</a>
      </p>
      {!isFrozen && (
        <fetcher.Form
          ref={form}
          method="post"
          action={props.action}
          encType="multipart/form-data"
          className={formCss.file}
          onChange={({ currentTarget }) => void fetcher.submit(currentTarget)}
        >
          {props.fields}
          <label htmlFor={id}>{props.choose}</label>
          <FileField id={id} name="file" accept=".csv,.xlsx" />
        </fetcher.Form>
      )}
      {outcome && 'unreadable' in outcome && <Message tone="bad">{words.unreadable}</Message>}
      {outcome && 'trouble' in outcome && outcome.trouble !== undefined && (
        <FailureNote failure={outcome} />
      )}
      {read && read.faultCount === 0 && (
        <Message tone="good">{words.read(props.count(read))}</Message>
      )}
      {read && <Warnings warnings={read.warnings} />}
      {read && read.faultCount > 0 && (
        <>
          <Message tone="bad">{words.faults(read.faultCount)}</Message>
          <FaultsTable faults={read.faults} />
        </>
      )}
    </>
  )
}
