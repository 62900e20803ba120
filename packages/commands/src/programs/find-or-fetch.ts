import { findProgram } from './programs.ts'
import type { Say } from '../say.ts'
import { installPackages } from './system-packages.ts'

/** A program that tests ask where there is one, and that has the name of its package. */
export interface Wanted {
  program: string
  /** The setting that can name another one. */
  setting: string
  /** What it is fetched for, as `installPackages` says it. */
  why: string
  /** Said where there is none. */
  missing: string
}

/**
 * The program that a setting names, an installed one, else one fetched from the distribution's packages
 * (as root).
 *
 * @returns its path; `undefined` where there is none to be had, which is said
 */
export async function findOrFetch(
  { program, setting, why, missing }: Wanted,
  say: Say,
): Promise<string | undefined> {
  const found = process.env[setting] || (await findInstalled(program))
  if (found) return found

  await installPackages([program], why, say)
  const installed = await findInstalled(program)
  if (!installed) say(missing)
  return installed
}

/** Some distributions put servers where only root's PATH looks. */
export function findInstalled(program: string): Promise<string | undefined> {
  return findProgram([program], ['/usr/sbin', '/usr/local/sbin'])
}
