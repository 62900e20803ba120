/**
 * Opens what is sealed by HPKE (RFC 9180, base mode, DHKEM P-256, HKDF-SHA256, AES-128-GCM) by Node's own
 * cryptography: what the library does through the web's takes four times as long as the key agreement
 * that it can't do without. Held to the RFC's vectors, and to the library, by tests.
 */
import { createDecipheriv, createECDH, hash, type ECDH } from 'node:crypto'

/** The bytes of an encapsulated key, which stand before the ciphertext, and of the tag behind it. */
const ENCAPSULATED = 65
const TAG = 16

const VERSION = Buffer.from('HPKE-v1')
const NOTHING = Buffer.alloc(0)
/** The number of the last block that HKDF expands to: the first. */
const LAST = Buffer.from([1])
/** Of SHA-256, in bytes: what it takes at once, and what it gives. */
const BLOCK = 64
const HASH = 32
/** DHKEM(P-256, HKDF-SHA256) is 0x0010, HKDF-SHA256 is 0x0001, AES-128-GCM is 0x0001. */
const KEM = Buffer.concat([Buffer.from('KEM'), Buffer.from([0x00, 0x10])])
const SUITE = Buffer.concat([
  Buffer.from('HPKE'),
  Buffer.from([0x00, 0x10, 0x00, 0x01, 0x00, 0x01]),
])
const secretMaterial = material(SUITE, 'secret', NOTHING)
const agreedLabel = material(KEM, 'eae_prk', NOTHING)
const sharedLabel = labeled(KEM, 32, 'shared_secret', NOTHING)

/** The private half of a key, ready to open. */
export interface HpkeOpener {
  /** An uncompressed point of P-256. */
  publicKey: Buffer
  /** @returns `undefined` where anything was changed, or it is sealed to another key */
  open: (sealed: Uint8Array, aad: Uint8Array) => Buffer | undefined
}

/**
 * @param seed - what the private half is derived from (`DeriveKeyPair`, section 7.1.3)
 * @param info - what the sealer and the opener have agreed on
 */
export function openHpke(seed: Uint8Array, info: Uint8Array): HpkeOpener {
  const ecdh = deriveKeyPair(seed)
  const publicKey = ecdh.getPublicKey()
  const context = Buffer.concat([
    Buffer.from([0]),
    hmac(NOTHING, material(SUITE, 'psk_id_hash', NOTHING)),
    hmac(NOTHING, material(SUITE, 'info_hash', info)),
  ])

  const keyInfo = labeled(SUITE, 16, 'key', context)
  const nonceInfo = labeled(SUITE, 12, 'base_nonce', context)

  function decapsulate(encapsulated: Uint8Array): Buffer {
    const secret = hmac(NOTHING, agreedLabel, ecdh.computeSecret(encapsulated))
    return hmac(secret, sharedLabel, encapsulated, publicKey, LAST)
  }

  return {
    publicKey,
    open(sealed, aad) {
      try {
        const shared = decapsulate(sealed.subarray(0, ENCAPSULATED))
        const secret = hmac(shared, secretMaterial)
        const key = expand(secret, keyInfo, 16)
        const nonce = expand(secret, nonceInfo, 12)
        const decipher = createDecipheriv('aes-128-gcm', key, nonce)
        decipher.setAAD(aad)
        decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
        const text = sealed.subarray(ENCAPSULATED, sealed.length - TAG)
        return Buffer.concat([decipher.update(text), decipher.final()])
      } catch {
        return undefined // no point of the curve, or not what was sealed
      }
    },
  }
}

/** @throws Error when not one of 256 candidates is a key: as likely as to guess one */
function deriveKeyPair(seed: Uint8Array): ECDH {
  const ecdh = createECDH('prime256v1')
  const secret = hmac(NOTHING, material(KEM, 'dkp_prk', seed))
  for (let counter = 0; counter < 256; counter += 1) {
    const info = labeled(KEM, 32, 'candidate', Buffer.from([counter]))
    const candidate = expand(secret, info, 32)
    try {
      ecdh.setPrivateKey(candidate)
      return ecdh
    } catch {
      // Not below the order of the curve: the next one is as good.
    }
  }
  throw new Error('no private key could be derived')
}

/** What `LabeledExtract` extracts from. */
function material(suite: Buffer, label: string, given: Uint8Array): Buffer {
  return Buffer.concat([VERSION, suite, Buffer.from(label), given])
}

/** What `LabeledExpand` expands by. */
function labeled(suite: Buffer, length: number, label: string, info: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0, length]), material(suite, label, info)])
}

/** `Expand` of HKDF (RFC 5869, section 2.3), of at most one hash: 32 bytes. */
function expand(secret: Buffer, info: Buffer, length: number): Buffer {
  return hmac(secret, info, LAST).subarray(0, length)
}

/**
 * HMAC with SHA-256 (RFC 2104), which is also `Extract` of HKDF. Two hashes in one call each take a
 * quarter of the time of Node's object for it, and five of them follow on each key agreement; as text of
 * a sign a byte a hash takes half of what it takes as a buffer.
 *
 * @param key - at most 64 bytes
 */
function hmac(key: Uint8Array, ...message: readonly Uint8Array[]): Buffer {
  const length = message.reduce((sum, part) => sum + part.length, 0)
  const inner = Buffer.allocUnsafe(BLOCK + length)
  const outer = Buffer.allocUnsafe(BLOCK + HASH)
  for (let at = 0; at < BLOCK; at += 1) {
    const byte = key[at] ?? 0
    inner[at] = byte ^ 0x36
    outer[at] = byte ^ 0x5c
  }
  let end = BLOCK
  for (const part of message) {
    inner.set(part, end)
    end += part.length
  }
  outer.write(sha256(inner), BLOCK, 'latin1')
  return Buffer.from(sha256(outer), 'latin1')
}

/** A sign for each byte. */
function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'binary')
}
