import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { Language } from '@phieu/survey'
import { en } from './en.ts'
import { formats, type Format } from './format.ts'
import { vi } from './vi.ts'

/** Words in every language; each says all that Vietnamese says, or the type check fails. */
export type Catalogue<Words> = Readonly<Record<Language, Words>>

/** What is said to citizens. */
export type Messages = typeof vi

const citizenWords: Catalogue<Messages> = { vi, en }

/** The language that is spoken now: its words, its numbers and days, and how to speak another. */
export interface I18n<Words> {
  language: Language
  t: Words
  format: Format
  choose: (language: Language) => void
}

/** @param words - where others than citizens are spoken to: they come with their own screens */
export function useI18n(): I18n<Messages>
export function useI18n<Words>(words: Catalogue<Words>): I18n<Words>
export function useI18n(words: Catalogue<unknown> = citizenWords): I18n<unknown> {
  const { language, choose } = useContext(Spoken)
  return { language, t: words[language], format: formats[language], choose }
}

const Spoken = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'vi',
  choose: () => {},
})

/** Speaks one language to everything inside, and to the document as a whole. */
export function I18nProvider({ kept, children }: { kept: KeptLanguage; children: ReactNode }) {
  const [language, setLanguage] = useState(kept.read)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  function choose(chosen: Language) {
    kept.write(chosen)
    setLanguage(chosen)
  }
  return <Spoken value={{ language, choose }}>{children}</Spoken>
}

/** Where the chosen language stays from one visit to the next. */
export interface KeptLanguage {
  read: () => Language
  write: (language: Language) => void
}

const KEY = 'language'

/**
 * Keeps the language in the browser, Vietnamese until somebody chooses.
 *
 * @param storage - gives `localStorage`, or throws where the browser forbids it: then the choice
 *   holds until the page is closed
 */
export function keepLanguage(storage: () => Pick<Storage, 'getItem' | 'setItem'>): KeptLanguage {
  return {
    read: () => {
      try {
        return Language.catch('vi').parse(storage().getItem(KEY))
      } catch {
        return 'vi'
      }
    },
    write: (language) => {
      try {
        storage().setItem(KEY, language)
      } catch {
        // Forbidden or full: nothing that a reader could do about it, and nothing is lost.
      }
    },
  }
}
