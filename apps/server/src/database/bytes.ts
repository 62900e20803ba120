/** Ids and digests as the tables hold them: bytes, half as long as their digits. */

/** The 16 bytes of a UUID. */
export function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

/** The UUID of noughts, before all that are drawn: nobody's. */
export const nobody = Buffer.alloc(16)

/** The UUID of 16 bytes, in lower case. */
export function uuidOf(bytes: Uint8Array): string {
  const hex = hexOf(bytes)
  const [first, second, third] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16)]
  return `${first}-${second}-${third}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')
}
