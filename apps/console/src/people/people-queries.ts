/** What the pages of people ask the server. */
import { type Answered, endpoints } from '@phieu/office'
import { queryOf, type Api } from '../api/api.ts'

export type PeopleList = Answered<typeof endpoints.listPeople>
export type PersonRow = PeopleList['people'][number]
export type InvitationRow = PeopleList['invitations'][number]

/** Everybody with an account, who is invited, and what scopes can name. */
export function peopleQuery(api: Api) {
  return queryOf(api, endpoints.listPeople, {})
}
