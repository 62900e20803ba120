import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormSection } from '../components/form-section.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { subjects, validities } from './read-token-wish.ts'
import type { Titles } from './token-queries.ts'

/** What a token is called, what it opens, and how long. */
export function TokenFields(props: { rounds: readonly string[]; titles: Titles }) {
  const { t, language } = useI18n()
  const words = t.tokens
  const { rounds, titles } = props
  const [every, setEvery] = useState(false)

  return (
    <>
      <TextInput
        label={words.name}
        description={words.nameHint}
        name="name"
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="off"
      />
      <FormSection title={words.chooseSubjects}>
        {subjects.map((subject) => (
          <label key={subject}>
            <input type="checkbox" name="subject" value={subject} /> {words.subjectMeans[subject]}
          </label>
        ))}
      </FormSection>
      <FormSection title={words.chooseRounds}>
        <label>
          <input
            type="checkbox"
            name="every"
            checked={every}
            onChange={({ currentTarget }) => setEvery(currentTarget.checked)}
          />{' '}
          {words.everyRoundToCome}
        </label>
        {!every &&
          rounds.map((id) => (
            <label key={id}>
              <input type="checkbox" name="round" value={id} /> {titles.get(id)?.[language] ?? id}
            </label>
          ))}
      </FormSection>
      <NativeSelect
        label={words.days}
        name="days"
        defaultValue="90"
        data={validities.map((days) => ({ value: `${days}`, label: words.dayChoices[days] }))}
      />
    </>
  )
}
