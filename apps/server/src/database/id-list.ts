import { setImmediate } from 'node:timers/promises'

/** Of an id, and of a random number, in bytes: 48 random bits leave no order noticeably likelier than another. */
const SIZE = 16
const CHANCE = 6

/** After so many ids, whatever else waits gets its turn. */
const TURN = 10_000

/** Random ids (the bytes of UUIDs) that can be brought into an order of chance. */
export interface IdList {
  add: (id: Uint8Array) => void
  readonly size: number
  shuffle: (randomBytes: (size: number) => Uint8Array) => Promise<void>
  /** They are looked at, not copied: to be used before the list is changed. */
  slice: (from: number, to: number) => Buffer[]
}

export function openIdList(): IdList {
  let bytes = Buffer.alloc(1024 * SIZE)
  let size = 0
  const kept = Buffer.alloc(SIZE)

  const idAt = (at: number) => bytes.subarray(at * SIZE, (at + 1) * SIZE)

  function swap(a: number, b: number) {
    kept.set(idAt(a))
    bytes.copyWithin(a * SIZE, b * SIZE, (b + 1) * SIZE)
    bytes.set(kept, b * SIZE)
  }

  return {
    add(id) {
      if ((size + 1) * SIZE > bytes.length) {
        bytes = Buffer.concat([bytes], bytes.length * 2)
      }
      bytes.set(id, size * SIZE)
      size += 1
    },
    get size() {
      return size
    },
    // Fisher and Yates.
    async shuffle(randomBytes) {
      for (let left = size; left > 1; left -= TURN) {
        const turns = Math.min(TURN, left - 1)
        const chance = Buffer.from(randomBytes(turns * CHANCE))
        for (let turn = 0; turn < turns; turn += 1) {
          const at = left - 1 - turn
          swap(at, chance.readUIntBE(turn * CHANCE, CHANCE) % (at + 1))
        }
        await setImmediate()
      }
    },
    slice: (from, to) =>
      Array.from({ length: Math.min(to, size) - from }, (_, at) => idAt(from + at)),
  }
}
