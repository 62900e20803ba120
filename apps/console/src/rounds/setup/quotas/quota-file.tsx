import { endpoints, QuotaNumbers } from '@phieu/office'
import { useEffect, useEffectEvent, useId, useRef } from 'react'
import { useFetcher, type ActionFunctionArgs } from 'react-router'
import { attempt } from '../../../api/attempt.ts'
import { officeContext } from '../../../api/office.ts'
import { FailureNote } from '../../../components/failure-note.tsx'
import { FileField } from '../../../components/file-field.tsx'
import formCss from '../../../components/form.module.css'
import { Message } from '../../../components/message.tsx'
import { FaultsTable } from '../../../imports/faults-table.tsx'
import { Warnings } from '../../../imports/import-form.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { UnitNumbers } from './quotas.ts'
import css from '../setup.module.css'

/** Reads a table of quotas or sizes; nothing is kept of it. */
export async function readQuotas({ request, params, context }: ActionFunctionArgs) {
  const { api } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const form = await request.formData()
  const file = form.get('file')
  const query = { numbers: QuotaNumbers.parse(form.get('numbers')) }
  const body = file instanceof File ? await file.arrayBuffer().catch(() => undefined) : undefined
  if (!body) return { unreadable: true as const }
  const init = { body, headers: { 'content-type': 'application/octet-stream' } }
  return attempt(() => api.ask(endpoints.previewQuotas, { param, query }, init))
}

interface QuotaFileProps {
  round: string
  kind: QuotaNumbers
  isFrozen: boolean
  onRead: (numbers: UnitNumbers) => void
}

/** A table of quotas or sizes as a file: out to be filled in, and back into the tables on this page. */
export function QuotaFile({ round, kind, isFrozen, onRead }: QuotaFileProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<typeof readQuotas>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  const read = outcome && 'answer' in outcome ? outcome.answer : undefined
  const take = useEffectEvent((numbers: UnitNumbers) => {
    onRead(numbers)
    form.current?.reset()
  })
  useEffect(() => {
    if (read?.faultCount === 0) take(read.numbers)
  }, [read])

  const templates = `/api/rounds/${round}/quotas/template`
  return (
    <section className={css.part}>
      <h2>{words.file[kind]}</h2>
      <p className="soft">{words.fileLead}</p>
      <p className={css.ways}>
        <a href={`${templates}.xlsx?language=${language}&numbers=${kind}`}>{words.xlsx}</a>
        <a href={`${templates}.csv?language=${language}&numbers=${kind}`}>{words.csv}</a>
      </p>
      {!isFrozen && (
        <fetcher.Form
          ref={form}
          method="post"
          action={`/rounds/${round}/setup/quotas/file`}
          encType="multipart/form-data"
          className={formCss.file}
          onChange={({ currentTarget }) => void fetcher.submit(currentTarget)}
        >
          <input type="hidden" name="numbers" value={kind} />
          <label htmlFor={id}>{words.choose[kind]}</label>
          <FileField id={id} name="file" accept=".csv,.xlsx" />
        </fetcher.Form>
      )}
      {outcome && 'unreadable' in outcome && <Message tone="bad">{words.unreadable}</Message>}
      {outcome && 'trouble' in outcome && outcome.trouble !== undefined && (
        <FailureNote failure={outcome} />
      )}
      {read && read.faultCount === 0 && (
        <Message tone="good">{words.read(countCells(read.numbers))}</Message>
      )}
      {read && <Warnings warnings={read.warnings} />}
      {read && read.faultCount > 0 && (
        <>
          <Message tone="bad">{words.faults(read.faultCount)}</Message>
          <FaultsTable faults={read.faults} />
        </>
      )}
    </section>
  )
}

function countCells(numbers: UnitNumbers): number {
  return Object.values(numbers).reduce((sum, own) => sum + Object.keys(own).length, 0)
}
