/** What the pages of people ask the server. */
import { queryOptions } from '@tanstack/react-query'
import { parseResponse, type InferResponseType } from 'hono/client'
import type { Api } from '../api/office.ts'

export type PeopleList = InferResponseType<Api['api']['people']['$get'], 200>
export type PersonRow = PeopleList['people'][number]
export type InvitationRow = PeopleList['invitations'][number]

/** Everybody with an account, who is invited, and what scopes can name. */
export function peopleQuery(api: Api) {
  return queryOptions({
    queryKey: ['people'],
    queryFn: () => parseResponse(api.api.people.$get()),
  })
}
