import type { Language } from '@phieu/survey'
import type { Messages } from './vi.ts'

/** Every sentence of one language. */
export interface Words {
  readonly language: Language
  readonly t: Messages
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
