import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke'

/**
 * HPKE (RFC 9180), base mode, of what every browser's WebCrypto has had for years: P-256 (X25519
 * came much later), HKDF-SHA256 and AES-128-GCM.
 */
export const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM)
