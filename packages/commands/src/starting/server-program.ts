/** How Node runs the built server. The unit and the image (`apps/server/deploy`) say the same. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../root.ts'

/** What `bundle-server.ts` has written: the server alone, or with a board of addresses for whoever starts it. */
export type BuiltProgram = 'main' | 'office'

/** What a request makes lives shortly, and what is alive hardly grows: Node would wait for hundreds of megabytes before it collects. */
export const serverFlags: readonly string[] = [
  '--import',
  pathToFileURL(join(projectRoot, 'apps/server/src/keep-compiled.js')).href,
  '--disable-warning=ExperimentalWarning',
  '--expose-gc',
  '--max-semi-space-size=2',
  '--initial-old-space-size=32',
  '--heap-growing-percent=40',
]

/** Threads share what the C library keeps for them; else each keeps its own, for good. */
export const serverEnvironment = { MALLOC_ARENA_MAX: '2' }

export function builtProgram(program: BuiltProgram): string {
  return join(projectRoot, `apps/server/dist/${program}.mjs`)
}

/**
 * Goes on as the built server: this program, and all that it took to build, is gone. Where a system can't do that
 * (Windows), within this program.
 */
export async function becomeOffice(): Promise<void> {
  const program = builtProgram('office')
  const args = [process.execPath, ...serverFlags, program]
  try {
    process.execve?.(process.execPath, args, { ...process.env, ...serverEnvironment })
  } catch {
    // Node for Windows has the function as well: it throws there.
  }
  await import(pathToFileURL(program).href)
}
