import { findProgram } from './programs.ts'
import type { Say } from '../say.ts'
import { installPackages } from './system-packages.ts'

/**
 * PSPP, the free twin of SPSS, which reads the office's SPSS files back: the one that PSPP names, an
 * installed one, else fetched from the distribution's packages (as root).
 *
 * @returns the program's path; `undefined` where there is none to be had, which is said: the tests
 *   that ask it are left out then, those that read the files in another way are not
 */
export async function findPspp(say: Say): Promise<string | undefined> {
  const named = process.env.PSPP
  if (named) return named
  const found = await findProgram(['pspp'])
  if (found) return found

  await installPackages(['pspp'], 'reading SPSS files back', say)
  const installed = await findProgram(['pspp'])
  if (!installed) {
    say('There is no PSPP here: the tests in which it reads SPSS files back are left out.')
  }
  return installed
}
