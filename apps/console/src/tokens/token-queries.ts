import { type Answered, endpoints } from '@phieu/office'
import { queryOf, type Api } from '../api/api.ts'

export type TokenList = Answered<typeof endpoints.listTokens>
export type TokenRow = TokenList['tokens'][number]

/** Tokens by which programs read, and what one can be limited to. */
export function tokensQuery(api: Api) {
  return queryOf(api, endpoints.listTokens, {})
}
