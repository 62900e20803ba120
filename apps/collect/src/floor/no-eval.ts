/**
 * The policy of the page forbids to make code out of text, so zod need not try. Comes before the
 * first schema.
 */
import { z } from 'zod'

z.config({ jitless: true })
