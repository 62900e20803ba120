import type { Language } from '@phieu/survey'
import { useLanguage } from '../../i18n.tsx'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** Everything that is said to interviewers; each language says all of it, or the type check fails. */
export type InterviewMessages = typeof vi

const messages: Readonly<Record<Language, InterviewMessages>> = { vi, en }

/** What is said to interviewers, in the language that is spoken now. */
export function useInterviewMessages(): InterviewMessages {
  return messages[useLanguage()]
}
