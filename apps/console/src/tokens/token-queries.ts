import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type TokenList = Answered<typeof endpoints.listTokens>
export type TokenRow = TokenList['tokens'][number]

/** Tokens by which programs read, and what one can be limited to. */
export function tokensQuery(api: Api) {
  return queryOf(api, endpoints.listTokens, {})
}
