/**
 * The leaves: the digests of all envelopes that ever lay in the box of a round, sorted, one a line.
 * Whoever has a receipt can look whether its digest is among them.
 */
import type { Bilingual } from '@phieu/survey'

const leaf = /^[0-9a-f]{64}$/

/**
 * Writes the leaves; the order in which they are handed in leaves no trace.
 *
 * @throws RangeError where a digest is none, or there twice (two envelopes never have the same)
 */
export function writeLeaves(digests: readonly string[]): string {
  const lines = digests.toSorted().map((digest) => `${digest}\n`)
  const text = lines.join('')
  const fault = findLeafFault(text)
  if (fault !== undefined) throw new RangeError(`the leaves are none: ${fault.en}`)
  return text
}

/** Reads the leaves; each is only a digest when `findLeafFault` finds nothing. */
export function readLeaves(text: string): string[] {
  return text.split('\n').slice(0, -1)
}

/** The digests one behind the other, 32 bytes each. */
export function leafBytes(text: string): Uint8Array<ArrayBuffer> {
  const digests = readLeaves(text)
  const bytes = new Uint8Array(digests.length * SIZE)
  for (const [at, digest] of digests.entries()) {
    for (let byte = 0; byte < SIZE; byte += 1) {
      bytes[at * SIZE + byte] = Number.parseInt(digest.slice(2 * byte, 2 * byte + 2), 16)
    }
  }
  return bytes
}

/** Bytes of a digest. */
const SIZE = 32

/** At least so many leaves are fetched at once, where there are so many: among them one is nobody's. */
const CROWD = 100

/** By how many first digits leaves are fetched, so that a crowd has the same ones. @param count - of the round */
export function leafDigits(count: number): number {
  return Math.min(4, Math.max(0, Math.floor(Math.log(count / CROWD) / Math.log(16))))
}

/** The most digests in one answer, about. */
const LEAVES_AT_ONCE = 25_000

/** Whether leaves that begin with so many digits are few enough for one answer. @param count - of the round */
export function areLeavesFew(count: number, digits: number): boolean {
  return count / 16 ** digits <= LEAVES_AT_ONCE
}

/** The first thing that is wrong with a file of leaves, in a sentence's middle. */
export function findLeafFault(text: string): Bilingual | undefined {
  if (text !== '' && !text.endsWith('\n'))
    return { vi: 'dòng cuối không có dấu hết dòng', en: 'its last line has no end' }
  const lines = readLeaves(text)
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (!leaf.test(line)) {
      return {
        vi: `dòng ${at + 1} không phải mã băm gồm 64 chữ số hệ mười sáu`,
        en: `line ${at + 1} is no digest of 64 hexadecimal digits`,
      }
    }
    if (before === line) {
      return {
        vi: `dòng ${at} và dòng ${at + 1} giống nhau`,
        en: `lines ${at} and ${at + 1} are the same`,
      }
    }
    if (before !== undefined && before > line) {
      return {
        vi: `dòng ${at + 1} sai thứ tự`,
        en: `line ${at + 1} is out of order`,
      }
    }
  }
  return undefined
}
