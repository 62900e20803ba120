import type { Language } from '@phieu/survey'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { en } from './en.ts'
import { formatFor, formats, type Format } from './format.ts'
import { vi, type Messages } from './vi.ts'

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

/** Vietnamese first; the choice of another language is kept on this computer. */
export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(readKept)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const i18n: I18n = {
    language,
    t: messages[language],
    format: formats[language],
    choose: (chosen) => {
      localStorage.setItem(KEY, chosen)
      setLanguage(chosen)
    },
  }
  return <I18nContext value={i18n}>{children}</I18nContext>
}

/** Clocks inside show the time of a zone: a round's. */
export function InTimeZone({ zone, children }: { zone: string; children: ReactNode }) {
  const i18n = useI18n()
  const { language } = i18n
  const format = useMemo(() => formatFor(language, zone), [language, zone])
  return <I18nContext value={{ ...i18n, format }}>{children}</I18nContext>
}

const KEY = 'phieu.console.language'
const messages = { vi, en } as const satisfies Record<Language, Messages>

function readKept(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi'
}
