import { en } from './en/invited.ts'
import type { Catalogue } from './i18n.tsx'
import { vi } from './vi/invited.ts'

/** What is said to invited people. */
export const invitedWords: Catalogue<typeof vi> = { vi, en }
