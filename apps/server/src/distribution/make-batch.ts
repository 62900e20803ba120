import type { NewBatch } from '@phieu/office'
import { randomUUID } from 'node:crypto'
import { afterOthers } from '../exports/table.ts'
import { drawCode } from './make-codes.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { rightHashOf } from './right-hash.ts'
import type { Services } from '../services.ts'
import type { Batch } from '../store/distribution/batch-store.ts'

type Needed = Pick<Services, 'store' | 'randomBytes' | 'now' | 'freshCodes'>

/** Signs of an invitation's code: 80 bits, so that nobody guesses one. */
export const CODE_SIGNS = 16

/** How many invitations are written before phones have their turn. */
const PORTION = 500

/** Makes invitations in bulk; their codes can be taken out for an hour by whoever made them. */
export async function makeBatch(
  services: Needed,
  plan: RoundPlan,
  { units, each, ...about }: NewBatch,
  madeBy: string,
): Promise<{ id: string; issued: number }> {
  const batch = {
    id: randomUUID(),
    round: plan.round.id,
    madeOn: plan.dayAt(services.now()),
    ...about,
  }
  await services.store.addBatch(batch)
  const places = units.flatMap((unit) => Array.from({ length: each }, () => unit))
  const codes = await makeCodes(
    services,
    batch,
    places.map((unit) => ({ unit, spent: false })),
  )
  await services.freshCodes.put(batch.id, { madeBy, codes })
  return { id: batch.id, issued: codes.length }
}

/**
 * Makes the codes of a bulk again: what nobody has used gets a new code, and the old ones open
 * nothing any more. A ballot that was begun under an old one still arrives, into review.
 */
export async function renewBatch(
  services: Needed,
  plan: RoundPlan,
  batch: Batch,
  madeBy: string,
): Promise<{ id: string; issued: number }> {
  const { store, freshCodes, now } = services
  const today = plan.dayAt(now())
  const old = await store.listUnspent(batch.id)
  const codes = await makeCodes(services, batch, old)
  // Last, so that a start in between leaves too many codes rather than none.
  await store.revokeInvitations(
    old.filter(({ spent }) => !spent).map(({ rightHash }) => rightHash),
    today,
  )
  await store.noteRenewal(batch.id, today)
  await freshCodes.put(batch.id, { madeBy, codes })
  return { id: batch.id, issued: codes.length }
}

/**
 * An invitation for each place, written in portions between which phones have their turn. One whose
 * right is used already says so to whoever opens it, and is counted in no bulk: how many are made
 * tells nobody how many were used today.
 */
async function makeCodes(
  { store, randomBytes }: Needed,
  batch: Pick<Batch, 'id' | 'round' | 'group' | 'channel'>,
  units: readonly { unit: string; spent: boolean }[],
) {
  const codes = units.map((each) => ({ ...each, code: drawCode(randomBytes, CODE_SIGNS) }))
  for (let at = 0; at < codes.length; at += PORTION) {
    const portion = codes.slice(at, at + PORTION)
    const invitations = await Promise.all(
      portion.map(async ({ unit, spent, code }) => ({
        rightHash: await rightHashOf(code),
        round: batch.round,
        group: batch.group,
        channel: batch.channel,
        batch: spent ? undefined : batch.id,
        insider: undefined,
        revokedOn: undefined,
        units: [{ unit, spent }],
      })),
    )
    await store.addInvitations(invitations)
    await afterOthers()
  }
  return codes.map(({ unit, code }) => ({ unit, code }))
}
