import { sumFates, type BoxRecord } from '@phieu/publication'
import type { Bilingual } from '@phieu/survey'
import type { BoxStore } from '../store/box/box-store.ts'
import { countPacked, packLeaves } from './packed-leaves.ts'
import { boxDiffers } from './publish-blockers.ts'

/** What is published of a ballot box, but for the keys that it was sealed to. */
export interface RecordedBox extends Pick<BoxRecord, 'fates'> {
  /** See `packed-leaves.ts`. */
  leaves: Uint8Array<ArrayBuffer>
}

/** In so many portions digests are read, by their first digit: those of a million at once were 300 MB. */
const PORTIONS = '0123456789abcdef'

/** Every envelope that ever lay in the box, and what became of them; or why that can't be told. */
export async function recordBox(
  store: Pick<BoxStore, 'sumFates' | 'listLeaves'>,
  round: string,
): Promise<RecordedBox | { refused: Bilingual }> {
  const fates = await store.sumFates(round)
  const portions: Uint8Array[] = []
  for (const digit of PORTIONS) {
    portions.push(packLeaves((await store.listLeaves(round, digit)).join('')))
  }
  const leaves = new Uint8Array(Buffer.concat(portions))
  const [told, count] = [sumFates(fates), countPacked(leaves)]
  if (told !== count) return { refused: boxDiffers(told, count) }
  return { fates, leaves }
}
