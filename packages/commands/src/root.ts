import { fileURLToPath } from 'node:url'

/** The folder of the whole project, absolute, ending in a slash. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))
