import type { Language } from '@phieu/survey'
import { loadWords } from '../../i18n/words.ts'

/** Fetches the office, what stands around its pages, and its words, while somebody still types. */
export function fetchOffice(language: Language): void {
  void Promise.allSettled([
    import('../../office.tsx'),
    import('../../layout/office-frame.tsx'),
    loadWords(language),
  ])
}
