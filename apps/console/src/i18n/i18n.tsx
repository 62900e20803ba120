import type { Language } from '@phieu/survey'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { formatFor, formats, type Format } from './format.ts'
import { keepLanguage, loadDoorWords, loadWords, type DoorWords, type Words } from './words.ts'

/** The language of the screen at the way in, and wherever the same is said inside. */
export interface Door extends DoorWords {
  readonly choose: (language: Language) => void
}

/** The language of the screen: its sentences and its numbers. */
export interface I18n extends Words {
  readonly format: Format
  readonly choose: (language: Language) => void
}

const DoorContext = createContext<(Door & { speak: (words: DoorWords) => void }) | undefined>(
  undefined,
)
const I18nContext = createContext<I18n | undefined>(undefined)

/**
 * For what is shown without an account, too.
 *
 * @throws Error outside a `DoorProvider`
 */
export function useDoor(): Door {
  return useSpeaker()
}

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
export function DoorProvider(props: { words: DoorWords; children: ReactNode }) {
  const [words, setWords] = useState(props.words)
  const { language } = words

  function speak(chosen: DoorWords) {
    keepLanguage(chosen.language)
    setWords(chosen)
  }

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const choose = (chosen: Language) => void loadDoorWords(chosen).then(speak, () => undefined)
  return <DoorContext value={{ ...words, choose, speak }}>{props.children}</DoorContext>
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

function useSpeaker() {
  const door = use(DoorContext)
  if (!door) throw new Error('no language is spoken at the door')
  return door
}

/** Clocks inside show the time of a zone: a round's. */
export function InTimeZone({ zone, children }: { zone: string; children: ReactNode }) {
  const i18n = useI18n()
  const { language } = i18n
  const format = useMemo(() => formatFor(language, zone), [language, zone])
  return <I18nContext value={{ ...i18n, format }}>{children}</I18nContext>
}
