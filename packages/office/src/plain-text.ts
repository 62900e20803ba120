import { cleanText } from '@phieu/survey'
import { z } from 'zod'

/** What somebody writes, as it was meant, also in an address: one character at least, and at most so many. */
export function plainText(most: number) {
  return (
    z
      .string()
      .overwrite(cleanText)
      .min(1)
      .max(most)
      // Half of a surrogate pair is text to no database.
      .refine((text) => text.isWellFormed(), 'not a text')
  )
}
