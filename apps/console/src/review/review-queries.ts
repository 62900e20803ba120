/** What the pages of the review ask the server. */
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { parseResponse, type InferRequestType, type InferResponseType } from 'hono/client'
import { attempt, type Attempt } from '../api/attempt.ts'
import type { Api } from '../api/office.ts'

type Review = Api['api']['rounds'][':round']['review']

export type ReviewPage = InferResponseType<Review['$get'], 200>
export type ReviewRow = ReviewPage['ballots'][number]
export type ReviewState = ReviewRow['review']
export type ReviewBallot = InferResponseType<Review['ballots'][':ballot']['$get'], 200>
export type Effect = InferResponseType<Review['effect']['$post'], 200>
export type Limits = InferResponseType<Review['limits']['$get'], 200>['limits']
export type InterviewerReports = InferResponseType<Review['interviewers']['$get'], 200>
export type InterviewerReport = InterviewerReports['interviewers'][number]
export type InterviewerCard = InferResponseType<Review['interviewers'][':interviewer']['$get'], 200>
export type BackCheckList = InferResponseType<Review['back-checks']['$get'], 200>
export type BackCheckRow = BackCheckList['checks'][number]
export type Outcome = NonNullable<BackCheckRow['outcome']>

type EffectWish = InferRequestType<Review['effect']['$post']>['json']
export type Choice = Pick<EffectWish, 'ballots' | 'filter' | 'expected'>
export type Filter = NonNullable<Choice['filter']>
type DecisionMade = InferResponseType<Review['decisions']['$post'], 200>

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
  const { review } = api.api.rounds[':round']
  const more = ['sort', 'page'].flatMap((name) => {
    const value = address.get(name)
    return value ? [[name, value]] : []
  })
  const query = { ...readFilter(address), ...Object.fromEntries(more) }
  return queryOptions({
    queryKey: ['rounds', round, 'review', 'list', query],
    queryFn: () => parseResponse(review.$get({ param: { round }, query })),
  })
}

export function reviewBallotQuery(api: Api, round: string, ballot: string) {
  const { ballots } = api.api.rounds[':round'].review
  return queryOptions({
    queryKey: ['rounds', round, 'review', 'ballots', ballot],
    queryFn: () => parseResponse(ballots[':ballot'].$get({ param: { round, ballot } })),
    // Each reading is logged, so it is not read again by itself.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
}

export function limitsQuery(api: Api, round: string) {
  const { limits } = api.api.rounds[':round'].review
  return queryOptions({
    queryKey: ['rounds', round, 'review', 'limits'],
    queryFn: () => parseResponse(limits.$get({ param: { round } })),
  })
}

export function interviewerReportsQuery(api: Api, round: string) {
  const { interviewers } = api.api.rounds[':round'].review
  return queryOptions({
    queryKey: ['rounds', round, 'review', 'interviewers'],
    queryFn: () => parseResponse(interviewers.$get({ param: { round } })),
  })
}

export function interviewerCardQuery(api: Api, round: string, interviewer: string) {
  const { interviewers } = api.api.rounds[':round'].review
  return queryOptions({
    queryKey: ['rounds', round, 'review', 'interviewers', interviewer],
    queryFn: () =>
      parseResponse(interviewers[':interviewer'].$get({ param: { round, interviewer } })),
  })
}

export function backChecksQuery(api: Api, round: string) {
  const checks = api.api.rounds[':round'].review['back-checks']
  return queryOptions({
    queryKey: ['rounds', round, 'review', 'back-checks'],
    queryFn: () => parseResponse(checks.$get({ param: { round } })),
  })
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
  const { effect, decisions } = api.api.rounds[':round'].review
  const param = { round }
  return {
    weigh: (choice, to) =>
      attempt(() => parseResponse(effect.$post({ param, json: { ...choice, to } }))),
    async decide({ choice, reason, ...wish }) {
      const json = { ...choice, ...wish, ...(reason !== '' && { reason }) }
      const made = await attempt(() => parseResponse(decisions.$post({ param, json })))
      await queries.invalidateQueries({ queryKey: ['rounds', round] })
      return made
    },
  }
}
