import type { BackupState } from '@phieu/survey'
import type { KeyRing } from '../keys/key-ring.ts'

/**
 * What phones are told of backups, signed by the receipts' keys of these rounds: whoever answers in
 * the office's place makes no phone let go of anything.
 */
export async function signBackups(
  keys: Pick<KeyRing, 'find'>,
  said: BackupState,
  rounds: readonly string[],
): Promise<BackupState> {
  const rings = await Promise.all([...new Set(rounds)].map((round) => keys.find(round)))
  const signatures = rings.flatMap((ring) => {
    const signature = ring?.signBackups(said)
    return ring && signature ? [[ring.publicKeys.receipts, signature] as const] : []
  })
  return { ...said, signatures: Object.fromEntries(signatures) }
}
