import { strFromU8, unzipSync } from 'fflate'

const METHOD = 'METHOD.md'

/** The method's text out of a publication package; `undefined` where there is none. */
export function readMethod(bytes: Uint8Array<ArrayBuffer> | undefined): string | undefined {
  if (!bytes) return undefined
  const found = unzipSync(bytes, { filter: ({ name }) => name === METHOD })[METHOD]
  return found && strFromU8(found)
}
