/** What the pages ask the server, one function a question. */
import { endpoints } from '@phieu/office'
import type { Api } from './api.ts'
import { queryOf } from './query-of.ts'

/** How often an open page looks for new ballots, in ms. Nothing is asked while it is hidden. */
const POLL = 15_000

/** Who is signed in, and whether the first admin is still missing. */
export function sessionQuery(api: Api) {
  return queryOf(api, endpoints.getSession, {}, { staleTime: 60_000 })
}

export function roundsQuery(api: Api) {
  return queryOf(api, endpoints.listRounds, {}, { staleTime: 60_000 })
}

/** A round with the history of its states, and where it may go. */
export function roundQuery(api: Api, round: string) {
  return queryOf(api, endpoints.getRound, { param: { round } }, { refetchInterval: POLL })
}

/** What is looked at before the round moves on; asked anew each time, as other pages change it. */
export function moveChecksQuery(api: Api, round: string) {
  return queryOf(api, endpoints.getMoveChecks, { param: { round } }, { staleTime: 0 })
}

/** How far the computation of a result is, asked once a second. */
export function progressQuery(api: Api, round: string) {
  return queryOf(
    api,
    endpoints.getResultProgress,
    { param: { round } },
    { refetchInterval: 1_000, staleTime: 0 },
  )
}

export function publicationsQuery(api: Api) {
  return queryOf(api, endpoints.listPublications, {})
}

/** Results of earlier rounds of which only the print is left. */
export function earlierQuery(api: Api) {
  return queryOf(api, endpoints.listPreviousResults, {})
}

/** @param block - whose units are told; those of all where none is named */
export function overviewQuery(api: Api, round: string, block?: string) {
  const pace = { refetchInterval: POLL, keepsPrevious: true }
  return queryOf(api, endpoints.getOverview, { param: { round }, query: { block } }, pace)
}

export function unitQuery(api: Api, round: string, unit: string) {
  return queryOf(
    api,
    endpoints.getUnitReport,
    { param: { round, unit } },
    { refetchInterval: POLL },
  )
}

/** The round's result from what stands now. It takes the server a while, so it is not polled. */
export function resultQuery(api: Api, round: string) {
  return queryOf(
    api,
    endpoints.getResult,
    { param: { round }, query: {} },
    { staleTime: 30_000, refetchOnWindowFocus: false },
  )
}

/** What the quality report would tell of the collecting: every ballot is read, so only when wanted. */
export function collectingQuery(api: Api, round: string) {
  return queryOf(
    api,
    endpoints.getCollecting,
    { param: { round } },
    { staleTime: 30_000, refetchOnWindowFocus: false },
  )
}

export function assessedQuery(api: Api, round: string) {
  return queryOf(api, endpoints.getAssessed, { param: { round } })
}

/** The latest imports of assessed points, the last one first. */
export function assessedHistoryQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listAssessedImports, { param: { round }, query: { limit: '50' } })
}

export function assessedImportQuery(api: Api, round: string, id: string) {
  return queryOf(
    api,
    endpoints.getAssessedImport,
    { param: { round, id } },
    { staleTime: Infinity },
  )
}

/** Scores of a separate measurement on one page of the list. */
export const EXTERNAL_PAGE = 100

/** @param page - from 1, by unit */
export function externalQuery(api: Api, round: string, page: number) {
  const query = { offset: `${(page - 1) * EXTERNAL_PAGE}`, limit: `${EXTERNAL_PAGE}` }
  return queryOf(api, endpoints.getExternal, { param: { round }, query })
}

/** The latest imports of external scores, the last one first. */
export function externalHistoryQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listExternalImports, { param: { round }, query: { limit: '50' } })
}

export function externalImportQuery(api: Api, round: string, id: string) {
  return queryOf(
    api,
    endpoints.getExternalImport,
    { param: { round, id } },
    { staleTime: Infinity },
  )
}

export function adjustmentsQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listAdjustments, { param: { round } })
}

/** Refused ballots on one page of the list. */
export const REFUSED_PAGE = 50

/** @param page - from 1, the newest first */
export function refusedQuery(api: Api, page: number) {
  const query = { offset: `${(page - 1) * REFUSED_PAGE}`, limit: `${REFUSED_PAGE}` }
  return queryOf(api, endpoints.listRefused, { query }, { refetchInterval: POLL })
}

export function refusedBallotQuery(api: Api, id: string) {
  return queryOf(api, endpoints.readRefused, { param: { id } })
}
