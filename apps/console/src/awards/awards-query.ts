import { type Answered, endpoints } from '@phieu/office'
import { queryOf, type Api } from '../api/api.ts'

export type Awards = Answered<typeof endpoints.listAwards>

/** Whom the rule proposes, and what was decided. */
export function awardsQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listAwards, { param: { round } })
}
