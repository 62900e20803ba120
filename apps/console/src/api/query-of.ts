/** What an open page asks the office's server, kept fresh. */
import type { Answered, Asked, Endpoint } from '@phieu/office'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { partsOf, wordsOf, type Api } from './api.ts'

/** When an open page asks again. */
interface Pace<Answer> {
  /** How old an answer may be before a page that opens asks anew, in ms. */
  staleTime?: number
  /** How long an answer that no page shows is remembered, in ms. */
  gcTime?: number
  /** In ms; of an answer that says whether anything is under way: `false` when nothing is. */
  refetchInterval?: number | ((query: { state: { data: Answer | undefined } }) => number | false)
  refetchOnWindowFocus?: boolean
  refetchOnReconnect?: boolean
  /** The page before is shown while the next one is fetched. */
  keepsPrevious?: boolean
}

/**
 * What is asked of the server as a query of an open page. Its key is the path word by word, so that whatever lies
 * below a path is asked anew together: `['rounds', round, 'review']`.
 */
export function queryOf<Declared extends Endpoint>(
  api: Api,
  endpoint: Declared,
  asked: Asked<Declared>,
  { keepsPrevious = false, ...pace }: Pace<Answered<Declared>> = {},
) {
  return queryOptions({
    queryKey: keyOf(endpoint, asked),
    queryFn: () => api.ask(endpoint, asked),
    ...pace,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  })
}

/** The queries of some parts of a round, by their paths: what a change makes old. */
export function partsOfRound(round: string, ...parts: readonly string[]) {
  return {
    predicate: ({ queryKey: [first, second, third] }: { queryKey: readonly unknown[] }) =>
      first === 'rounds' && second === round && parts.some((part) => part === third),
  }
}

function keyOf(endpoint: Endpoint, asked: object): readonly unknown[] {
  const { query: search, json } = partsOf(asked)
  const rest = { ...Object.fromEntries(search), ...(json !== undefined && { json }) }
  return [...wordsOf(endpoint, asked), ...(Object.keys(rest).length > 0 ? [rest] : [])]
}
