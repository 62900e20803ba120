import { en } from './en/extra.ts'
import type { Catalogue } from './i18n.tsx'
import { vi } from './vi/extra.ts'

/** What is said beside extra questions. */
export const extraWords: Catalogue<typeof vi> = { vi, en }
