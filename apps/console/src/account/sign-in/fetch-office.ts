import type { Language } from '@phieu/survey'
import { loadWords } from '../../i18n/words.ts'

/** Fetches what stands around every page of the office, and its words, while somebody still types. */
export function fetchOffice(language: Language): void {
  void Promise.allSettled([import('../../layout/office-frame.tsx'), loadWords(language)])
}
