import { z } from 'zod'

/** A text in both languages of the project; Vietnamese is what is printed, English its equal. */
export const Bilingual = z
  .object({ vi: z.string().min(1), en: z.string().min(1) })
  .meta({ id: 'Bilingual' })
export type Bilingual = z.infer<typeof Bilingual>

export const Language = z.enum(['vi', 'en'])
export type Language = z.infer<typeof Language>

/** Words with both languages side by side, as one language has them. */
export type InLanguage<Words> = Words extends { readonly vi: infer Said; readonly en: unknown }
  ? Said
  : Words extends (...facts: infer Facts) => infer Told
    ? (...facts: Facts) => InLanguage<Told>
    : { readonly [Key in keyof Words]: InLanguage<Words[Key]> }

/**
 * Takes a table of words apart by language, for whatever is written in one language as a whole.
 *
 * @param words - pairs of both languages, functions that make pairs, and tables of either
 */
export function byLanguage<Words>(words: Words): Readonly<Record<Language, InLanguage<Words>>>
export function byLanguage(words: unknown): Readonly<Record<Language, unknown>> {
  return { vi: inLanguage(words, 'vi'), en: inLanguage(words, 'en') }
}

function inLanguage(words: unknown, language: Language): unknown {
  if (typeof words === 'function') {
    return (...facts: unknown[]) => inLanguage(words(...facts), language)
  }
  if (typeof words !== 'object' || words === null) return words
  if ('vi' in words && 'en' in words) return words[language]
  if (Array.isArray(words)) return words.map((each) => inLanguage(each, language))
  return Object.fromEntries(
    Object.entries(words).map(([key, inside]) => [key, inLanguage(inside, language)]),
  )
}
