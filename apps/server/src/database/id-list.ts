import { setImmediate } from 'node:timers/promises'

/** Of an id, and of a random number, in bytes: 48 random bits leave no order noticeably likelier than another. */
const SIZE = 16
const CHANCE = 6

/** So many ids lie together. */
const PIECE = 16_384

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
  // A buffer that grew would leave those before it behind: as much again, for a million ids.
  const pieces: Buffer[] = []
  let size = 0
  const kept = Buffer.alloc(SIZE)

  const idAt = (at: number): Buffer => {
    const start = (at % PIECE) * SIZE
    const piece = pieces[Math.floor(at / PIECE)]
    if (!piece) throw new RangeError(`there is no id at ${at}`)
    return piece.subarray(start, start + SIZE)
  }

  function swap(a: number, b: number) {
    const [one, other] = [idAt(a), idAt(b)]
    kept.set(one)
    one.set(other)
    other.set(kept)
  }

  return {
    add(id) {
      if (size % PIECE === 0) pieces.push(Buffer.alloc(PIECE * SIZE))
      size += 1
      idAt(size - 1).set(id)
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
