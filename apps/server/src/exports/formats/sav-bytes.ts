/** The longest text of one variable, in bytes; longer ones need what older programs cannot read. */
export const LONGEST_TEXT = 255

/** The beginning of a text in UTF-8, at most so many bytes, never ending inside a letter. */
export function cutToBytes(text: string, most: number): Uint8Array {
  const bytes = Buffer.from(text.normalize('NFC'), 'utf8')
  if (bytes.length <= most) return bytes
  let end = most
  // A byte 10…… goes on with a letter that began before it.
  while (end > 0 && ((bytes[end] ?? 0) & 0b1100_0000) === 0b1000_0000) end -= 1
  return bytes.subarray(0, end)
}

/** Little-endian, as most programs write it. */
export function int32(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [at, value] of values.entries()) bytes.writeInt32LE(value, 4 * at)
  return bytes
}

/** Doubles of IEEE 754, little-endian. */
export function float64(...values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(8 * values.length)
  for (const [at, value] of values.entries()) bytes.writeDoubleLE(value, 8 * at)
  return bytes
}

/** Bytes filled up with blanks to a size. @throws RangeError when they are longer */
export function padded(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length > size) throw new RangeError(`${bytes.length} bytes do not fit into ${size}`)
  const whole = Buffer.alloc(size, ' ')
  whole.set(bytes)
  return whole
}

/** A text cut and filled up to a size. */
export function field(text: string, size: number): Uint8Array {
  return padded(cutToBytes(text, size), size)
}

export function roundUp(size: number, step: number): number {
  return Math.ceil(size / step) * step
}
