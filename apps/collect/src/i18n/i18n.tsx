import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  type ReactNode,
} from 'react'
import { Language } from '@phieu/survey'
import { formats, type Format } from './format.ts'
import { vi } from './vi.ts'

/** Words in every language; each says all that Vietnamese says, or the type check fails. */
export type Catalogue<Words> = Readonly<Record<Language, Words>>

/** What is said to citizens. */
export type Messages = typeof vi

/** A language with what it says to citizens. */
export interface Spoken {
  language: Language
  words: Messages
}

/** What everybody is first spoken to in; the other language's words are fetched when it is wanted. */
export const inVietnamese: Spoken = { language: 'vi', words: vi }

/** @throws where its words are not on the phone and there is no network */
export async function speak(language: Language): Promise<Spoken> {
  if (language === 'vi') return inVietnamese
  const { en } = await import('./en.ts')
  return { language, words: en }
}

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
export function useI18n(catalogue?: Catalogue<unknown>): I18n<unknown> {
  const { language, words, choose } = useContext(Speaking)
  return { language, t: catalogue?.[language] ?? words, format: formats[language], choose }
}

const Speaking = createContext<Spoken & Pick<I18n<unknown>, 'choose'>>({
  ...inVietnamese,
  choose: () => {},
})

interface I18nProviderProps {
  kept: KeptLanguage
  /** The language that the page stands in already. */
  first?: Spoken
  children: ReactNode
}

/** Speaks one language to everything inside, and to the document as a whole. */
export function I18nProvider({ kept, first = inVietnamese, children }: I18nProviderProps) {
  const [spoken, setSpoken] = useState(first)
  const { language } = spoken

  // With the words, before they are read aloud.
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])

  // What somebody chose before wins over the page as it came.
  useEffect(() => {
    const wanted = kept.read()
    if (wanted !== undefined) void speak(wanted).then(setSpoken, () => {})
  }, [kept])

  function choose(chosen: Language) {
    // Without a network it goes on as it was, and the next visit tries again.
    kept.write(chosen)
    void speak(chosen).then(setSpoken, () => {})
  }
  return <Speaking value={{ ...spoken, choose }}>{children}</Speaking>
}

/** Where the chosen language stays from one visit to the next. */
export interface KeptLanguage {
  /** `undefined` until somebody has chosen. */
  read: () => Language | undefined
  write: (language: Language) => void
}

const KEY = 'language'

/**
 * Keeps the language in the browser.
 *
 * @param storage - gives `localStorage`, or throws where the browser forbids it: then the choice
 *   holds until the page is closed
 */
export function keepLanguage(storage: () => Pick<Storage, 'getItem' | 'setItem'>): KeptLanguage {
  return {
    read: () => {
      try {
        return Language.safeParse(storage().getItem(KEY)).data
      } catch {
        return undefined
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
