import { sha256 } from '@phieu/survey'
import type { Auth } from './auth.ts'

/** The name under which the token's hash is kept: there is at most one. */
const NAME = 'setup'

/** How long a set-up link can be used, in ms (3 days). */
const LIFETIME = 3 * 24 * 60 * 60 * 1000

/** What became of a token; `used` and `unknown` tell apart who may still hope for a newer link. */
export type SpendOutcome = 'spent' | 'unknown' | 'expired'

/**
 * Keeps the SHA-256 of a fresh set-up token in the place of any earlier one.
 *
 * @param token - made of strong random bytes; it stands nowhere but in the link
 */
export async function keepSetupToken(auth: Auth, token: string, now: Date): Promise<void> {
  const { internalAdapter } = await auth.$context
  await internalAdapter.deleteVerificationByIdentifier(NAME)
  await internalAdapter.createVerificationValue({
    identifier: NAME,
    value: await sha256(token),
    expiresAt: new Date(now.getTime() + LIFETIME),
  })
}

/** Spends a token: of any number who bring it at once, one finds it `spent` by this very call. */
export async function spendSetupToken(auth: Auth, token: string, now: Date): Promise<SpendOutcome> {
  const { internalAdapter } = await auth.$context
  const kept = await internalAdapter.findVerificationValue(NAME)
  if (kept?.value !== (await sha256(token))) return 'unknown'
  if (kept.expiresAt <= now) return 'expired'

  const spent = await internalAdapter.consumeVerificationValue(NAME)
  return spent?.value === kept.value ? 'spent' : 'unknown'
}
