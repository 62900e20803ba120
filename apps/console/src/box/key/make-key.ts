import { generateBallotKey, writeSheet, type BallotKey, type Sheet } from '@phieu/survey/envelope'
import { fingerprintOf } from '../fingerprint-of.ts'

/** A key with what is printed of it. */
export interface MadeKey {
  readonly key: BallotKey
  readonly sheet: Sheet
  readonly fingerprint: string
  /** ms since 1970 */
  readonly madeAt: number
}

/** A new key of chance, from the browser's own source of it. */
export async function makeKey(round: string): Promise<MadeKey> {
  const key = await generateBallotKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
  return {
    key,
    sheet: await writeSheet(round, key),
    fingerprint: await fingerprintOf(key.publicKey),
    madeAt: Date.now(),
  }
}
