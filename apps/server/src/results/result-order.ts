import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import type { BoxRecord, GrantedAward, SeenFieldwork } from '@phieu/publication'
import type { UnitTally } from '@phieu/scoring'
import { inTurns } from '../in-turns.ts'
import type { EffectInput } from '../review/decision-effect.ts'
import type { GatheredInput } from './gather-input.ts'

/** What is wanted: a result as it would be now, what a decision would do to it, or the packages of a publication. */
export type ResultOrder = LiveOrder | EffectOrder | PackagesOrder

export interface LiveOrder {
  job: 'live'
  gathered: GatheredInput
  /** Fewer people than this are hidden from whoever reads it. */
  minimum: number
}

export interface PackagesOrder {
  job: 'publication'
  gathered: GatheredInput
  /** A day, `YYYY-MM-DD`. */
  publishedOn: string
  /** The text of METHOD.md. */
  method: string
  box: BoxRecord
  /** See `packed-leaves.ts`. */
  leaves: Uint8Array
  /** Of which only sums and differences are told, and of what is shown. */
  fieldwork: SeenFieldwork
  granted: readonly GrantedAward[]
}

/** What a decision about ballots would do to the result. */
export interface EffectOrder extends Omit<EffectInput, 'input'> {
  job: 'effect'
  gathered: GatheredInput
}

/** An order as it goes to the thread that computes: tallies are most of it, and each is written for itself. */
export interface OrderBytes {
  rest: Uint8Array
  tallies: readonly Uint8Array[]
  withoutFlagged: readonly Uint8Array[] | undefined
}

/** Writes an order a few tallies at a time: as one piece it took a tenth of a second. */
export async function writeOrder(order: ResultOrder): Promise<OrderBytes> {
  const { tallies, withoutFlagged, ...input } = order.gathered.input
  const rest = { ...order, gathered: { ...order.gathered, input } }
  return {
    rest: serialize(rest),
    tallies: await inTurns(tallies, serialize),
    withoutFlagged: withoutFlagged && (await inTurns(withoutFlagged, serialize)),
  }
}

export function readOrder({ rest, tallies, withoutFlagged }: OrderBytes): ResultOrder {
  const read = (bytes: Uint8Array): UnitTally => deserialize(bytes)
  // It comes from this very program, so its shape is known.
  const order: ResultOrder = deserialize(rest)
  const input = {
    ...order.gathered.input,
    tallies: tallies.map(read),
    withoutFlagged: withoutFlagged?.map(read),
  }
  return { ...order, gathered: { ...order.gathered, input } }
}

/** The same for orders that are the same, and for no others. */
export function digestOf({ rest, tallies, withoutFlagged }: OrderBytes): string {
  // Where all are doubtful none are left, which is not the same as that none are doubtful.
  const lists = JSON.stringify([tallies.length, withoutFlagged?.length ?? null])
  const hash = createHash('sha256').update(lists).update(rest)
  for (const bytes of [...tallies, ...(withoutFlagged ?? [])]) hash.update(bytes)
  return hash.digest('base64')
}
