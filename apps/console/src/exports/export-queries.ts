/** What the page of exports asks the server. */
import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type ExportJob = Answered<typeof endpoints.listExports>['jobs'][number]
export type ExportOffer = Answered<typeof endpoints.getExportOffer>

/** How often a file that is being written is looked at, in ms. */
const POLL = 1_000

/** What can be taken out of a round, and what the filters can name. */
export function offerQuery(api: Api, round: string) {
  return queryOf(api, endpoints.getExportOffer, { param: { round } }, { staleTime: Infinity })
}

/** One's own exports; asked again and again only while one is being written. */
export function jobsQuery(api: Api, round: string) {
  return queryOf(
    api,
    endpoints.listExports,
    { query: { round } },
    {
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.jobs.some(isUnderWay) ? POLL : false),
    },
  )
}

export function isUnderWay({ state }: ExportJob): boolean {
  return state === 'waiting' || state === 'running'
}
