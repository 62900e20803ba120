import { Button, NativeSelect } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { linkFilterOf } from './distribution-queries.ts'
import css from './distribution.module.css'

const forms = ['poster', 'cards', 'cards-a6', 'receipts'] as const
const languages = ['both', 'vi', 'en'] as const

/** Prints the links that the list shows, on all its pages: the browser opens the PDF. */
export function PrintLinks({ round, count }: { round: string; count: number }) {
  const { t, language } = useI18n()
  const words = t.distribution.print
  const [address] = useSearchParams()
  const filter = linkFilterOf(address)
  const base = `/api/rounds/${encodeURIComponent(round)}/links`
  const list = (format: string) =>
    `${base}/table/links.${format}?${new URLSearchParams({ ...filter, language })}`
  return (
    <div className={`${css.tools} screen-only`}>
      <details id="print">
        <summary>{words.title}</summary>
        <form action={`${base}/print.pdf`} method="get" target="_blank" className={css.print}>
          <p>{words.what(count)}</p>
          {Object.entries(filter).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <NativeSelect
            label={words.form}
            name="form"
            data={forms.map((value) => ({ value, label: words.forms[value] }))}
          />
          <NativeSelect
            label={words.language}
            name="language"
            data={languages.map((value) => ({ value, label: words.languages[value] }))}
          />
          <Button type="submit">{words.open}</Button>
        </form>
      </details>
      <p className={css.files}>
        {t.distribution.links.takeOut}:{' '}
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} href={list(format)} download>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
    </div>
  )
}
