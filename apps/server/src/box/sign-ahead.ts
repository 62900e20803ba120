import type { Receipt } from '@phieu/survey'
import { setImmediate as turn } from 'node:timers/promises'
import type { KeyRing } from '../keys/key-ring.ts'
import type { JudgedEnvelope } from '../store/box/box-store.ts'
import type { Grounds } from './judge.ts'

/** Receipts that were signed already, by the digests of their envelopes. */
export type SignedAhead = ReadonlyMap<string, Receipt>

/**
 * Signs the receipts of envelopes while others write them: the disk is waited for meanwhile anyway, and signing is most
 * of what is left to do here. Who takes one out looks whether it says what the commit has come to.
 * Nothing of it leaves before.
 */
export async function signAhead(
  keys: KeyRing,
  { backupState, runningPeriod }: Pick<Grounds, 'backupState' | 'runningPeriod'>,
  judged: readonly JudgedEnvelope[],
): Promise<SignedAhead> {
  const signed = new Map<string, Receipt>()
  if (judged.length === 0) return signed
  const [{ epoch }, period] = await Promise.all([backupState(''), runningPeriod('')])
  const rings = new Map(
    await Promise.all(
      [...new Set(judged.map(({ header }) => header.round))].map(
        async (round) => [round, await keys.find(round)] as const,
      ),
    ),
  )
  // The commit is on its way by then.
  await turn()
  for (const { header, digest } of judged) {
    const receipt = rings.get(header.round)?.sign({ digest, period, epoch })
    if (receipt) signed.set(digest, receipt)
  }
  return signed
}
