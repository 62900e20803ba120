import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { DevicePublicKey } from '@phieu/survey'

/** What a phone is said to have signed, and the key that it enrolled with. */
export interface SignedSlip {
  text: string
  signature: string
  publicKey: DevicePublicKey
}

/** More keys than these are not worth their memory. */
const MOST = 10_000

/** As `isSignedSlip` of the survey, at once and by keys that are read once. */
export function openVerifier(): (slip: SignedSlip) => boolean {
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
    const how = { key, dsaEncoding: 'ieee-p1363' } as const
    return verify('sha256', Buffer.from(text), how, Buffer.from(signature, 'base64url'))
  }
}

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
