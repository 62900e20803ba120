import { sumFates, type BoxRecord } from '@phieu/publication'
import type { Bilingual } from '@phieu/survey'
import type { BoxStore } from '../store/box/box-store.ts'
import { boxDiffers } from './publish-blockers.ts'

/** What is published of a ballot box, but for the keys that it was sealed to. */
export interface RecordedBox extends Pick<BoxRecord, 'fates'> {
  /** The digests of all its envelopes, sorted. */
  leaves: string[]
}

/** Every envelope that ever lay in the box, and what became of them; or why that can't be told. */
export async function recordBox(
  store: Pick<BoxStore, 'sumFates' | 'listLeaves'>,
  round: string,
): Promise<RecordedBox | { refused: Bilingual }> {
  const fates = await store.sumFates(round)
  const leaves = await store.listLeaves(round, '')
  const told = sumFates(fates)
  if (told !== leaves.length) return { refused: boxDiffers(told, leaves.length) }
  return { fates, leaves }
}
