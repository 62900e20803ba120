import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { DevicePublicKey } from '@phieu/survey'

/** What a phone is said to have signed, and the key that it enrolled with. */
export interface SignedText {
  text: string
  signature: string
  publicKey: DevicePublicKey
}

/** More keys than these are not worth their memory. */
const MOST = 10_000

/** As `isSignedSlip` of the survey asks of a slip, at once and by keys that are read once. */
export function openVerifier(): (signed: SignedText) => boolean {
  const known = new Map<string, KeyObject | undefined>()

  function keyOf(publicKey: DevicePublicKey): KeyObject | undefined {
    if (known.has(publicKey)) return known.get(publicKey)
    if (known.size >= MOST) known.clear()
    const key = readKey(publicKey)
    known.set(publicKey, key)
    return key
  }

  return ({ text, signature, publicKey }) => {
    const key = keyOf(publicKey)
    if (!key) return false
    return verify('sha256', Buffer.from(text), key, inDer(Buffer.from(signature, 'base64url')))
  }
}

/**
 * Two numbers of 32 bytes as DER writes them, which Node is asked for by a key alone: told of the other way
 * it takes half as long again for each signature.
 */
function inDer(signature: Buffer): Buffer {
  const numbers = [signature.subarray(0, 32), signature.subarray(32)].map((number) => {
    const first = number.findIndex((byte) => byte !== 0)
    const shortest = first === -1 ? Buffer.of(0) : number.subarray(first)
    // Beginning with a one, it would be less than nothing.
    const sign = (shortest[0] ?? 0) >= 0x80 ? [0] : []
    return Buffer.from([INTEGER, sign.length + shortest.length, ...sign, ...shortest])
  })
  const both = Buffer.concat(numbers)
  return Buffer.concat([Buffer.of(SEQUENCE, both.length), both])
}

const INTEGER = 0x02
const SEQUENCE = 0x30

/** @returns `undefined` for what is no point of the curve */
function readKey(publicKey: DevicePublicKey): KeyObject | undefined {
  // 0x04, then both coordinates.
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((each) =>
    each.toString('base64url'),
  )
  if (x === undefined || y === undefined) return undefined
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  } catch {
    return undefined
  }
}
