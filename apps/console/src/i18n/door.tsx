import type { Language } from '@phieu/survey'
import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { keepLanguage, loadDoorWords, type DoorWords } from './words.ts'

/** The language of the screen at the way in, and wherever the same is said inside. */
export interface Door extends DoorWords {
  readonly choose: (language: Language) => void
}

/** The door, and how what is inside makes it speak. */
export const DoorContext = createContext<
  (Door & { readonly speak: (words: DoorWords) => void }) | undefined
>(undefined)

/**
 * For what is shown without an account, too.
 *
 * @throws Error outside a `DoorProvider`
 */
export function useDoor(): Door {
  return useSpeaker()
}

/** The door with the way to make it speak. */
export function useSpeaker() {
  const door = use(DoorContext)
  if (!door) throw new Error('no language is spoken at the door')
  return door
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
