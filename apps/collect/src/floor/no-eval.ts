/**
 * The policy of the page forbids to make code out of text, so zod need not try. Comes before the
 * first schema.
 */
// Not as `z.config`: what is called by that name and not read, the build leaves out (`vite.config.ts`).
import { config } from 'zod'

config({ jitless: true })
