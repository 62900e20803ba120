import { queryOptions } from '@tanstack/react-query'
import { parseResponse, type InferResponseType } from 'hono/client'
import type { Api } from '../api/office.ts'

export type OwnAccount = InferResponseType<Api['api']['account']['$get'], 200>
export type OwnSession = OwnAccount['sessions'][number]

/** One's own account and where it is signed in. */
export function accountQuery(api: Api) {
  return queryOptions({
    queryKey: ['account'],
    queryFn: () => parseResponse(api.api.account.$get()),
  })
}
