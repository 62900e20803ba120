import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Manifest } from '@phieu/office'

/**
 * Writes lines into a file, packed by gzip.
 *
 * @param to - made, for this user alone
 * @returns the size and digest of what was packed
 */
export async function packRows(
  lines: AsyncIterable<string>,
  to: string,
): Promise<Manifest['database']> {
  const hash = createHash('sha256')
  let size = 0
  const read = async function* () {
    for await (const text of lines) {
      const bytes = Buffer.from(text)
      hash.update(bytes)
      size += bytes.length
      yield bytes
    }
  }
  await pipeline(
    read,
    createGzip({ level: 6 }),
    createWriteStream(to, { mode: 0o600, flags: 'wx' }),
  )
  return { size, sha256: hash.digest('hex') }
}
