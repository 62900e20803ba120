/** Programs that bring a token in the place of a sign-in: what of the office it opens to them. */
import type { Endpoint } from '@phieu/office'
import { dayTeller, sha256 } from '@phieu/survey'
import { openAddressShare } from '../address-shares.ts'
import { logDeed } from '../log/account-log.ts'
import { ProblemError } from '../problem.ts'
import type { Services } from '../services.ts'
import type { ApiToken } from '../store/tokens/token-store.ts'
import { stateOfToken } from './token-state.ts'

/** How often a token may ask in a minute, and an address with tokens that are not known. */
const PER_MINUTE = { token: 120, stranger: 30 }

const MINUTE = 60 * 1000

/** What a program asks for. */
export interface TokenAsking {
  /** What it brought. */
  token: string
  endpoint: Pick<Endpoint, 'method' | 'token'>
  /** The round in the path, if there is one. */
  round: string | undefined
  /** The address that it comes from. */
  peer: string | undefined
}

/**
 * Opens the door for tokens.
 *
 * @returns the token that may; it throws a ProblemError: `unknown-token`, `expired-token` or
 *   `revoked-token` for one that opens nothing, `token-forbidden` for what this one doesn't open,
 *   `too-many-requests`
 */
export function openTokenDoor(services: Services): (asking: TokenAsking) => Promise<ApiToken> {
  const { store, now, config } = services
  const dayOf = dayTeller(config.timeZone)
  const tokenShare = openAddressShare({ most: PER_MINUTE.token, while: MINUTE, now })
  const strangerShare = openAddressShare({ most: PER_MINUTE.stranger, while: MINUTE, now })

  return async ({ token: text, endpoint, round, peer }) => {
    const token = await store.findToken(await sha256(text))
    if (!token) {
      if (!strangerShare.take(peer, 1)) throw tooOften()
      throw refused('unknown-token')
    }
    // Also one that opens nothing any more: whoever was given it may go on asking.
    if (!tokenShare.take(undefined, 1, token.id)) throw tooOften()
    const today = dayOf(now())
    const state = stateOfToken(token, await store.findPerson(token.madeBy), today)
    if (state === 'expired') throw refused('expired-token')
    if (state === 'revoked') throw refused('revoked-token')
    if (state === 'ownerless') {
      throw refused('revoked-token', 'Whoever made this token is no admin any more.')
    }
    refuseOthers(token, endpoint, round)
    if (token.lastUsedOn !== today && (await store.noteTokenUse(token.id, today))) {
      await logDeed(services, { id: token.id, name: token.name, role: 'token' }, 'token.used')
    }
    return token
  }
}

/** @throws ProblemError `token-forbidden` for what this token doesn't open */
function refuseOthers(
  { subjects, rounds }: ApiToken,
  { method, token: subject }: TokenAsking['endpoint'],
  round: string | undefined,
): void {
  const say = (why: string) => new ProblemError('token-forbidden', why)
  if (method !== 'GET') throw say('Tokens read; whoever changes something signs in.')
  if (subject === undefined) throw say('No token opens this; sign in.')
  if (!subjects.includes(subject)) throw say(`This token is not for ${subject}.`)
  if (rounds === null || round === undefined || rounds.includes(round)) return
  throw say(`This token is not for the round ${round}.`)
}

function refused(code: 'unknown-token' | 'expired-token' | 'revoked-token', why?: string) {
  return new ProblemError(code, why, { 'www-authenticate': 'Bearer error="invalid_token"' })
}

function tooOften(): ProblemError {
  return new ProblemError('too-many-requests', 'Try again in a minute.', { 'retry-after': '60' })
}
