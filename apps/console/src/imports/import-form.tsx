import { Button, TextInput } from '@mantine/core'
import type { FileFault } from '@phieu/survey'
import { useId, type ReactNode } from 'react'
import type { FetcherWithComponents } from 'react-router'
import { Message } from '../frame/message.tsx'
import { useSpeech } from '../language/language.tsx'
import { FaultsTable } from './faults-table.tsx'
import type { FileNews } from './file-action.ts'
import css from './imports.module.css'

/** What every preview says, whichever kind of file it is of. */
export interface FilePreview {
  readonly digest: string | null
  readonly faults: readonly FileFault[]
  readonly faultCount: number
  readonly changes: readonly unknown[]
  /** Rows that were left out because of a choice. */
  readonly skipped?: number
}

/**
 * A file's way into the round: template, choice, preview, reason, import. Choosing a file shows at
 * once what it would change; nothing is kept before the last button.
 *
 * @param fetcher - of the page's action, which is `actOnFile`
 * @param templates - address of the templates, without their ending
 * @param query - of the templates, after their language
 * @param choice - fields that say what is taken from the file; changing one previews it again
 * @param children - the changes of a preview as a table
 */
export function ImportForm<Preview extends FilePreview>(props: {
  fetcher: FetcherWithComponents<FileNews<Preview>>
  templates: string
  query?: string
  choice?: ReactNode
  children: (preview: Preview) => ReactNode
}) {
  const { t, language } = useSpeech()
  const { fetcher, query = '' } = props
  const id = useId()
  const busy = fetcher.state !== 'idle'
  return (
    <fetcher.Form
      method="post"
      encType="multipart/form-data"
      className={css.steps}
      onChange={({ target, currentTarget }) => {
        if (isToPreview(target, currentTarget)) void fetcher.submit(currentTarget)
      }}
    >
      {props.choice}
      <section>
        <h2>{t.imports.template}</h2>
        <p>{t.imports.templateLead}</p>
        <p className={css.ways}>
          <a href={`${props.templates}.xlsx?language=${language}${query}`} download>
            {t.imports.templateXlsx}
          </a>
          <a href={`${props.templates}.csv?language=${language}${query}`} download>
            {t.imports.templateCsv}
          </a>
        </p>
      </section>
      <section>
        <h2 id={id}>{t.imports.choose}</h2>
        <p>{t.imports.chooseLead}</p>
        <input
          type="file"
          name="file"
          accept=".csv,.xlsx,text/csv"
          aria-labelledby={id}
          className={css.file}
        />
        <output>{busy && <p className={css.busy}>{t.imports.reading}</p>}</output>
      </section>
      {!busy && fetcher.data && <News news={fetcher.data}>{props.children}</News>}
    </fetcher.Form>
  )
}

/** Whether what was changed asks for another preview: all but the reason does, once there is a file. */
function isToPreview(changed: EventTarget, form: HTMLFormElement): boolean {
  if (changed instanceof HTMLInputElement && changed.name === 'reason') return false
  const file = new FormData(form).get('file')
  return file instanceof File && file.name !== ''
}

function News<Preview extends FilePreview>(props: {
  news: FileNews<Preview>
  children: (preview: Preview) => ReactNode
}) {
  const { t } = useSpeech()
  const { news } = props
  if ('taken' in news) return undefined
  if ('trouble' in news) {
    return (
      <Message tone="bad">
        {news.trouble === 'unreadable'
          ? t.imports.unreadable
          : news.trouble === 'conflict'
            ? t.imports.overtaken
            : t.trouble[news.trouble]}
      </Message>
    )
  }
  const { preview, name } = news
  return (
    <section>
      <h2>{t.imports.preview(name)}</h2>
      {preview.skipped ? <p>{t.imports.skipped(preview.skipped)}</p> : undefined}
      {preview.faultCount > 0 ? (
        <>
          <Message tone="bad">{t.imports.faulty(preview.faultCount)}</Message>
          {preview.faultCount > preview.faults.length && (
            <p>{t.imports.firstFaults(preview.faults.length)}</p>
          )}
          <FaultsTable faults={preview.faults} />
        </>
      ) : preview.changes.length === 0 ? (
        <Message tone="care">{t.imports.nothing}</Message>
      ) : (
        <>
          <Message tone="good">{t.imports.changes(preview.changes.length)}</Message>
          {props.children(preview)}
          <Confirmation digest={preview.digest ?? ''} />
        </>
      )}
    </section>
  )
}

/** The reason, and the button that imports. */
function Confirmation({ digest }: { digest: string }) {
  const { t } = useSpeech()
  return (
    <div className={css.confirm}>
      <input type="hidden" name="digest" value={digest} />
      <TextInput
        label={t.imports.reason}
        description={t.imports.reasonHint}
        name="reason"
        required
        withAsterisk={false}
        maxLength={1000}
        autoComplete="off"
      />
      <Button type="submit" name="intent" value="import">
        {t.imports.do}
      </Button>
    </div>
  )
}
