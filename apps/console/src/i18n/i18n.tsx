import type { Language } from '@phieu/survey'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { DoorContext, useSpeaker } from './door.tsx'
import { formatFor, formats, type Format } from './format.ts'
import { loadWords, type Words } from './words.ts'

/** The language of the screen: its sentences and its numbers. */
export interface I18n extends Words {
  readonly format: Format
  readonly choose: (language: Language) => void
}

const I18nContext = createContext<I18n | undefined>(undefined)

/** @throws Error outside an `I18nProvider` */
export function useI18n(): I18n {
  const i18n = use(I18nContext)
  if (!i18n) throw new Error('no language is spoken here')
  return i18n
}

/** Inside, every sentence is there; what is outside speaks as the inside does. */
export function I18nProvider(props: { words: Words; children: ReactNode }) {
  const { language: outside, speak } = useSpeaker()
  const [words, setWords] = useState(props.words)

  // Also where another window has chosen since the way in was shown.
  useEffect(() => {
    if (words.language !== outside) speak(words)
  }, [words, outside, speak])

  const choose = (language: Language) => void loadWords(language).then(setWords, () => undefined)
  return (
    <DoorContext value={{ ...words, choose, speak }}>
      <I18nContext value={{ ...words, choose, format: formats[words.language] }}>
        {props.children}
      </I18nContext>
    </DoorContext>
  )
}

/** Clocks inside show the time of a zone: a round's. */
export function InTimeZone({ zone, children }: { zone: string; children: ReactNode }) {
  const i18n = useI18n()
  const { language } = i18n
  const format = useMemo(() => formatFor(language, zone), [language, zone])
  return <I18nContext value={{ ...i18n, format }}>{children}</I18nContext>
}
