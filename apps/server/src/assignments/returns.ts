/** What was handed out, what came back, and what of it counts: phiếu phát ra, thu về, hợp lệ, không hợp lệ. */
import { type ChannelReturn } from '@phieu/office'
import type { z } from 'zod'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Store } from '../store/store.ts'

/**
 * By channel. Invitations and ballots are not joined: what was issued and spent is counted from the
 * invitations, what came back from the ballots.
 */
export async function readReturns(
  store: Store,
  { round }: RoundPlan,
): Promise<z.infer<typeof ChannelReturn>[]> {
  const [ballots, issued] = await Promise.all([
    store.countBy(round.id, 'channel', '9999-12-31'),
    store.countIssued(round.id),
  ])
  const channels = new Set([
    ...ballots.map(({ key }) => key),
    ...issued.map((each) => each.channel),
  ])
  return [...channels].sort().map((channel) => {
    const back = ballots.find(({ key }) => key === channel)
    const out = issued.find((each) => each.channel === channel)
    const { counted = 0, held = 0, excluded = 0 } = back ?? {}
    return {
      channel,
      issued: out?.issued ?? null,
      spent: out?.spent ?? null,
      returned: counted + held + excluded,
      valid: counted,
      invalid: excluded,
      held,
    }
  })
}
