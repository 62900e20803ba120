import type { Language } from '@phieu/survey'
import type { DoorMessages } from './vi/door.ts'
import type { Messages } from './vi.ts'

/** What is said in one language before the office is open, and by forms and troubles of every page. */
export interface DoorWords {
  readonly language: Language
  readonly t: DoorMessages
}

/** Every sentence of one language. */
export interface Words extends DoorWords {
  readonly t: Messages
}

/** Fetches the sentences of the way in: whoever is not signed in has no use for the others. */
export async function loadDoorWords(language: Language): Promise<DoorWords> {
  return {
    language,
    t:
      language === 'vi' ? (await import('./vi/door.ts')).door : (await import('./en/door.ts')).door,
  }
}

/** Fetches the sentences of a language: a page speaks one, and most people never ask for the other. */
export async function loadWords(language: Language): Promise<Words> {
  return {
    language,
    t: language === 'vi' ? (await import('./vi.ts')).vi : (await import('./en.ts')).en,
  }
}

const KEY = 'phieu.console.language'

/** Vietnamese, unless another language was chosen on this computer. */
export function keptLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}
