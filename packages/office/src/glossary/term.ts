import type { Bilingual } from '@phieu/survey'

/** A word of the house, and what it means: a sentence that begins small and ends without a stop. */
export interface Term {
  readonly word: Bilingual
  readonly meaning: Bilingual
}
