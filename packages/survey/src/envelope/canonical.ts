import { canonicalJson, sha256 } from '../protocol/digest.ts'
import { fromBase64Url } from './base64url.ts'
import type { Digest, Envelope, EnvelopeHeader } from './envelope.ts'

/** A header as it is bound to what is sealed: its canonical JSON in UTF-8. */
export function headerBytes(header: EnvelopeHeader): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(header))
}

/** What is digested of an envelope before the bytes that are sealed: a first line, and the header's. */
export function envelopeLines(header: EnvelopeHeader): string {
  return `phieu envelope 1\n${canonicalJson(header)}\n`
}

/**
 * What names an envelope everywhere: SHA-256 over its lines and the bytes that are sealed. Two
 * envelopes share it only when they are the same one.
 *
 * @param envelope - as `Envelope` has read it
 */
export function envelopeDigest({ header, sealed }: Envelope): Promise<Digest> {
  const lines = new TextEncoder().encode(envelopeLines(header))
  return sha256(joinBytes(lines, fromBase64Url(sealed)))
}

/** One after the other. */
export function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}
