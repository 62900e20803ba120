/*
 * Has Node keep what it compiles, so that the next start needn't: loaded before the program, by
 * `node --import`. It is JavaScript because a single TypeScript file that is not kept yet makes Node
 * load what strips types, 20 MB that stay as long as the program runs. Where the folder can't be
 * written, each start compiles anew.
 */
import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url))

/** When what was compiled at the start is written down, in ms. */
const WARM = 10_000

enableCompileCache(FOLDER)
// Threads read it from here.
process.env.NODE_COMPILE_CACHE = FOLDER
setTimeout(() => flushCompileCache(), WARM).unref()
