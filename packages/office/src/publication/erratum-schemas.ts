import { LocalDate } from '@phieu/survey'
import { z } from 'zod'
import { plainText } from '../plain-text.ts'

const Words = plainText(2000)

/** What is said of a publication after it: never changed, never taken away. */
export const Erratum = z
  .object({ publishedOn: LocalDate, vi: Words, en: Words })
  .meta({ id: 'Erratum' })
export type Erratum = z.infer<typeof Erratum>

/** `POST /api/rounds/:round/errata` */
export const ErratumWish = z.object({ vi: Words, en: Words }).meta({ id: 'ErratumWish' })
