/** What the pages of setting up a round ask the server, and how they save. */
import { type Answered, endpoints } from '@phieu/office'
import { ExtraQuestions, type ExtraQuestion, type Round } from '@phieu/survey'
import { queryOptions } from '@tanstack/react-query'
import { attempt, type Attempt } from '../../api/attempt.ts'
import type { RoundDetail } from '../../api/answers.ts'
import type { Api } from '../../api/api.ts'
import { queryOf } from '../../api/query-of.ts'
import type { Office } from '../../api/office.ts'
import { ProblemError } from '../../api/problem.ts'
import { roundQuery } from '../../api/queries.ts'

export type Readiness = Answered<typeof endpoints.getOpeningReadiness>
export type Finding = Readiness['findings'][number]
export type QuotaPreview = Answered<typeof endpoints.previewQuotas>
export type PopulationPreview = Answered<typeof endpoints.previewPopulations>

/** What of a round's plan can still be changed. */
export type PlanPart = RoundDetail['plannable'][number]

/** Asked anew each time: other pages change what is missing. */
export function readinessQuery(api: Api, round: string) {
  return queryOf(api, endpoints.getOpeningReadiness, { param: { round } }, { staleTime: 0 })
}

/** Questions that are ready to be added to a round. */
export function libraryQuery(api: Api) {
  return queryOptions({
    queryKey: ['extra-questions'],
    queryFn: async () => {
      const { questions } = await api.ask(endpoints.listExtraQuestions, {})
      return ExtraQuestions.parse(questions)
    },
    staleTime: Infinity,
  })
}

/** Everything of a round's plan that a page may send. */
export type PlanChange = Partial<Omit<Round, 'id' | 'state'>>

/**
 * Saves a change of a round's plan.
 *
 * @param revision - of the plan that the change was made on; when somebody else has saved since,
 *   nothing is written
 */
export function savePlan(
  { api, queries }: Office,
  round: string,
  revision: string,
  change: PlanChange,
): Promise<Attempt<RoundDetail>> {
  return attempt(async () => {
    const { queryKey } = roundQuery(api, round)
    const standing = await queries.fetchQuery({ ...roundQuery(api, round), staleTime: 0 })
    if (standing.revision !== revision) throw new ProblemError('conflict')

    const { id: _id, state: _state, ...plan } = standing.round
    const json = { revision, plan: { ...plan, ...change } }
    const saved = await api.ask(endpoints.planRound, { param: { round }, json })
    queries.setQueryData(queryKey, saved)
    queries.removeQueries({ queryKey: ['rounds'], exact: true })
    await queries.invalidateQueries({ queryKey: ['rounds', round] })
    return saved
  })
}

/** What a round asks beside the items, as the survey knows it. */
export function extraQuestionsOf({ round }: RoundDetail): ExtraQuestion[] {
  return ExtraQuestions.parse(round.extra)
}
