import { Button, TextInput } from '@mantine/core'
import { FAULT_LIMIT } from '@phieu/office'
import type { FileFault } from '@phieu/survey'
import { useId, useRef, useState, type ReactNode } from 'react'
import type { FetcherWithComponents } from 'react-router'
import { FileField } from '../components/file-field.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { FaultsTable } from './faults-table.tsx'
import type { FileNews } from './file-action.ts'
import css from './imports.module.css'

/** What every preview says, whichever kind of file it is of. */
export interface FilePreview {
  readonly digest: string | null
  readonly faults: readonly FileFault[]
  readonly faultCount: number
  readonly warnings: readonly FileFault[]
  /** Rows that were left out because of a choice. */
  readonly skipped?: number
}

/** What a preview without faults comes to; `nothing`: there is nothing to be taken. */
export interface Finding {
  readonly tone: 'good' | 'care'
  readonly text: string
  readonly nothing?: boolean
}

/** What an import of one kind says in its own words; the general ones where it is left out. */
export interface ImportWords {
  readonly templateLead?: string
  readonly reasonHint?: string
  readonly do?: string
  /** `none`: taking the file says nothing that a reason could explain. */
  readonly reason?: 'none' | 'optional'
}

/**
 * A file's way into the office: template, choice, preview, reason, import. Choosing a file shows at
 * once what it would change; nothing is kept before the last button.
 *
 * @param fetcher - of the page's action, which is `actOnFile`
 * @param templates - address of the templates, without their ending; or the ways to them
 * @param query - of the templates, after their language
 * @param accept - the endings of files that can be chosen
 * @param choice - fields that say what is taken from the file; changing one previews it again
 * @param find - what a preview without faults comes to
 * @param children - the changes of a preview as a table
 */
export function ImportForm<Preview extends FilePreview>(props: {
  fetcher: FetcherWithComponents<FileNews<Preview>>
  templates: string | { readonly ways: ReactNode }
  query?: string
  accept?: string
  choice?: ReactNode
  words?: ImportWords
  find: (preview: Preview) => Finding
  children: (preview: Preview) => ReactNode
}) {
  const { t } = useI18n()
  const { fetcher, words = {} } = props
  const id = useId()
  const previewed = useRef('')
  const busy = fetcher.state !== 'idle'
  const [waitsFor, setWaitsFor] = useState<string>()
  const preview = (form: HTMLFormElement) => {
    const lacking = whatLacks(form)
    setWaitsFor(lacking)
    if (lacking !== undefined) return
    previewed.current = choiceOf(form)
    void fetcher.submit(form)
  }
  return (
    <fetcher.Form
      method="post"
      encType="multipart/form-data"
      className={css.steps}
      onChange={({ target, currentTarget }) => {
        if (!isTyped(target) && hasFile(currentTarget)) preview(currentTarget)
      }}
      onBlur={({ target, currentTarget }) => {
        const isChanged = isTyped(target) && choiceOf(currentTarget) !== previewed.current
        if (isChanged && hasFile(currentTarget)) preview(currentTarget)
      }}
    >
      {props.choice}
      <section>
        <h2>{t.imports.template}</h2>
        <p>{words.templateLead ?? t.imports.templateLead}</p>
        {typeof props.templates === 'string' ? (
          <TemplateWays path={props.templates} query={props.query ?? ''} />
        ) : (
          props.templates.ways
        )}
      </section>
      <section>
        <h2 id={id}>{t.imports.choose}</h2>
        <p>{t.imports.chooseLead}</p>
        <FileField
          name="file"
          accept={props.accept ?? '.csv,.xlsx,text/csv'}
          aria-labelledby={id}
        />
        <output>
          {busy && <p className={css.busy}>{t.imports.reading}</p>}
          {waitsFor !== undefined && <Message tone="care">{t.imports.waitsFor(waitsFor)}</Message>}
        </output>
      </section>
      {!busy && fetcher.data && (
        <News news={fetcher.data} words={words} find={props.find}>
          {props.children}
        </News>
      )}
    </fetcher.Form>
  )
}

/** @param path - address of the templates, without their ending */
export function TemplateWays({ path, query = '' }: { path: string; query?: string }) {
  const { t, language } = useI18n()
  return (
    <p className={css.ways}>
      <a href={`${path}.xlsx?language=${language}${query}`} download>
        {t.imports.templateXlsx}
      </a>
      <a href={`${path}.csv?language=${language}${query}`} download>
        {t.imports.templateCsv}
      </a>
    </p>
  )
}

/** A field that is typed in: what it says is taken when one leaves it, not at every letter. */
function isTyped(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'text'
}

/** What the form says of what is taken; reason and digest say nothing of it. */
function choiceOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([name]) => name !== 'reason' && name !== 'digest')
  return JSON.stringify(
    fields.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  )
}

function hasFile(form: HTMLFormElement): boolean {
  const file = new FormData(form).get('file')
  return file instanceof File && file.name !== ''
}

/** The name of the first field without which a file cannot be looked at; it says in its place what is wrong. */
function whatLacks(form: HTMLFormElement): string | undefined {
  const fields = [...form.elements].filter((each) => each instanceof HTMLInputElement)
  const lacking = fields.find((field) => field.name !== 'reason' && !field.checkValidity())
  lacking?.reportValidity()
  return lacking && (lacking.labels?.[0]?.textContent ?? lacking.name)
}

function News<Preview extends FilePreview>(props: {
  news: FileNews<Preview>
  words: ImportWords
  find: (preview: Preview) => Finding
  children: (preview: Preview) => ReactNode
}) {
  const { t } = useI18n()
  const { news, words } = props
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
      <Warnings warnings={preview.warnings} />
      {preview.faultCount > 0 ? (
        <>
          <Message tone="bad">{t.imports.faulty(preview.faultCount)}</Message>
          {preview.faultCount > preview.faults.length && (
            <p>{t.imports.firstFaults(preview.faults.length)}</p>
          )}
          <FaultsTable faults={preview.faults} />
        </>
      ) : (
        <Found finding={props.find(preview)} digest={preview.digest ?? ''} words={words}>
          {props.children(preview)}
        </Found>
      )}
    </section>
  )
}

/** What should be looked at again, though it may be right. */
export function Warnings({ warnings }: { warnings: readonly FileFault[] }) {
  const { t } = useI18n()
  if (warnings.length === 0) return undefined
  const counted = t.imports.warnings(warnings.length)
  const label = warnings.length < FAULT_LIMIT ? counted : t.app.atLeast(counted)
  return (
    <>
      <Message tone="care">{label}</Message>
      <FaultsTable faults={warnings} label={label} />
    </>
  )
}

function Found(props: {
  finding: Finding
  digest: string
  words: ImportWords
  children: ReactNode
}) {
  const { tone, text, nothing } = props.finding
  return (
    <>
      <Message tone={tone}>{text}</Message>
      {!nothing && (
        <>
          {props.children}
          <Confirmation digest={props.digest} words={props.words} />
        </>
      )}
    </>
  )
}

/** The reason, and the button that imports. */
function Confirmation({ digest, words }: { digest: string; words: ImportWords }) {
  const { t } = useI18n()
  return (
    <div className={css.confirm}>
      <input type="hidden" name="digest" value={digest} />
      {words.reason !== 'none' && (
        <TextInput
          label={t.imports.reason}
          description={words.reasonHint ?? t.imports.reasonHint}
          name="reason"
          required={words.reason !== 'optional'}
          withAsterisk={false}
          maxLength={1000}
          autoComplete="off"
        />
      )}
      <Button type="submit" name="intent" value="import">
        {words.do ?? t.imports.do}
      </Button>
    </div>
  )
}

/** What a file of values comes to: so many are changed, or none. */
export function useFindChanges() {
  const { t } = useI18n()
  return ({ changes }: { readonly changes: readonly unknown[] }): Finding =>
    changes.length === 0
      ? { tone: 'care', text: t.imports.nothing, nothing: true }
      : { tone: 'good', text: t.imports.changes(changes.length) }
}
