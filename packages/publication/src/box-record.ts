import { RoundKeys, type Bilingual } from '@phieu/survey'
import { z } from 'zod'
import { findLeafFault, readLeaves } from './leaves.ts'

const Count = z.int().min(0)

/** What became of the envelopes of a round: each is one of these, and a leaf. */
export const BoxFates = z.strictObject({
  /** Ballots that the result rests on. */
  counted: Count,
  /** Ballots of which nobody has decided whether they count. */
  held: Count,
  /** Ballots that somebody left out, with a reason in the log of the office. */
  excluded: Count,
  /** Envelopes that did not open, or with answers that don't fit the questions. */
  unreadable: Count,
  /** Envelopes that stayed in the box: too late, or without a sheet that opens them. */
  unopened: Count,
  /** Envelopes with a receipt that no backup held when the database was put back to it. */
  lost: Count,
})
export type BoxFates = z.infer<typeof BoxFates>

/** What a package says of the ballot box: what ballots were sealed to, and what became of them. */
export const BoxRecord = z.strictObject({
  /** Public halves. Whoever has a receipt checks its signature by `receipts`. */
  keys: RoundKeys,
  fates: BoxFates,
})
export type BoxRecord = z.infer<typeof BoxRecord>

/** The part with the leaves, as text. */
export const LEAVES_PART = 'leaves.txt'

/** How many envelopes these are together. */
export function sumFates(fates: BoxFates): number {
  return Object.values(fates).reduce((sum, count) => sum + count, 0)
}

/**
 * What of the box contradicts itself or the result, each in a sentence.
 *
 * @param ballots - those that the result rests on
 */
export function findBoxFaults(fates: BoxFates, leaves: string, ballots: number): Bilingual[] {
  const fault = findLeafFault(leaves)
  if (fault !== undefined) {
    return [
      {
        vi: `${LEAVES_PART} không phải danh sách mã băm đã sắp xếp: ${fault.vi}.`,
        en: `${LEAVES_PART} is no sorted list of digests: ${fault.en}.`,
      },
    ]
  }

  const [sum, length] = [sumFates(fates), readLeaves(leaves).length]
  return [
    ...(sum === length
      ? []
      : [
          {
            vi: `${LEAVES_PART} có ${length} phong bì, nhưng box.json nêu ${sum}.`,
            en: `${LEAVES_PART} has ${length} envelopes, but box.json tells of ${sum}.`,
          },
        ]),
    ...(fates.counted === ballots
      ? []
      : [
          {
            vi: `box.json nêu ${fates.counted} phiếu được tính, kết quả có ${ballots} phiếu.`,
            en: `box.json says that ${fates.counted} ballots were counted, the result has ${ballots}.`,
          },
        ]),
  ]
}
