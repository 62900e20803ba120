import { en } from './en/interview.ts'
import type { Catalogue } from './i18n.tsx'
import { vi } from './vi/interview.ts'

export type InterviewWords = typeof vi

/** What is said to interviewers. */
export const interviewWords: Catalogue<InterviewWords> = { vi, en }
