import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { DevicePublicKey, Digest, LocalDate, Sender } from '@phieu/survey'
import { fromBase64Url, slipBytes } from '@phieu/survey/envelope'

/** Whether a phone has sealed this very envelope on this very day. */
export type IsSignedSlip = (
  envelope: Digest,
  sealingDay: LocalDate,
  sender: Sender & { by: 'device' },
  publicKey: DevicePublicKey,
) => Promise<boolean>

/** More keys than these are not worth their memory. */
const MOST = 10_000

/**
 * As `isSignedSlip` of the survey, by keys that are read once: a phone sends fifty at a time. They are
 * verified in Node's own threads, so that the answers to other phones are not waited for meanwhile.
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

  return async (envelope, sealingDay, { device, signature }, publicKey) => {
    const key = keyOf(publicKey)
    if (!key) return false
    const bytes = slipBytes(envelope, sealingDay, device)
    const how = { key, dsaEncoding: 'ieee-p1363' } as const
    return verifyInThread('sha256', bytes, how, fromBase64Url(signature))
  }
}

const verifyInThread = promisify(verify)

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
