/** The leaves of a published round as they are kept in memory: 32 bytes each, one behind the other, sorted. */
const SIZE = 32

/** A line of the published part, its end included. */
const LINE = 65

/** @param text - as `writeLeaves` has written it */
export function packLeaves(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text.replaceAll('\n', ''), 'hex'))
}

/**
 * As `writeLeaves` of the publication writes them, without a string for each: of a million they would take several
 * times the text.
 *
 * @throws RangeError where two are the same, or out of order
 */
export function writePacked(leaves: Uint8Array): string {
  const packed = Buffer.from(leaves.buffer, leaves.byteOffset, leaves.byteLength)
  const text = Buffer.alloc(countPacked(leaves) * LINE, '\n')
  for (let at = 0; at < countPacked(leaves); at += 1) {
    const [before, start, end] = [(at - 1) * SIZE, at * SIZE, (at + 1) * SIZE]
    if (at > 0 && packed.compare(packed, start, end, before, start) >= 0) {
      throw new RangeError(`the leaves are none: lines ${at} and ${at + 1} are not in order`)
    }
    text.write(packed.toString('hex', start, end), at * LINE, 'latin1')
  }
  return text.toString('latin1')
}

export function countPacked(leaves: Uint8Array): number {
  return leaves.length / SIZE
}

/**
 * The leaves that begin with these digits, without reading the others.
 *
 * @param prefix - hexadecimal digits
 */
export function findPacked(leaves: Uint8Array, prefix: string): string[] {
  const from = firstLeaf(leaves, (leaf) => leaf.slice(0, prefix.length) >= prefix)
  const until = firstLeaf(leaves, (leaf) => leaf.slice(0, prefix.length) > prefix)
  return Array.from({ length: until - from }, (_, at) => leafAt(leaves, from + at))
}

/** The place of the first leaf of which something holds, as it does of all after it. */
function firstLeaf(leaves: Uint8Array, holds: (leaf: string) => boolean): number {
  let [low, high] = [0, countPacked(leaves)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(leafAt(leaves, middle))) high = middle
    else low = middle + 1
  }
  return low
}

function leafAt(leaves: Uint8Array, place: number): string {
  const start = leaves.byteOffset + place * SIZE
  return Buffer.from(leaves.buffer, start, SIZE).toString('hex')
}
