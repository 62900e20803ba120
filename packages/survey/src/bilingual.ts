import { z } from 'zod'

/** A text in both languages of the project; Vietnamese is what is printed, English its equal. */
export const Bilingual = z
  .object({ vi: z.string().min(1), en: z.string().min(1) })
  .meta({ id: 'Bilingual' })
export type Bilingual = z.infer<typeof Bilingual>

export const Language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof Language>
