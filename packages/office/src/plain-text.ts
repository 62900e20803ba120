import { z } from 'zod'

/** What somebody writes, without blanks at its ends: at least one character and at most so many. */
export function plainText(most: number) {
  return (
    z
      .string()
      .trim()
      .min(1)
      .max(most)
      // Neither of them is text to every database.
      .refine((text) => text.isWellFormed() && !text.includes('\0'), 'not a text')
  )
}
