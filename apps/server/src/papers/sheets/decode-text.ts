import { wrong, wholeFile, type Fault } from './fault.ts'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The text of a file, where its encoding is certain: UTF-8, or UTF-16 with its mark.
 *
 * Old Windows encodings are refused rather than guessed: Windows-1258 and 1252 give each byte
 * another letter, and nothing in the file says which is meant.
 */
export function decodeText(bytes: Bytes): string | Fault {
  const mark = utf16Mark(bytes)
  if (mark) return decode(bytes, mark) ?? { ...wrong('not-a-table'), ...wholeFile }
  if (bytes.includes(0))
    return { ...wrong(looksUtf16(bytes) ? 'unmarked-utf-16' : 'not-a-table'), ...wholeFile }

  const text = decode(bytes, 'utf-8')
  if (text !== undefined) return text
  const line = firstBadLine(bytes)
  return { ...wrong('wrong-encoding', line), row: line, column: null }
}

function utf16Mark(bytes: Bytes): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Of ids, digits and separators in UTF-16 every other byte is zero, and the ones between are not. */
function looksUtf16(bytes: Bytes): boolean {
  const start = bytes.subarray(0, 1000)
  const zeros = (parity: number) =>
    start.filter((byte, at) => byte === 0 && at % 2 === parity).length / start.length
  const [more, fewer] = [Math.max(zeros(0), zeros(1)), Math.min(zeros(0), zeros(1))]
  return more > 0.2 && fewer < 0.02
}

/** `undefined` when the bytes are not of this encoding. A mark at the start is left out. */
function decode(bytes: Bytes, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The first line, from 1, with bytes that are no UTF-8; no letter of UTF-8 has a line end inside. */
function firstBadLine(bytes: Bytes): number {
  let line = 1
  let from = 0
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from)
    const to = end === -1 ? bytes.length : end
    if (decode(bytes.subarray(from, to), 'utf-8') === undefined) return line
    line += 1
    from = to + 1
  }
  return line
}
