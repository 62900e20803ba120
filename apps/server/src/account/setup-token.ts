import { createHmac } from 'node:crypto'
import { sha256 } from '@phieu/survey'
import type { SecretStore } from '../database/secrets.ts'

/** The name under which it is kept what the token follows from: there is at most one. */
const NAME = 'setup'

/** How long a set-up link can be used, in ms (3 days). */
const LIFETIME = 3 * 24 * 60 * 60 * 1000

export type SpendOutcome = 'spent' | 'unknown' | 'expired'

/**
 * The token of the set-up link. It follows from the secret of the accounts and a number in the
 * database, so that each of several servers prints the same link, and none by its start makes those of
 * the others worthless; whoever reads the database alone has no token.
 *
 * @param fresh - a random text, which is kept where no link can be used now
 */
export async function makeSetupToken(
  secrets: SecretStore,
  secret: string,
  fresh: string,
  now: Date,
): Promise<string> {
  const kept = await secrets.findSecret(NAME)
  const [number = '', end = ''] = kept?.split(' ') ?? []
  if (kept !== undefined && new Date(end) > now) return tokenOf(secret, number)

  await secrets.putSecret(NAME, `${fresh} ${new Date(now.getTime() + LIFETIME).toISOString()}`)
  return tokenOf(secret, fresh)
}

/**
 * Spends a token: of any number who bring it at once, one is told `spent`, the others `unknown`.
 *
 * @param use - what it is spent for; where that fails it holds as before
 */
export async function spendSetupToken(
  secrets: SecretStore,
  secret: string,
  token: string,
  now: Date,
  use: () => Promise<void>,
): Promise<SpendOutcome> {
  const kept = await secrets.findSecret(NAME)
  const [number, end] = kept?.split(' ') ?? []
  if (kept === undefined || number === undefined || end === undefined) return 'unknown'
  // Digests are compared, so that the time it takes tells nothing of the token.
  if ((await sha256(tokenOf(secret, number))) !== (await sha256(token))) return 'unknown'
  if (new Date(end) <= now) return 'expired'

  if (!(await secrets.takeSecret(NAME, kept))) return 'unknown'
  try {
    await use()
    return 'spent'
  } catch (error) {
    await secrets.putSecret(NAME, kept)
    throw error
  }
}

function tokenOf(secret: string, number: string): string {
  return createHmac('sha256', secret).update(`phieu setup 1\n${number}`).digest('base64url')
}
