/**
 * Raters lie sealed until the approval: who rated the same units is found by nobody who reads the
 * database, also if they know who was to rate which.
 */
import { hkdfSync } from 'node:crypto'
import { unwrapWith, wrapWith } from './master-key.ts'

const PURPOSE = 'rater'
const NONCE_BYTES = 12

/**
 * Seals raters: to another text each time, also the same one.
 *
 * @param roundSecret - the private half of the round's key
 */
export function raterSealer(roundSecret: string, randomBytes: (size: number) => Uint8Array) {
  const key = raterKey(roundSecret)
  return {
    seal: (rater: string): string => wrapWith(key, randomBytes(NONCE_BYTES), rater, PURPOSE),
  }
}

/** Opens them again. */
export function raterOpener(roundSecret: string) {
  const key = raterKey(roundSecret)
  return {
    /** @throws Error when it was sealed by another round's key */
    open: (sealed: string): string => {
      const rater = unwrapWith(key, sealed, PURPOSE)
      if (rater === undefined) throw new Error('a rater was sealed by another key')
      return rater
    },
  }
}

function raterKey(roundSecret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', roundSecret, '', 'phieu raters 1', 32))
}
