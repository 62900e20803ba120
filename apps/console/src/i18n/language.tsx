import type { Language } from '@phieu/survey'
import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { en } from './en.ts'
import { formatFor, type Format } from './format.ts'
import { vi, type Messages } from './vi.ts'

/** The language of the screen: its sentences and its numbers. */
export interface Speech {
  readonly language: Language
  readonly t: Messages
  readonly format: Format
  readonly speak: (language: Language) => void
}

const SpeechContext = createContext<Speech | undefined>(undefined)

/** @throws Error outside a `LanguageProvider` */
export function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('no language is spoken here')
  return speech
}

/** Vietnamese first; the choice of another language is kept on this computer. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(readKept)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const speech: Speech = {
    language,
    t: messages[language],
    format: formats[language],
    speak: (chosen) => {
      localStorage.setItem(KEY, chosen)
      setLanguage(chosen)
    },
  }
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

const KEY = 'phieu.console.language'
const messages = { vi, en } as const satisfies Record<Language, Messages>
const formats = { vi: formatFor('vi'), en: formatFor('en') } as const

function readKept(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi'
}
