/** What the pages ask the server, one function a question. */
import { endpoints } from '@phieu/office'
import type { ResultDocument } from '@phieu/scoring'
import { queryOptions } from '@tanstack/react-query'
import type { Api } from './api.ts'

/** How often an open page looks for new ballots, in ms. Nothing is asked while it is hidden. */
const POLL = 15_000

/** Who is signed in, and whether the first admin is still missing. */
export function sessionQuery(api: Api) {
  return queryOptions({
    queryKey: ['session'],
    queryFn: () => api.ask(endpoints.getSession, {}),
    staleTime: 60_000,
  })
}

export function roundsQuery(api: Api) {
  return queryOptions({
    queryKey: ['rounds'],
    queryFn: () => api.ask(endpoints.listRounds, {}),
    staleTime: 60_000,
  })
}

/** A round with the history of its states, and where it may go. */
export function roundQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'course'],
    queryFn: () => api.ask(endpoints.getRound, { param: { round } }),
    refetchInterval: POLL,
  })
}

/** How far the computation of a result is, asked once a second. */
export function progressQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'progress'],
    queryFn: () => api.ask(endpoints.getResultProgress, { param: { round } }),
    refetchInterval: 1_000,
    staleTime: 0,
  })
}

export function publicationsQuery(api: Api) {
  return queryOptions({
    queryKey: ['publications'],
    queryFn: () => api.ask(endpoints.listPublications, {}),
  })
}

/** Results of earlier rounds of which only the print is left. */
export function earlierQuery(api: Api) {
  return queryOptions({
    queryKey: ['earlier'],
    queryFn: () => api.ask(endpoints.listPreviousResults, {}),
  })
}

export function overviewQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'overview'],
    queryFn: () => api.ask(endpoints.getOverview, { param: { round } }),
    refetchInterval: POLL,
  })
}

export function unitQuery(api: Api, round: string, unit: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'units', unit],
    queryFn: () => api.ask(endpoints.getUnitReport, { param: { round, unit } }),
    refetchInterval: POLL,
  })
}

/** The round's result from what stands now. It takes the server a while, so it is not polled. */
export function resultQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'result'],
    queryFn: (): Promise<ResultDocument> =>
      api.ask(endpoints.getResult, { param: { round }, query: {} }),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  })
}

export function assessedQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'assessed'],
    queryFn: () => api.ask(endpoints.getAssessed, { param: { round } }),
  })
}

/** The latest imports of assessed points, the last one first. */
export function assessedHistoryQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'assessed', 'history'],
    queryFn: () =>
      api.ask(endpoints.listAssessedImports, { param: { round }, query: { limit: '50' } }),
  })
}

export function assessedImportQuery(api: Api, round: string, id: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'assessed', 'history', id],
    queryFn: () => api.ask(endpoints.getAssessedImport, { param: { round, id } }),
    staleTime: Infinity,
  })
}

/** Scores of a separate measurement on one page of the list. */
export const EXTERNAL_PAGE = 100

/** @param page - from 1, by unit */
export function externalQuery(api: Api, round: string, page: number) {
  const query = { offset: `${(page - 1) * EXTERNAL_PAGE}`, limit: `${EXTERNAL_PAGE}` }
  return queryOptions({
    queryKey: ['rounds', round, 'external', page],
    queryFn: () => api.ask(endpoints.getExternal, { param: { round }, query }),
  })
}

/** The latest imports of external scores, the last one first. */
export function externalHistoryQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'external', 'history'],
    queryFn: () =>
      api.ask(endpoints.listExternalImports, { param: { round }, query: { limit: '50' } }),
  })
}

export function externalImportQuery(api: Api, round: string, id: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'external', 'history', id],
    queryFn: () => api.ask(endpoints.getExternalImport, { param: { round, id } }),
    staleTime: Infinity,
  })
}

export function adjustmentsQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'adjustments'],
    queryFn: () => api.ask(endpoints.listAdjustments, { param: { round } }),
  })
}

/** Refused ballots on one page of the list. */
export const REFUSED_PAGE = 50

/** @param page - from 1, the newest first */
export function refusedQuery(api: Api, page: number) {
  const query = { offset: `${(page - 1) * REFUSED_PAGE}`, limit: `${REFUSED_PAGE}` }
  return queryOptions({
    queryKey: ['refused', page],
    queryFn: () => api.ask(endpoints.listRefused, { query }),
    refetchInterval: POLL,
  })
}

export function refusedBallotQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['refused', 'ballot', id],
    queryFn: () => api.ask(endpoints.readRefused, { param: { id } }),
  })
}
