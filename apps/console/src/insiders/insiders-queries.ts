/** What the pages of insiders ask the server. */
import { queryOptions } from '@tanstack/react-query'
import { parseResponse, type InferResponseType } from 'hono/client'
import type { Api } from '../api/office.ts'

type Routes = Api['api']['rounds'][':round']['insiders']

export type InsiderList = InferResponseType<Routes[':group']['$get'], 200>
export type InsiderRow = InsiderList['people'][number]
export type InsiderUnit = InsiderList['units'][number]
export type InsiderPreview = InferResponseType<Routes[':group']['preview']['$post'], 200>
export type DrawPreview = InferResponseType<Routes[':group']['draw']['preview']['$post'], 200>

/** Everything that is asked about the insiders of a round, to be asked anew after a change. */
export function insidersKey(round: string) {
  return { queryKey: ['rounds', round, 'insiders'] }
}

/** The groups within the administration, with how far each has come. */
export function groupsQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: [...insidersKey(round).queryKey, 'groups'],
    queryFn: () => parseResponse(api.api.rounds[':round'].insiders.$get({ param: { round } })),
  })
}

/** The list of a group, its units and its draws. */
export function listQuery(api: Api, round: string, group: string) {
  return queryOptions({
    queryKey: [...insidersKey(round).queryKey, 'list', group],
    queryFn: () =>
      parseResponse(api.api.rounds[':round'].insiders[':group'].$get({ param: { round, group } })),
  })
}

/** Where somebody stands, by what is known of them. */
export type Progress = 'undrawn' | 'unsent' | 'waiting' | 'begun' | 'finished'

export function progressOf({ units, done, linkIsGood }: InsiderRow): Progress {
  if (units === 0) return 'undrawn'
  if (done >= units) return 'finished'
  if (!linkIsGood) return 'unsent'
  return done > 0 ? 'begun' : 'waiting'
}
