/**
 * Opens what is sealed by HPKE (RFC 9180, base mode, DHKEM P-256, HKDF-SHA256, AES-128-GCM) by Node's own
 * cryptography: what the library does through the web's takes four times as long as the key agreement
 * that it can't do without. Held to the RFC's vectors, and to the library, by tests.
 */
import { createDecipheriv, createECDH, createHmac, hkdfSync, type ECDH } from 'node:crypto'

/** The bytes of an encapsulated key, which stand before the ciphertext, and of the tag behind it. */
const ENCAPSULATED = 65
const TAG = 16

const VERSION = Buffer.from('HPKE-v1')
const NOTHING = Buffer.alloc(0)
/** DHKEM(P-256, HKDF-SHA256) is 0x0010, HKDF-SHA256 is 0x0001, AES-128-GCM is 0x0001. */
const KEM = Buffer.concat([Buffer.from('KEM'), Buffer.from([0x00, 0x10])])
const SUITE = Buffer.concat([
  Buffer.from('HPKE'),
  Buffer.from([0x00, 0x10, 0x00, 0x01, 0x00, 0x01]),
])
const secretMaterial = material(SUITE, 'secret', NOTHING)

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
    extract('psk_id_hash', NOTHING),
    extract('info_hash', info),
  ])

  const [keyInfo, nonceInfo] = [
    labeled(SUITE, 16, 'key', context),
    labeled(SUITE, 12, 'base_nonce', context),
  ]

  function decapsulate(encapsulated: Uint8Array): Buffer {
    const agreed = ecdh.computeSecret(encapsulated)
    const info = labeled(KEM, 32, 'shared_secret', Buffer.concat([encapsulated, publicKey]))
    return derive(material(KEM, 'eae_prk', agreed), NOTHING, info, 32)
  }

  return {
    publicKey,
    open(sealed, aad) {
      try {
        const shared = decapsulate(sealed.subarray(0, ENCAPSULATED))
        const key = derive(secretMaterial, shared, keyInfo, 16)
        const nonce = derive(secretMaterial, shared, nonceInfo, 12)
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
  for (let counter = 0; counter < 256; counter += 1) {
    const info = labeled(KEM, 32, 'candidate', Buffer.from([counter]))
    const candidate = derive(material(KEM, 'dkp_prk', seed), NOTHING, info, 32)
    try {
      ecdh.setPrivateKey(candidate)
      return ecdh
    } catch {
      // Not below the order of the curve: the next one is as good.
    }
  }
  throw new Error('no private key could be derived')
}

/** `LabeledExtract`, section 4, where nothing follows it. */
function extract(label: string, given: Uint8Array): Buffer {
  return createHmac('sha256', NOTHING)
    .update(material(SUITE, label, given))
    .digest()
}

/** What `LabeledExtract` extracts from. */
function material(suite: Buffer, label: string, given: Uint8Array): Buffer {
  return Buffer.concat([VERSION, suite, Buffer.from(label), given])
}

/** What `LabeledExpand` expands by. */
function labeled(suite: Buffer, length: number, label: string, info: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0, length]), material(suite, label, info)])
}

/** Extracts and expands in one call. */
function derive(from: Buffer, salt: Uint8Array, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', from, salt, info, length))
}
