/** What the page of exports asks the server. */
import { queryOptions } from '@tanstack/react-query'
import { parseResponse, type InferResponseType } from 'hono/client'
import type { Api } from '../api/office.ts'

export type ExportJob = InferResponseType<Api['api']['exports']['$get'], 200>['jobs'][number]
export type ExportOffer = InferResponseType<Api['api']['rounds'][':round']['exports']['$get'], 200>

/** How often a file that is being written is looked at, in ms. */
const POLL = 1_000

/** What can be taken out of a round, and what the filters can name. */
export function offerQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'exports', 'offer'],
    queryFn: () => parseResponse(api.api.rounds[':round'].exports.$get({ param: { round } })),
    staleTime: Infinity,
  })
}

/** One's own exports; asked again and again only while one is being written. */
export function jobsQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'exports', 'jobs'],
    queryFn: () => parseResponse(api.api.exports.$get({ query: { round } })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.jobs.some(isUnderWay) ? POLL : false),
  })
}

export function isUnderWay({ state }: ExportJob): boolean {
  return state === 'waiting' || state === 'running'
}
