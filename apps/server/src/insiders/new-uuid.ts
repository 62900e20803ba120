/** A random UUID (version 4) of the bytes that the services hand in. */
export function newUuid(randomBytes: (size: number) => Uint8Array): string {
  const hex = Array.from(randomBytes(16), (byte, at) => {
    const fixed = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte
    return fixed.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
