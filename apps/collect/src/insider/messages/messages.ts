import type { Language } from '@phieu/survey'
import { useLanguage } from '../../i18n.tsx'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** What is said to people who rate many units; each language says all of it, or the type check fails. */
export type InsiderMessages = typeof vi

const messages: Readonly<Record<Language, InsiderMessages>> = { vi, en }

export function useInsiderMessages(): InsiderMessages {
  return messages[useLanguage()]
}
