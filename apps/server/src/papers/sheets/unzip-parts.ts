import { Unzip, UnzipInflate } from 'fflate'
import { PART_LIMIT, UNPACKED_LIMIT } from './limits.ts'

/** How much is handed to the unpacker at once, in bytes: what it makes of it stays under 20 MB. */
const STEP = 16 * 1024

/**
 * The parts of a ZIP that are wanted, by name. Stops where they grow past the limits, whatever the
 * archive says of its own sizes.
 *
 * @param limit - of what is wanted, unpacked, in bytes
 */
export function unzipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limit = UNPACKED_LIMIT,
): ReadonlyMap<string, Uint8Array> | 'broken' | 'too-large' {
  const chunks = new Map<string, Uint8Array[]>()
  const finished = new Set<string>()
  const found = { parts: 0, unpacked: 0, broken: false }

  const unzip = new Unzip((file) => {
    found.parts += 1
    if (!isWanted(file.name)) return
    // Two parts of one name: readers differ in which one they take.
    if (chunks.has(file.name)) found.broken = true
    const own: Uint8Array[] = []
    chunks.set(file.name, own)
    file.ondata = (error, chunk, final) => {
      if (error) found.broken = true
      found.unpacked += chunk?.length ?? 0
      own.push(chunk)
      if (final) finished.add(file.name)
    }
    file.start()
  })
  unzip.register(UnzipInflate)

  try {
    for (let at = 0; at < bytes.length && !found.broken; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
      if (found.unpacked > limit || found.parts > PART_LIMIT) return 'too-large'
    }
  } catch {
    return 'broken'
  }
  if (found.broken || finished.size < chunks.size) return 'broken'
  return new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own)]))
}
