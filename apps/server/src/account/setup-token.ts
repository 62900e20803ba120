import { sha256 } from '@phieu/survey'
import type { SecretStore } from '../database/secrets.ts'

/** The name under which the token is kept: there is at most one. */
const NAME = 'setup'

/** How long a set-up link can be used, in ms (3 days). */
const LIFETIME = 3 * 24 * 60 * 60 * 1000

export type SpendOutcome = 'spent' | 'unknown' | 'expired'

/**
 * Keeps the SHA-256 of a fresh set-up token, and when it ends, in the place of any earlier one.
 *
 * @param token - made of strong random bytes; it stands nowhere but in the link
 */
export async function keepSetupToken(
  secrets: SecretStore,
  token: string,
  now: Date,
): Promise<void> {
  const end = new Date(now.getTime() + LIFETIME)
  await secrets.putSecret(NAME, `${await sha256(token)} ${end.toISOString()}`)
}

/** Spends a token: of any number who bring it at once, one is told `spent`, the others `unknown`. */
export async function spendSetupToken(
  secrets: SecretStore,
  token: string,
  now: Date,
): Promise<SpendOutcome> {
  const kept = await secrets.findSecret(NAME)
  const [hash, end] = kept?.split(' ') ?? []
  if (kept === undefined || end === undefined || hash !== (await sha256(token))) return 'unknown'
  if (new Date(end) <= now) return 'expired'

  return (await secrets.takeSecret(NAME, kept)) ? 'spent' : 'unknown'
}
