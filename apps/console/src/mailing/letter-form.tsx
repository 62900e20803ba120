import { Textarea, TextInput } from '@mantine/core'
import { fillLetter, stopLine, untilDay, type LetterKind, type LetterTexts } from '@phieu/office'
import type { Language } from '@phieu/survey'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import type { Attempt } from '../api/attempt.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Message } from '../components/message.tsx'
import { SubmitButton } from '../components/submit-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { fieldOf, kinds, languages, readTexts } from './letter-fields.ts'
import css from './mailing.module.css'

/** The texts of a mailing: written on one side, read on the other as somebody will get them. */
export function LetterForm({ texts }: { texts: LetterTexts }) {
  const words = useI18n().t.mailing.letter
  const fetcher = useFetcher<Attempt | { faulty: true }>()
  const [written, write] = useState<LetterTexts>(texts)
  const busy = fetcher.state !== 'idle'
  const came = busy ? undefined : fetcher.data
  return (
    <fetcher.Form
      method="post"
      className={css.letters}
      onChange={({ currentTarget }) => write(readTexts(new FormData(currentTarget)))}
    >
      <input type="hidden" name="intent" value="write" />
      {kinds.map((kind) =>
        languages.map((language) => (
          <OneLetter
            key={`${kind} ${language}`}
            kind={kind}
            language={language}
            texts={texts}
            written={written}
          />
        )),
      )}
      <div>
        <SubmitButton busy={busy}>{words.save}</SubmitButton>
        {came && 'faulty' in came && <Message tone="bad">{words.faulty}</Message>}
        {came && 'answer' in came && <Message tone="good">{words.saved}</Message>}
        {came && 'trouble' in came && came.trouble !== undefined && <FailureNote failure={came} />}
      </div>
    </fetcher.Form>
  )
}

function OneLetter(props: {
  kind: LetterKind
  language: Language
  texts: LetterTexts
  written: LetterTexts
}) {
  const words = useI18n().t.mailing.letter
  const { kind, language } = props
  const text = props.texts[kind][language]
  return (
    <fieldset className={css.letter}>
      <legend>
        {words.kinds[kind]}, {words.languages[language]}
      </legend>
      <div>
        <TextInput
          label={words.subject}
          name={fieldOf(kind, language, 'subject')}
          defaultValue={text.subject}
          maxLength={150}
          lang={language}
          autoComplete="off"
        />
        <Textarea
          label={words.body}
          name={fieldOf(kind, language, 'body')}
          defaultValue={text.body}
          maxLength={4000}
          autosize={false}
          rows={14}
          lang={language}
          autoComplete="off"
        />
      </div>
      <Preview {...props} />
    </fieldset>
  )
}

/** As somebody gets it who is called so and asked about a unit. */
function Preview({ kind, language, written }: Parameters<typeof OneLetter>[0]) {
  const words = useI18n().t.mailing.letter
  const { origin } = location
  const facts = {
    ...examples[language],
    name: words.example,
    until: untilDay('30/11/2026', language),
    link: `${origin}/i#…`,
  }
  const { subject, body } = fillLetter(written[kind][language], facts)
  const stop = stopLine(`${origin}/stop/…`, language)
  return (
    <section className={css.preview} aria-label={words.preview} lang={language}>
      <p className={css.subject}>{subject}</p>
      <pre>{`${body}\n\n-- \n${stop}`}</pre>
    </section>
  )
}

const examples = {
  vi: {
    organiser: 'Sở Nội vụ',
    round: 'Đợt đánh giá năm 2026',
    unit: 'UBND phường Ba Đình',
  },
  en: {
    organiser: 'Department of Home Affairs',
    round: 'Assessment 2026',
    unit: 'UBND phường Ba Đình',
  },
} as const
