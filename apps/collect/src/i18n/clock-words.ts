import { en } from './en/clock.ts'
import type { Catalogue } from './i18n.tsx'
import { vi } from './vi/clock.ts'

/** What is said of a clock that is wrong. */
export const clockWords: Catalogue<typeof vi> = { vi, en }
