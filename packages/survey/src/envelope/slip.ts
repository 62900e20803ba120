import { sha256 } from '../protocol/digest.ts'
import type { LocalDate } from '../writing/local-date.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import type { DevicePublicKey, Digest, Right, Sender, Slip } from './envelope.ts'

/**
 * The right that an invitation's code gives: what the slip carries in place of the code. The office
 * keeps only its SHA-256, so whoever reads the office's list can't send anything.
 *
 * @param code - as `InvitationCode` has read it
 */
export function rightOf(code: string): Promise<Right> {
  return sha256(`phieu right 1\n${code}`)
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const signing = { name: 'ECDSA', hash: 'SHA-256' }

/** What an enrolled phone signs with: the private half can be used and never leaves the browser. */
export interface DeviceKey {
  privateKey: CryptoKey
  publicKey: DevicePublicKey
}

/** Makes the key of a phone that enrols. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { privateKey: pair.privateKey, publicKey: toBase64Url(new Uint8Array(raw)) }
}

/** The slip of an envelope that an enrolled phone has sealed. */
export async function signSlip(
  envelope: Digest,
  sealingDay: LocalDate,
  device: string,
  privateKey: CryptoKey,
): Promise<Slip> {
  const signature = await signText(slipText(envelope, sealingDay, device), privateKey)
  return { sealingDay, sender: { by: 'device', device, signature } }
}

/** Whether a phone has sealed this very envelope on this very day. */
export async function isSignedSlip(
  envelope: Digest,
  sealingDay: LocalDate,
  { device, signature }: Sender & { by: 'device' },
  publicKey: DevicePublicKey,
): Promise<boolean> {
  const key = await crypto.subtle
    .importKey('raw', fromBase64Url(publicKey), algorithm, false, ['verify'])
    .catch(() => undefined) // no point of the curve
  if (!key) return false
  const bytes = bytesOf(slipText(envelope, sealingDay, device))
  return crypto.subtle.verify(signing, key, fromBase64Url(signature), bytes)
}

/** What a phone signs, in UTF-8. */
export function slipText(envelope: Digest, sealingDay: LocalDate, device: string): string {
  return `phieu slip 1\n${envelope}\n${sealingDay}\n${device}`
}

/** The signature of a phone under a text. */
export async function signText(text: string, privateKey: CryptoKey): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(signing, privateKey, bytesOf(text))))
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
