import { type Answered, endpoints } from '@phieu/office'
import type { Bilingual, RoundBrief } from '@phieu/survey'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type TokenList = Answered<typeof endpoints.listTokens>
export type TokenRow = TokenList['tokens'][number]

/** Tokens by which programs read, and what one can be limited to. */
export function tokensQuery(api: Api) {
  return queryOf(api, endpoints.listTokens, {})
}

/** What rounds are called, by their codes; one that is no more goes by its code. */
export type Titles = ReadonlyMap<string, Bilingual>

export function titlesOf(rounds: readonly RoundBrief[]): Titles {
  return new Map(rounds.map(({ id, title }) => [id, title]))
}
