import { en } from './en/kiosk.ts'
import type { Catalogue } from './i18n.tsx'
import { vi } from './vi/kiosk.ts'

/** What is said at a tablet of an office's counter, and to whoever sets it up. */
export const kioskWords: Catalogue<typeof vi> = { vi, en }
