import { en } from './en/insider.ts'
import type { Catalogue } from './i18n.tsx'
import { vi } from './vi/insider.ts'

/** What is said to people who rate many units. */
export const insiderWords: Catalogue<typeof vi> = { vi, en }
