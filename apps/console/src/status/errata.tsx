import { Textarea } from '@mantine/core'
import type { Erratum } from '@phieu/office'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import css from './status.module.css'

/** What was said of a publication since, and the form for another erratum: nothing of it is ever taken back. */
export function Errata({ errata }: { errata: readonly Erratum[] }) {
  const { t, format, language } = useI18n()
  const words = t.status.erratum
  const isAdmin = useIsAdmin()
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  const plain = { required: true, withAsterisk: false, maxLength: 2000, rows: 3 }
  return (
    <>
      {errata.length > 0 && <h3>{words.title}</h3>}
      {errata.map((erratum) => (
        <p key={`${erratum.publishedOn} ${erratum.vi}`}>
          <strong>{format.day(erratum.publishedOn)}</strong> {erratum[language]}
        </p>
      ))}
      {isAdmin && (
        <details key={errata.length} id="erratum" className={css.move}>
          <summary>{words.add}…</summary>
          <fetcher.Form method="post" className={css.form}>
            <p>{words.lead}</p>
            <input type="hidden" name="intent" value="erratum" />
            <Textarea label={words.vi} name="vi" {...plain} />
            <Textarea label={words.en} name="en" {...plain} />
            <label className={css.understood}>
              <input type="checkbox" required /> {words.understood}
            </label>
            <SubmitButton color="red" busy={busy}>
              {words.publish}
            </SubmitButton>
            {!busy && fetcher.data?.trouble && <FailureNote failure={fetcher.data} />}
          </fetcher.Form>
        </details>
      )}
    </>
  )
}
