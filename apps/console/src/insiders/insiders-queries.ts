/** What the pages of insiders ask the server. */
import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type InsiderList = Answered<typeof endpoints.listInsiders>
export type InsiderRow = InsiderList['people'][number]
export type InsiderUnit = InsiderList['units'][number]
export type InsiderPreview = Answered<typeof endpoints.previewInsiders>
export type DrawPreview = Answered<typeof endpoints.previewDraw>

/** Everything that is asked about the insiders of a round, to be asked anew after a change. */
export function insidersKey(round: string) {
  return { queryKey: ['rounds', round, 'insiders'] }
}

/** The groups within the administration, with how far each has come. */
export function groupsQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listInsiderGroups, { param: { round } })
}

/** The list of a group, its units and its draws. */
export function listQuery(api: Api, round: string, group: string) {
  return queryOf(api, endpoints.listInsiders, { param: { round, group } })
}

/** Where somebody stands, by what is known of them. */
export type Progress = 'undrawn' | 'unsent' | 'waiting' | 'begun' | 'finished'

export function progressOf({ units, done, linkIsGood }: InsiderRow): Progress {
  if (units === 0) return 'undrawn'
  if (done >= units) return 'finished'
  if (!linkIsGood) return 'unsent'
  return done > 0 ? 'begun' : 'waiting'
}
