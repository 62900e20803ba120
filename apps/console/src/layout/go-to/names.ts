/** The names that only the server has. */
import { type Answered, endpoints } from '@phieu/office'
import type { QueryClient } from '@tanstack/react-query'
import type { Role } from '../../api/answers.ts'
import type { Api } from '../../api/api.ts'
import { queryOf } from '../../api/query-of.ts'
import { overviewQuery } from '../../api/queries.ts'

/** Of a round its units, links and interviewers; people of the office. */
export interface Names {
  readonly units: readonly { id: string; name: string }[]
  readonly links: readonly LinkName[]
  readonly interviewers: readonly { id: string; name: string; code: string }[]
  readonly people: readonly { id: string; name: string }[]
}

type LinkName = Pick<
  Answered<typeof endpoints.listLinks>['links'][number],
  'code' | 'unitName' | 'groupName' | 'label'
>

export const noNames: Names = { units: [], links: [], interviewers: [], people: [] }

/** The most links that are found by name at once; the list of links finds the others. */
const MOST_LINKS = '200'

/** Asks for the names, or takes what was read before. What the server cannot tell just now is left out. */
export async function readNames(
  { api, queries }: { api: Api; queries: QueryClient },
  round: string | undefined,
  role: Role | undefined,
): Promise<Names> {
  const may = ({ who }: { who: readonly Role[] }) => role !== undefined && who.includes(role)
  const ofRound = <Found>(isAllowed: boolean, ask: (id: string) => Promise<Found>) =>
    round !== undefined && isAllowed ? ask(round).catch(() => undefined) : undefined
  const [overview, links, interviewers, people] = await Promise.all([
    ofRound(may(endpoints.getOverview), (id) => queries.ensureQueryData(overviewQuery(api, id))),
    ofRound(may(endpoints.listLinks), (id) => {
      const asked = { param: { round: id }, query: { size: MOST_LINKS } }
      return queries.ensureQueryData(queryOf(api, endpoints.listLinks, asked))
    }),
    ofRound(may(endpoints.listInterviewers), (id) =>
      queries.ensureQueryData(queryOf(api, endpoints.listInterviewers, { param: { round: id } })),
    ),
    may(endpoints.listPeople)
      ? queries.ensureQueryData(queryOf(api, endpoints.listPeople, {})).catch(() => undefined)
      : undefined,
  ])
  return {
    units: overview?.blocks.flatMap(({ units }) => units) ?? [],
    links: links?.links ?? [],
    interviewers: interviewers?.interviewers ?? [],
    people: people?.people ?? [],
  }
}
