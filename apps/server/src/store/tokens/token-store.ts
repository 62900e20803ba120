/** What the store promises for tokens by which programs read. Days are LocalDates. */
import type { TokenSubject } from '@phieu/office'

/** A token as it is kept: its text stands nowhere, only its SHA-256 is kept beside it. */
export interface ApiToken {
  id: string
  name: string
  subjects: readonly TokenSubject[]
  /** `null`: every round. */
  rounds: readonly string[] | null
  /** An account's id. */
  madeBy: string
  madeOn: string
  /** The last day on which it can be used. */
  expiresOn: string
  lastUsedOn: string | null
  revokedOn: string | null
}

export interface TokenStore {
  /** The one that was made last first. */
  listTokens(): Promise<ApiToken[]>
  findToken(hash: string): Promise<ApiToken | undefined>
  addToken(token: ApiToken, hash: string): Promise<void>
  /** @returns the token as it was; `undefined`: there is none, or it was revoked before */
  revokeToken(id: string, on: string): Promise<ApiToken | undefined>
  /** Notes that a token was used on a day. @returns whether it was the first time on that day */
  noteTokenUse(id: string, on: string): Promise<boolean>
}
