import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type OwnUnit = Answered<typeof endpoints.getMyUnit>
export type OwnResult = OwnUnit['results'][number]

/** What was published of the unit that the account belongs to. */
export function ownUnitQuery(api: Api) {
  return queryOf(api, endpoints.getMyUnit, {})
}
