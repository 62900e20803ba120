import { findProgram, isRoot } from './programs.ts'
import { run } from '../run.ts'
import type { Say } from '../say.ts'

/**
 * Installs packages of the distribution, where that can be done without asking: as root, with apt.
 *
 * @param why - completes "Fetching … from the distribution's packages, for …"
 * @returns whether they are installed now; what apt complained about is said
 */
export async function installPackages(
  names: readonly string[],
  why: string,
  say: Say,
): Promise<boolean> {
  const apt = await findProgram(['apt-get'])
  if (!isRoot() || !apt) return false

  say(`Fetching ${names.join(', ')} from the distribution's packages, for ${why} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const waiting = ['-o', 'DPkg::Lock::Timeout=180']
  await run(apt, [...waiting, 'update'], { env })
  const { code, output } = await run(
    apt,
    [...waiting, 'install', '--yes', '--no-install-recommends', ...names],
    { env },
  )
  if (code !== 0) say(`That failed:\n${output.trim().split('\n').slice(-8).join('\n')}`)
  return code === 0
}
