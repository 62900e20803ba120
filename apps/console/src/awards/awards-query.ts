import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type Awards = Answered<typeof endpoints.listAwards>

/** Whom the rule proposes, and what was decided. */
export function awardsQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listAwards, { param: { round } })
}
