/** What the pages of keeping ask the server. */
import { type Answered, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type Keeping = Answered<typeof endpoints.getBackupRetention>
export type Backup = Keeping['backups'][number]
export type BackupJob = Keeping['jobs'][number]
export type Life = Answered<typeof endpoints.getLives>[number]
export type PersonalKind = Answered<typeof endpoints.getPersonalData>['kinds'][number]

/** How often a backup that is being made or checked is looked at, in ms. */
const POLL = 1_000

/** The backups, and what is being done with them; asked again and again only meanwhile. */
export function keepingQuery(api: Api) {
  return queryOf(
    api,
    endpoints.getBackupRetention,
    {},
    {
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.jobs.some(isUnderWay) ? POLL : false),
    },
  )
}

export function isUnderWay({ state }: BackupJob): boolean {
  return state === 'waiting' || state === 'running'
}

export function personalDataQuery(api: Api) {
  return queryOf(api, endpoints.getPersonalData, {})
}

/** The lives of the database: one more with every restore. */
export function livesQuery(api: Api) {
  return queryOf(api, endpoints.getLives, {})
}
