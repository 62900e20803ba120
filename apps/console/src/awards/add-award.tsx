import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './awards.module.css'
import type { Awards } from './awards-query.ts'

/** What the council commends beside the rule: which unit, for what, on which grounds. */
export function AddAward({ rankings }: { rankings: Awards['rankings'] }) {
  const { t, language } = useI18n()
  const words = t.awards
  const fetcher = useFetcher<Attempt>()
  const busy = fetcher.state !== 'idle'
  const [chosen, setChosen] = useState(rankings[0]?.block ?? '')
  const units = rankings.find(({ block }) => block === chosen)?.units ?? []
  const plain = { required: true, withAsterisk: false, autoComplete: 'off', maxLength: 500 }
  return (
    <details id="add" className={`screen-only ${css.part}`}>
      <summary>{words.add}…</summary>
      <fetcher.Form method="post" className={css.form}>
        <input type="hidden" name="kind" value="other" />
        <input type="hidden" name="granted" value="yes" />
        <NativeSelect
          label={words.ranking}
          name="block"
          value={chosen}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          data={rankings.map(({ block, name }) => ({ value: block, label: name[language] }))}
        />
        <NativeSelect
          label={words.unit}
          name="unit"
          required
          withAsterisk={false}
          data={[
            { value: '', label: words.choose },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput label={words.forWhat} description={words.forWhatHint} name="title" {...plain} />
        <TextInput label={words.why} description={words.whyHint} name="reason" {...plain} />
        <SubmitButton busy={busy}>{words.addDo}</SubmitButton>
        {!busy && fetcher.data?.trouble && <FailureNote failure={fetcher.data} />}
      </fetcher.Form>
    </details>
  )
}
