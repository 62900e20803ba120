import { sha256Bytes } from '../protocol/digest.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import type { BallotPublicKey, KeyId } from './envelope.ts'
import { suite } from './suite.ts'

/** How many digits the private half of a key has: 159 bits, more than P-256 withstands. */
export const SECRET_DIGITS = 48

/** A key that ballots are sealed to. */
export interface BallotKey {
  publicKey: BallotPublicKey
  /**
   * 48 decimal digits by chance, from which the private half is derived: digits, because whoever
   * types a sheet has a Vietnamese keyboard, and Telex and VNI make other letters of letters.
   */
  secret: string
}

/** A key with its private half at hand: what opens envelopes. */
export interface OpeningKey {
  id: KeyId
  pair: CryptoKeyPair
}

/**
 * Makes a new key for a round or a box.
 *
 * @param random - gives so many random bytes; a browser's and Node's `crypto.getRandomValues`
 */
export async function generateBallotKey(random: (bytes: number) => Uint8Array): Promise<BallotKey> {
  const secret = randomDigits(random)
  return { publicKey: await publicKeyOf(secret), secret }
}

/** The public half that belongs to a secret. */
export async function publicKeyOf(secret: string): Promise<BallotPublicKey> {
  const { publicKey } = await deriveKeyPair(secret)
  return toBase64Url(await suite.SerializePublicKey(publicKey))
}

/** What a public key is named by: the SHA-256 of its bytes. */
export async function keyIdOf(publicKey: BallotPublicKey): Promise<KeyId> {
  return toBase64Url(await sha256Bytes(fromBase64Url(publicKey)))
}

/** Makes a key ready to open envelopes; worth keeping, because it costs more than to open one. */
export async function toOpeningKey({ publicKey, secret }: BallotKey): Promise<OpeningKey> {
  return { id: await keyIdOf(publicKey), pair: await deriveKeyPair(secret) }
}

/** What `DeriveKeyPair` of RFC 9180, section 7.1.3, derives a key from: no fewer bytes than a digest has. */
export function seedOf(secret: string): Promise<Uint8Array<ArrayBuffer>> {
  return sha256Bytes(new TextEncoder().encode(`phieu ballot key 1\n${secret}`))
}

async function deriveKeyPair(secret: string): Promise<CryptoKeyPair> {
  return suite.DeriveKeyPair(await seedOf(secret))
}

/** Each digit alike: bytes of 250 and more are passed over. */
function randomDigits(random: (bytes: number) => Uint8Array): string {
  let digits = ''
  while (digits.length < SECRET_DIGITS) {
    for (const byte of random(SECRET_DIGITS)) if (byte < 250) digits += String(byte % 10)
  }
  return digits.slice(0, SECRET_DIGITS)
}
