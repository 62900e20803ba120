import type { Language } from '@phieu/survey'
import { useLanguage } from '../../i18n.tsx'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** What is said to invited people; each language says all of it, or the type check fails. */
export type InvitedMessages = typeof vi

const messages: Readonly<Record<Language, InvitedMessages>> = { vi, en }

export function useInvitedMessages(): InvitedMessages {
  return messages[useLanguage()]
}
