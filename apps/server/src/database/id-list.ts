import { setImmediate } from 'node:timers/promises'

const SIZE = 16

/** After so many ids, whatever else waits gets its turn. */
const TURN = 10_000

/** Random ids (UUIDs), 16 bytes each, that can be brought into an order of chance. */
export interface IdList {
  add: (id: string) => void
  readonly size: number
  shuffle: (randomBytes: (size: number) => Uint8Array) => Promise<void>
  slice: (from: number, to: number) => string[]
}

export function openIdList(): IdList {
  let bytes = Buffer.alloc(1024 * SIZE)
  let size = 0

  function swap(a: number, b: number) {
    const kept = Buffer.from(bytes.subarray(a * SIZE, (a + 1) * SIZE))
    bytes.copyWithin(a * SIZE, b * SIZE, (b + 1) * SIZE)
    bytes.set(kept, b * SIZE)
  }

  return {
    add(id) {
      if ((size + 1) * SIZE > bytes.length) {
        bytes = Buffer.concat([bytes], bytes.length * 2)
      }
      bytes.write(id.replaceAll('-', ''), size * SIZE, 'hex')
      size += 1
    },
    get size() {
      return size
    },
    // Fisher and Yates; 48 random bits leave no order noticeably likelier than another.
    async shuffle(randomBytes) {
      for (let at = size - 1; at > 0; at -= 1) {
        swap(at, Buffer.from(randomBytes(6)).readUIntBE(0, 6) % (at + 1))
        if (at % TURN === 0) await setImmediate()
      }
    },
    slice(from, to) {
      return Array.from({ length: Math.min(to, size) - from }, (_, at) =>
        written(bytes.toString('hex', (from + at) * SIZE, (from + at + 1) * SIZE)),
      )
    },
  }
}

function written(hex: string): string {
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
