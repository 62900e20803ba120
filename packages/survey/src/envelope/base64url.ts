/** Bytes as they travel in JSON (RFC 4648, section 5, without padding). */
export function toBase64Url(bytes: Uint8Array): string {
  // In portions: a call takes only so many arguments.
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The bytes of a text that one of our schemas has read. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))
}

/** Any number of bytes, each in one way only (see `base64UrlOf`). */
export const base64Url =
  /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$/

/**
 * A pattern for exactly so many bytes, each in one way only: the last sign's spare bits are zero, so
 * nobody can write one envelope down twice.
 */
export function base64UrlOf(bytes: number): RegExp {
  const spare = { 0: '', 1: '[AQgw]', 2: '[AEIMQUYcgkosw048]' }[bytes % 3] ?? ''
  const whole = Math.ceil((bytes * 8) / 6) - (spare === '' ? 0 : 1)
  return new RegExp(`^[A-Za-z0-9_-]{${whole}}${spare}$`)
}
