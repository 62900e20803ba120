/** What the pages of keeping ask the server. */
import { queryOptions } from '@tanstack/react-query'
import { parseResponse, type InferResponseType } from 'hono/client'
import type { Api } from '../api/office.ts'

export type Keeping = InferResponseType<Api['api']['keeping']['$get'], 200>
export type Backup = Keeping['backups'][number]
export type BackupJob = Keeping['jobs'][number]
export type PersonalKind = InferResponseType<
  Api['api']['keeping']['personal-data']['$get'],
  200
>['kinds'][number]

/** How often a backup that is being made or checked is looked at, in ms. */
const POLL = 1_000

/** The backups, and what is being done with them; asked again and again only meanwhile. */
export function keepingQuery(api: Api) {
  return queryOptions({
    queryKey: ['keeping'],
    queryFn: () => parseResponse(api.api.keeping.$get()),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.jobs.some(isUnderWay) ? POLL : false),
  })
}

export function isUnderWay({ state }: BackupJob): boolean {
  return state === 'waiting' || state === 'running'
}

export function personalDataQuery(api: Api) {
  return queryOptions({
    queryKey: ['keeping', 'personal-data'],
    queryFn: () => parseResponse(api.api.keeping['personal-data'].$get()),
  })
}
