import { fileURLToPath } from 'node:url'

/** This package's folder, absolute, ending in a slash. */
export const handbookFolder = fileURLToPath(new URL('../', import.meta.url))

/** The folder of the whole project, absolute, ending in a slash. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))
