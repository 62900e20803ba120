import { useLanguage } from '../../i18n.tsx'
import { en } from './en.ts'
import { vi } from './vi.ts'

const messages = { vi, en }

/** What is said beside extra questions, in the language that is spoken now. */
export function useExtraMessages(): typeof vi {
  return messages[useLanguage()]
}
