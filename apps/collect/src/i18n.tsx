import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { Language } from '@phieu/survey'
import { en } from './messages/en.ts'
import { vi } from './messages/vi.ts'

/** Everything that is said to citizens; each language says all of it, or the type check fails. */
export type Messages = typeof vi

const messages: Readonly<Record<Language, Messages>> = { vi, en }

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

const I18n = createContext<{ language: Language; choose: (language: Language) => void }>({
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
  return <I18n value={{ language, choose }}>{children}</I18n>
}

/** The language that is spoken now. */
export function useLanguage(): Language {
  return useContext(I18n).language
}

/** The language that is spoken now, and how to speak another. */
export function useI18n() {
  return useContext(I18n)
}

/** What is said to citizens, in the language that is spoken now. */
export function useMessages(): Messages {
  return messages[useLanguage()]
}
