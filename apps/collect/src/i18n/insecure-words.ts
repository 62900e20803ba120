import { en } from './en/insecure.ts'
import type { Catalogue } from './i18n.tsx'
import { vi } from './vi/insecure.ts'

/** What is said where an address is without https. */
export const insecureWords: Catalogue<typeof vi> = { vi, en }
