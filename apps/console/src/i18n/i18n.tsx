import type { Language } from '@phieu/survey'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { formatFor, formats, type Format } from './format.ts'
import type { Messages } from './vi.ts'
import { keepLanguage, loadWords, type Words } from './words.ts'

/** The language of the screen: its sentences and its numbers. */
export interface I18n {
  readonly language: Language
  readonly t: Messages
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

/**
 * The choice of a language is kept on this computer; until its sentences are there, and where they
 * cannot be fetched, the page speaks as it did.
 *
 * @param words - with which the page begins
 */
export function I18nProvider(props: { words: Words; children: ReactNode }) {
  const [{ language, t }, setWords] = useState(props.words)

  async function speak(chosen: Language) {
    const words = await loadWords(chosen).catch(() => undefined)
    if (!words) return
    keepLanguage(chosen)
    setWords(words)
  }

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const i18n: I18n = {
    language,
    t,
    format: formats[language],
    choose: (chosen) => void speak(chosen),
  }
  return <I18nContext value={i18n}>{props.children}</I18nContext>
}

/** Clocks inside show the time of a zone: a round's. */
export function InTimeZone({ zone, children }: { zone: string; children: ReactNode }) {
  const i18n = useI18n()
  const { language } = i18n
  const format = useMemo(() => formatFor(language, zone), [language, zone])
  return <I18nContext value={{ ...i18n, format }}>{children}</I18nContext>
}
