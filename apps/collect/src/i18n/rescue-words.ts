import { en } from './en/rescue.ts'
import type { Catalogue } from './i18n.tsx'
import { vi } from './vi/rescue.ts'

/** What is said where sealed ballots leave a phone in another way, or come to it. */
export const rescueWords: Catalogue<typeof vi> = { vi, en }
