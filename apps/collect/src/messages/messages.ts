import type { Language } from '@phieu/survey'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** Everything that is said; each language says all of it, or the type check fails. */
export type Messages = typeof vi

export const messages: Readonly<Record<Language, Messages>> = { vi, en }
