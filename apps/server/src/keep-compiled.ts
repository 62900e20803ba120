import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url))

/** When what was compiled at the start is written down, in ms. */
const WARM = 10_000

/**
 * Keeps what Node compiles, so that the next start needn't: call it before anything large is imported.
 * Where the folder can't be written, each start compiles anew.
 */
export function keepCompiled(): void {
  enableCompileCache(FOLDER)
  // Threads read it from here.
  process.env.NODE_COMPILE_CACHE = FOLDER
  setTimeout(flushCompileCache, WARM).unref()
}
