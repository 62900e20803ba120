import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type OwnAccount = Answered<typeof endpoints.getAccount>
export type OwnSession = OwnAccount['sessions'][number]

/** One's own account and where it is signed in. */
export function accountQuery(api: Api) {
  return queryOf(api, endpoints.getAccount, {})
}
