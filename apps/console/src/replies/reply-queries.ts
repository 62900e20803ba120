import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type Replies = Answered<typeof endpoints.listReplies>
export type RoundObjection = Replies['objections'][number]
export type OwnReply = Answered<typeof endpoints.listOwnReplies>['replies'][number]

/** Until when units may object, and what they objected. */
export function repliesQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listReplies, { param: { round } })
}

/** What the own unit is shown before publication. */
export function ownRepliesQuery(api: Api) {
  return queryOf(api, endpoints.listOwnReplies, {})
}
