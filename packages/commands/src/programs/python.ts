import { findOrFetch } from './find-or-fetch.ts'
import type { Say } from '../say.ts'

/** Python, in which a published package is reckoned a second time. */
export function findPython(say: Say): Promise<string | undefined> {
  const why = 'reckoning a package a second time'
  const missing = 'There is no Python here: the second reckoning of a package is left out.'
  return findOrFetch({ program: 'python3', setting: 'PYTHON', why, missing }, say)
}
