import { LocalDate } from '@phieu/survey'
import { z } from 'zod'

const Words = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  // Neither of them is text to every database.
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'not a text')

/** What is said of a publication after it: never changed, never taken away. */
export const Erratum = z
  .object({ publishedOn: LocalDate, vi: Words, en: Words })
  .meta({ id: 'Erratum' })
export type Erratum = z.infer<typeof Erratum>

/** `POST /api/rounds/:round/errata` */
export const ErratumWish = z.object({ vi: Words, en: Words }).meta({ id: 'ErratumWish' })
