import type { Ballot } from '../ballot.ts'

/** SHA-256 of a text or of bytes, as 64 lower-case hexadecimal digits. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const digest = await sha256Bytes(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 as 32 bytes. */
export async function sha256Bytes(
  content: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', content))
}

/** JSON with the keys of every object in order, so that equal contents are equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/**
 * A body in JSON that says its own digest, for ways on which somebody takes the header with it off.
 *
 * @param name - under which the list stands; the digest is that of the list as JSON
 */
export async function selfDigested(name: string, list: readonly unknown[]): Promise<string> {
  const listed = JSON.stringify(list)
  return `{"digest":"${await sha256(listed)}","${name}":${listed}}`
}

/** What two ballots have in common only when they say the same: SHA-256 of the canonical JSON. */
export function ballotDigest(ballot: Ballot): Promise<string> {
  return sha256(canonicalJson(ballot))
}

// Crockford's base 32: no I, L, O or U, so that a code can be read out on the telephone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The receipt's code, ten signs in two groups (50 bits), made from the envelope's digest: whoever
 * has the envelope or its receipt can work it out again, nobody can work back from it.
 *
 * @param digest - at least 13 hexadecimal digits
 */
export function receiptCode(digest: string): string {
  let rest = BigInt(`0x${digest.slice(0, 13)}`) >> 2n
  let code = ''
  for (let place = 0; place < 10; place += 1) {
    code = alphabet.charAt(Number(rest % 32n)) + code
    rest /= 32n
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
