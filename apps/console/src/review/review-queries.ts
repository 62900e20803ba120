/** What the pages of the review ask the server. */
import { type Answered, type Asked, endpoints } from '@phieu/office'
import type { QueryClient } from '@tanstack/react-query'
import { attempt, type Attempt } from '../api/attempt.ts'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

export type ReviewPage = Answered<typeof endpoints.listReview>
export type ReviewRow = ReviewPage['ballots'][number]
export type ReviewState = ReviewRow['review']
export type ReviewBallot = Answered<typeof endpoints.readBallot>
export type Effect = Answered<typeof endpoints.weighDecision>
export type Limits = Answered<typeof endpoints.getFlagLimits>['limits']
export type InterviewerReports = Answered<typeof endpoints.listInterviewerReports>
export type InterviewerReport = InterviewerReports['interviewers'][number]
export type InterviewerCard = Answered<typeof endpoints.getInterviewerReport>
export type BackCheckList = Answered<typeof endpoints.listBackChecks>
export type BackCheckRow = BackCheckList['checks'][number]
export type Outcome = NonNullable<BackCheckRow['outcome']>

type EffectWish = Asked<typeof endpoints.weighDecision>['json']
export type Choice = Pick<EffectWish, 'ballots' | 'filter' | 'expected'>
export type Filter = NonNullable<Choice['filter']>
export type DecisionMade = Answered<typeof endpoints.decideBallots>

/** Everything of a round's review begins so. */
export function reviewKey(round: string) {
  return { queryKey: ['rounds', round, 'review'] }
}

/** What of an address narrows the list. */
const filters = [
  'flag',
  'block',
  'unit',
  'group',
  'channel',
  'interviewer',
  'review',
  'decided',
] as const

/** The filter of an address, as the server reads it; words that it does not know are refused there. */
export function readFilter(address: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    filters.flatMap((name) => {
      const value = address.get(name)
      return value ? [[name, value]] : []
    }),
  )
}

/** @param address - filters, order and page of the list */
export function reviewQuery(api: Api, round: string, address: URLSearchParams) {
  const more = ['sort', 'page'].flatMap((name) => {
    const value = address.get(name)
    return value ? [[name, value]] : []
  })
  const query = { ...readFilter(address), ...Object.fromEntries(more) }
  return queryOf(api, endpoints.listReview, { param: { round }, query })
}

export function reviewBallotQuery(api: Api, round: string, ballot: string) {
  return queryOf(
    api,
    endpoints.readBallot,
    { param: { round, ballot } },
    {
      // Each reading is logged, so it is not read again by itself.
      staleTime: Infinity,
      refetchOnWindowFocus: false,
    },
  )
}

export function limitsQuery(api: Api, round: string) {
  return queryOf(api, endpoints.getFlagLimits, { param: { round } })
}

export function interviewerReportsQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listInterviewerReports, { param: { round } })
}

export function interviewerCardQuery(api: Api, round: string, interviewer: string) {
  return queryOf(api, endpoints.getInterviewerReport, { param: { round, interviewer } })
}

export function backChecksQuery(api: Api, round: string) {
  return queryOf(api, endpoints.listBackChecks, { param: { round } })
}

/** What a page can ask about ballots that were chosen. */
export interface Judge {
  weigh: (choice: Choice, to: ReviewState) => Promise<Attempt<Effect>>
  decide: (wish: {
    id: string
    choice: Choice
    to: ReviewState
    reason: string
  }) => Promise<Attempt<DecisionMade>>
}

export function openJudge(api: Api, queries: QueryClient, round: string): Judge {
  const param = { round }
  return {
    weigh: (choice, to) =>
      attempt(() => api.ask(endpoints.weighDecision, { param, json: { ...choice, to } })),
    async decide({ choice, reason, ...wish }) {
      const json = { ...choice, ...wish, ...(reason !== '' && { reason }) }
      const made = await attempt(() => api.ask(endpoints.decideBallots, { param, json }))
      await queries.invalidateQueries({ queryKey: ['rounds', round] })
      return made
    },
  }
}
