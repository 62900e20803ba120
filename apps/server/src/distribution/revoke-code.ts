import { InvitationCode, normalizeCode } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { rightHashOf } from './right-hash.ts'
import type { Services } from '../services.ts'

/** What came of taking back one invitation. */
export interface RevokedCode {
  outcome: 'revoked' | 'spent' | 'already' | 'unknown'
  /** The bulk that it was made in, for the log: the code itself stands nowhere. */
  batch: string | undefined
}

/** Takes back the one-time invitation whose code somebody typed: the letter was lost, say. */
export async function revokeCode(
  { store, now }: Pick<Services, 'store' | 'now'>,
  plan: RoundPlan,
  typed: string,
): Promise<RevokedCode> {
  const code = InvitationCode.safeParse(normalizeCode(typed))
  const found = code.success ? await store.findInvitation(await rightHashOf(code.data)) : undefined
  if (found?.round !== plan.round.id || found.batch === undefined) {
    return { outcome: 'unknown', batch: undefined }
  }
  const { batch, rightHash, revokedOn, units } = found
  if (units.every(({ shown }) => shown)) return { outcome: 'spent', batch }
  if (revokedOn !== undefined) return { outcome: 'already', batch }
  await store.revokeInvitations([rightHash], plan.dayAt(now()))
  return { outcome: 'revoked', batch }
}
