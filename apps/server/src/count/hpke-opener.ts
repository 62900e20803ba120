/**
 * Opens what is sealed by HPKE (RFC 9180, base mode, DHKEM P-256, HKDF-SHA256, AES-128-GCM) by Node's own
 * cryptography: what the library does through the web's takes four times as long as the key agreement
 * that it can't do without. Held to the RFC's vectors, and to the library, by tests.
 */
import { createDecipheriv, createECDH, createHmac, type ECDH } from 'node:crypto'

/** The bytes of an encapsulated key, which stand before the ciphertext, and of the tag behind it. */
const ENCAPSULATED = 65
const TAG = 16

const VERSION = 'HPKE-v1'
const NOTHING = Buffer.alloc(0)
/** DHKEM(P-256, HKDF-SHA256) is 0x0010, HKDF-SHA256 is 0x0001, AES-128-GCM is 0x0001. */
const KEM = Buffer.concat([Buffer.from('KEM'), Buffer.from([0x00, 0x10])])
const SUITE = Buffer.concat([
  Buffer.from('HPKE'),
  Buffer.from([0x00, 0x10, 0x00, 0x01, 0x00, 0x01]),
])

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
    extract(SUITE, NOTHING, 'psk_id_hash', NOTHING),
    extract(SUITE, NOTHING, 'info_hash', info),
  ])

  function decapsulate(encapsulated: Uint8Array): Buffer {
    const agreed = ecdh.computeSecret(encapsulated)
    const prk = extract(KEM, NOTHING, 'eae_prk', agreed)
    return expand(KEM, prk, 'shared_secret', Buffer.concat([encapsulated, publicKey]), 32)
  }

  return {
    publicKey,
    open(sealed, aad) {
      try {
        const shared = decapsulate(sealed.subarray(0, ENCAPSULATED))
        const secret = extract(SUITE, shared, 'secret', NOTHING)
        const key = expand(SUITE, secret, 'key', context, 16)
        const nonce = expand(SUITE, secret, 'base_nonce', context, 12)
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
  const prk = extract(KEM, NOTHING, 'dkp_prk', seed)
  const ecdh = createECDH('prime256v1')
  for (let counter = 0; counter < 256; counter += 1) {
    const candidate = expand(KEM, prk, 'candidate', Buffer.from([counter]), 32)
    try {
      ecdh.setPrivateKey(candidate)
      return ecdh
    } catch {
      // Not below the order of the curve: the next one is as good.
    }
  }
  throw new Error('no private key could be derived')
}

/** `LabeledExtract`, section 4. */
function extract(suite: Buffer, salt: Uint8Array, label: string, material: Uint8Array): Buffer {
  const hmac = createHmac('sha256', salt).update(VERSION).update(suite)
  return hmac.update(label).update(material).digest()
}

/** `LabeledExpand`, section 4, of one block at most. @param length - in bytes, up to 32 */
function expand(
  suite: Buffer,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Buffer {
  const hmac = createHmac('sha256', prk)
    .update(Buffer.from([0, length]))
    .update(VERSION)
  const block = hmac
    .update(suite)
    .update(label)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
  return block.subarray(0, length)
}
