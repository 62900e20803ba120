import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { DevicePublicKey, Digest, LocalDate, Sender } from '@phieu/survey'
import { fromBase64Url, slipBytes } from '@phieu/survey/envelope'

/** Whether a phone has sealed this very envelope on this very day. */
export type IsSignedSlip = (
  envelope: Digest,
  sealingDay: LocalDate,
  sender: Sender & { by: 'device' },
  publicKey: DevicePublicKey,
) => boolean

/** More keys than these are not worth their memory. */
const MOST = 10_000

/**
 * As `isSignedSlip` of the survey, at once and by keys that are read once: a phone sends fifty at a time,
 * and the web's way reads the key for each and takes a detour through another thread.
 */
export function openSlipVerifier(): IsSignedSlip {
  const known = new Map<string, KeyObject | undefined>()

  function keyOf(publicKey: DevicePublicKey): KeyObject | undefined {
    if (known.has(publicKey)) return known.get(publicKey)
    if (known.size >= MOST) known.clear()
    const key = readKey(publicKey)
    known.set(publicKey, key)
    return key
  }

  return (envelope, sealingDay, { device, signature }, publicKey) => {
    const key = keyOf(publicKey)
    if (!key) return false
    const bytes = slipBytes(envelope, sealingDay, device)
    return verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, fromBase64Url(signature))
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
