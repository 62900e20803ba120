import { findProgram } from './programs.ts'
import type { Say } from '../say.ts'
import { installPackages } from './system-packages.ts'

/**
 * Python, in which a published package is reckoned a second time: the one that PYTHON names, an
 * installed one, else fetched from the distribution's packages (as root).
 *
 * @returns the program's path; `undefined` where there is none to be had, which is said
 */
export async function findPython(say: Say): Promise<string | undefined> {
  const named = process.env.PYTHON
  if (named) return named
  const found = await findProgram(['python3'])
  if (found) return found

  await installPackages(['python3'], 'reckoning a package a second time', say)
  const installed = await findProgram(['python3'])
  if (!installed) say('There is no Python here: the second reckoning of a package is left out.')
  return installed
}
