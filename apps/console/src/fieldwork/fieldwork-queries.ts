/** What the pages of fieldwork ask the server. */
import { type Answered, type Asked, endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { partsOfRound, queryOf } from '../api/query-of.ts'

/** How often an open page looks again, in ms. Nothing is asked while it is hidden. */
const POLL = 15_000

export type Progress = Answered<typeof endpoints.getProgress>
export type ProgressRow = Progress['rows'][number]
export type ProgressBy = Progress['by']
export type InterviewerList = Answered<typeof endpoints.listInterviewers>
export type InterviewerRow = InterviewerList['interviewers'][number]
export type NewInterviewer = Asked<typeof endpoints.addInterviewers>['json']['interviewers'][number]
export type AssignmentList = Answered<typeof endpoints.listAssignments>
export type AssignmentRow = AssignmentList['assignments'][number]
export type Proposal = Answered<typeof endpoints.proposeAssignments>
export type DeviceList = Answered<typeof endpoints.listPhones>
export type DeviceRow = DeviceList['devices'][number]
export type ResponseRates = Answered<typeof endpoints.getResponseRates>
export type RatesBy = ResponseRates['by']
export type OwnWork = Answered<typeof endpoints.getMyFieldwork>

export function progressByQuery(api: Api, round: string, by: ProgressBy) {
  return queryOf(
    api,
    endpoints.getProgress,
    { param: { round }, query: { by } },
    { refetchInterval: POLL },
  )
}

export function interviewersQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listInterviewers, { param: { round } }, { refetchInterval: POLL })
}

export function assignmentsQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listAssignments, { param: { round } }, { refetchInterval: POLL })
}

export function devicesQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listPhones, { param: { round } }, { refetchInterval: POLL })
}

export function ratesQuery(api: Api, round: string, by: RatesBy) {
  return queryOf(
    api,
    endpoints.getResponseRates,
    { param: { round }, query: { by } },
    { refetchInterval: POLL },
  )
}

/** An interviewer's own work; for accounts of interviewers only. */
export function ownWorkQuery(api: Api) {
  return queryOf(api, endpoints.getMyFieldwork, {}, { refetchInterval: POLL })
}

/** What changed in the fieldwork of a round is asked anew by every page. */
export function fieldworkKey(round: string) {
  return partsOfRound(round, 'interviewers', 'assignments', 'devices', 'progress', 'response-rates')
}
