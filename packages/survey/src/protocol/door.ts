/**
 * The first page of a citizen's link, complete before any script runs: what the server hands to the
 * phone's own rendering of it, and what lies in that page as data for the app that takes it over.
 */
import { z } from 'zod'
import { Language } from '../writing/bilingual.ts'
import { LocalDate } from '../writing/local-date.ts'
import { LinkOpening } from './protocol.ts'

/** Why a link opens nothing today, as far as the server can tell. */
export const LinkShut = z.enum([
  'unknown-link',
  'paused-link',
  'revoked-link',
  'full-link',
  'not-begun',
  'over',
  'closed-round',
])
export type LinkShut = z.infer<typeof LinkShut>

export const Door = z.object({
  /** In which the page is written. */
  language: Language,
  /** What the link opens, or why it opens nothing; with the first or the last day, where it has one. */
  behind: z.union([
    z.object({ opening: LinkOpening }),
    z.object({ shut: LinkShut, day: LocalDate.optional() }),
  ]),
})
export type Door = z.infer<typeof Door>

/**
 * Renders a door into the page of the phone.
 *
 * @param page - the built `index.html`
 * @param door - what stands behind it
 * @returns the whole page
 */
export type RenderDoor = (page: string, door: Door) => Promise<string>
