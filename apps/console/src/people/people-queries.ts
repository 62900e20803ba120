/** What the pages of people ask the server. */
import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type PeopleList = Answered<typeof endpoints.listPeople>
export type PersonRow = PeopleList['people'][number]
export type InvitationRow = PeopleList['invitations'][number]

/** Everybody with an account, who is invited, and what scopes can name. */
export function peopleQuery(api: Api) {
  return queryOf(api, endpoints.listPeople, {})
}
