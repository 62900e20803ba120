import { sumFates, type BoxRecord } from '@phieu/publication'
import type { Bilingual } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import { boxDiffers, boxHasNoKeys } from './publish-blockers.ts'

/** What is published of a ballot box. */
export interface RecordedBox {
  box: BoxRecord
  /** The digests of all its envelopes. */
  leaves: string[]
}

/** Every envelope that ever lay in the box, and what became of them; or why that can't be told. */
export async function recordBox(
  { store, keys }: Pick<Services, 'store' | 'keys'>,
  { round }: RoundPlan,
): Promise<RecordedBox | { refused: Bilingual }> {
  const ring = await keys.find(round.id)
  if (!ring) return { refused: boxHasNoKeys }

  const fates = await store.sumFates(round.id)
  const leaves = await store.listLeaves(round.id, '')
  const told = sumFates(fates)
  if (told !== leaves.length) return { refused: boxDiffers(told, leaves.length) }
  return { box: { keys: ring.publicKeys, fates }, leaves }
}
