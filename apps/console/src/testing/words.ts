/** The sentences of a language, at once: a test waits for none. */
import type { Language } from '@phieu/survey'
import { en } from '../i18n/en.ts'
import { vi } from '../i18n/vi.ts'
import type { Words } from '../i18n/words.ts'

export function wordsOf(language: Language): Words {
  return { language, t: language === 'vi' ? vi : en }
}
