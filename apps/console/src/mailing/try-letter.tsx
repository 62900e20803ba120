import { NativeSelect } from '@mantine/core'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import formCss from '../components/form.module.css'
import { Message } from '../components/message.tsx'
import css from '../distribution/distribution.module.css'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { kinds, languages } from './letter-fields.ts'

/** Sends one of the letters as they are saved to whoever reads this. */
export function TryLetter({ address }: { address: string }) {
  const words = useI18n().t.mailing.letter
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  const came = busy ? undefined : fetcher.data
  return (
    <section className={`${css.one} screen-only`}>
      <h2>{words.try(address)}</h2>
      <p>{words.tryWhat}</p>
      <fetcher.Form method="post" className={formCss.form}>
        <input type="hidden" name="intent" value="try" />
        <NativeSelect
          label={words.which}
          name="kind"
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <NativeSelect
          label={words.inLanguage}
          name="language"
          data={languages.map((value) => ({ value, label: words.languages[value] }))}
        />
        <SubmitButton busy={busy}>{words.try(address)}</SubmitButton>
      </fetcher.Form>
      {came && came.trouble === undefined && <Message tone="good">{words.tried}</Message>}
      {came?.trouble !== undefined && <FailureNote failure={came} />}
    </section>
  )
}
