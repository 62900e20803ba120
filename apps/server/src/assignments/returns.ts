/** What was handed out, what came back, and what of it counts: phiếu phát ra, thu về, hợp lệ, không hợp lệ. */
import type { ChannelReturn } from '@phieu/office'
import type { z } from 'zod'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { findInsiderWays } from '../insiders/drawn-rights.ts'
import type { Services } from '../services.ts'

/**
 * By channel. Invitations and ballots are not joined: what was issued and spent is counted from the
 * invitations, what came back from the ballots.
 */
export async function readReturns(
  services: Pick<Services, 'store' | 'draws'>,
  { round }: RoundPlan,
): Promise<z.infer<typeof ChannelReturn>[]> {
  const { store } = services
  const [ballots, byCode, byLink] = await Promise.all([
    store.countBy(round.id, 'channel', '9999-12-31'),
    store.countIssued(round.id),
    findInsiderWays(services, round.id),
  ])
  const issued = [...byCode, ...byLink.issued]
  const channels = new Set([
    ...ballots.map(({ key }) => key),
    ...issued.map((each) => each.channel),
  ])
  return [...channels].sort().map((channel) => {
    const back = ballots.find(({ key }) => key === channel)
    const out = issued.filter((each) => each.channel === channel)
    const sumOf = (what: 'issued' | 'spent') =>
      out.length === 0 ? null : out.reduce((sum, each) => sum + each[what], 0)
    const { counted = 0, held = 0, excluded = 0 } = back ?? {}
    return {
      channel,
      issued: sumOf('issued'),
      spent: sumOf('spent'),
      returned: counted + held + excluded,
      valid: counted,
      invalid: excluded,
      held,
    }
  })
}
