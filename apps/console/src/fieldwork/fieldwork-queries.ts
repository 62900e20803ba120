/** What the pages of fieldwork ask the server. */
import { queryOptions } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { parseResponse } from 'hono/client'
import type { Api } from '../api/office.ts'

/** How often an open page looks again, in ms. Nothing is asked while it is hidden. */
const POLL = 15_000

type Round = Api['api']['rounds'][':round']

export type Progress = InferResponseType<Round['progress']['$get'], 200>
export type ProgressRow = Progress['rows'][number]
export type ProgressBy = Progress['by']
export type InterviewerList = InferResponseType<Round['interviewers']['$get'], 200>
export type InterviewerRow = InterviewerList['interviewers'][number]
export type NewInterviewer = InferRequestType<
  Round['interviewers']['$post']
>['json']['interviewers'][number]
export type LeaseList = InferResponseType<Round['assignments']['$get'], 200>
export type LeaseRow = LeaseList['leases'][number]
export type Proposal = InferResponseType<Round['assignments']['proposal']['$post'], 200>
export type DeviceList = InferResponseType<Round['devices']['$get'], 200>
export type DeviceRow = DeviceList['devices'][number]
export type ResponseRates = InferResponseType<Round['response-rates']['$get'], 200>
export type RatesBy = ResponseRates['by']
export type OwnWork = InferResponseType<Api['api']['mine']['fieldwork']['$get'], 200>

export function progressByQuery(api: Api, round: string, by: ProgressBy) {
  return queryOptions({
    queryKey: ['rounds', round, 'fieldwork', 'progress', by],
    queryFn: () =>
      parseResponse(api.api.rounds[':round'].progress.$get({ param: { round }, query: { by } })),
    refetchInterval: POLL,
  })
}

export function interviewersQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'fieldwork', 'interviewers'],
    queryFn: () => parseResponse(api.api.rounds[':round'].interviewers.$get({ param: { round } })),
    refetchInterval: POLL,
  })
}

export function leasesQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'fieldwork', 'assignments'],
    queryFn: () => parseResponse(api.api.rounds[':round'].assignments.$get({ param: { round } })),
    refetchInterval: POLL,
  })
}

export function devicesQuery(api: Api, round: string) {
  return queryOptions({
    queryKey: ['rounds', round, 'fieldwork', 'devices'],
    queryFn: () => parseResponse(api.api.rounds[':round'].devices.$get({ param: { round } })),
    refetchInterval: POLL,
  })
}

export function ratesQuery(api: Api, round: string, by: RatesBy) {
  const { 'response-rates': rates } = api.api.rounds[':round']
  return queryOptions({
    queryKey: ['rounds', round, 'fieldwork', 'rates', by],
    queryFn: () => parseResponse(rates.$get({ param: { round }, query: { by } })),
    refetchInterval: POLL,
  })
}

/** An interviewer's own work; for accounts of interviewers only. */
export function ownWorkQuery(api: Api) {
  return queryOptions({
    queryKey: ['mine', 'fieldwork'],
    queryFn: () => parseResponse(api.api.mine.fieldwork.$get()),
    refetchInterval: POLL,
  })
}

/** What changed in the fieldwork of a round is asked anew by every page. */
export function fieldworkKey(round: string) {
  return { queryKey: ['rounds', round, 'fieldwork'] }
}
