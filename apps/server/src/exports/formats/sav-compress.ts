import { float64, padded } from './sav-bytes.ts'

/**
 * The data of a system file, in its simple compression: every eight bytes have one byte that says
 * what they are, and only those that say "as they stand" follow themselves.
 *
 * @see https://www.gnu.org/software/pspp/pspp-dev/pspp-dev.html, "Data Record"
 */
export interface SavData {
  /** A number; `null` is the system's missing value. */
  number: (value: number | null) => void
  /** A text of `width` bytes, filled up with blanks. */
  text: (bytes: Uint8Array, width: number) => void
  /** What was written since this was last asked for. */
  take: () => Uint8Array
  /** The last block, filled up: nothing can be written after it. */
  end: () => Uint8Array
}

/** Small whole numbers are written as one byte, this much greater than they are. */
export const BIAS = 100

const CODES = { padding: 0, raw: 253, blanks: 254, missing: 255 } as const
const BLOCK = 8

export function openSavData(): SavData {
  let written: Uint8Array[] = []
  let codes: number[] = []
  let raw: Uint8Array[] = []

  function put(code: number, bytes?: Uint8Array) {
    codes.push(code)
    if (bytes) raw.push(bytes)
    if (codes.length < BLOCK) return
    written.push(Uint8Array.from(codes), ...raw)
    codes = []
    raw = []
  }

  function take() {
    const bytes = Buffer.concat(written)
    written = []
    return bytes
  }

  return {
    number(value) {
      if (value === null) return put(CODES.missing)
      const code = value + BIAS
      if (Number.isInteger(value) && code >= 1 && code <= 251) return put(code)
      return put(CODES.raw, float64(value))
    },
    text(bytes, width) {
      for (let at = 0; at < width; at += BLOCK) {
        const piece = bytes.subarray(at, at + BLOCK)
        if (piece.length === 0) put(CODES.blanks)
        else put(CODES.raw, padded(piece, BLOCK))
      }
    },
    take,
    end() {
      while (codes.length > 0) put(CODES.padding)
      return take()
    },
  }
}
