import type { TokenState } from '@phieu/office'
import type { Person } from '../store/people/people-store.ts'
import type { ApiToken } from '../store/tokens/token-store.ts'

/**
 * Whether a token can be used on a day.
 *
 * @param maker - the account that made it; `undefined` where that is gone
 * @param today - in the office's time zone
 */
export function stateOfToken(
  { revokedOn, expiresOn }: Pick<ApiToken, 'revokedOn' | 'expiresOn'>,
  maker: Person | undefined,
  today: string,
): TokenState {
  if (revokedOn !== null) return 'revoked'
  if (expiresOn < today) return 'expired'
  const isAdmin = maker?.role === 'admin' && maker.disabledAt === undefined
  return isAdmin ? 'usable' : 'ownerless'
}
