import { findOrFetch } from './find-or-fetch.ts'
import type { Say } from '../say.ts'

/**
 * PSPP, the free twin of SPSS, which reads the office's SPSS files back. Where there is none, the tests
 * that ask it are left out; those that read the files in another way are not.
 */
export function findPspp(say: Say): Promise<string | undefined> {
  const why = 'reading SPSS files back'
  const missing = 'There is no PSPP here: the tests in which it reads SPSS files back are left out.'
  return findOrFetch({ program: 'pspp', setting: 'PSPP', why, missing }, say)
}
