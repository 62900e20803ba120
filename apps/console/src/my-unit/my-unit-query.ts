import { queryOptions } from '@tanstack/react-query'
import { parseResponse, type InferResponseType } from 'hono/client'
import type { Api } from '../api/office.ts'

export type OwnUnit = InferResponseType<Api['api']['mine']['unit']['$get'], 200>
export type OwnResult = OwnUnit['results'][number]

/** What was published of the unit that the account belongs to. */
export function ownUnitQuery(api: Api) {
  return queryOptions({
    queryKey: ['mine', 'unit'],
    queryFn: () => parseResponse(api.api.mine.unit.$get()),
  })
}
