/** Asks the office's server, each endpoint as `packages/office` declares it. */
import type { Answered, Asked, Endpoint } from '@phieu/office'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ProblemError, readProblem } from './problem.ts'

/** What a request may bring beside its declared parts: a file as the body, a signal to stop. */
export type More = Pick<RequestInit, 'body' | 'headers' | 'signal'>

export interface Api {
  /**
   * One answer.
   *
   * @throws ProblemError when nobody answers, when somebody else does, and for every answer but 2xx
   */
  ask<Declared extends Endpoint>(
    endpoint: Declared,
    asked: Asked<Declared>,
    more?: More,
  ): Promise<Answered<Declared>>

  /** The same where the answer is a file. */
  take<Declared extends Endpoint>(endpoint: Declared, asked: Asked<Declared>): Promise<Blob>
}

export function openApi(): Api {
  return { ask, take }
}

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
 * The same as a query of an open page. Its key is the path word by word, so that whatever lies
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

/** The address of an endpoint with what was asked in it, for links that download. */
export function addressOf<Declared extends Endpoint>(
  endpoint: Declared,
  asked: Asked<Declared>,
): string {
  const { query: search } = partsOf(asked)
  const path = wordsOf(endpoint, asked).map(encodeURIComponent).join('/')
  return `/api/${path}${search.size > 0 ? `?${search}` : ''}`
}

async function ask<Declared extends Endpoint>(
  endpoint: Declared,
  asked: Asked<Declared>,
  more: More = {},
): Promise<Answered<Declared>> {
  const response = await send(endpoint, asked, more)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's handlers are typed by the same declaration
  return (response.status === 204 ? undefined : await response.json()) as Answered<Declared>
}

async function take<Declared extends Endpoint>(
  endpoint: Declared,
  asked: Asked<Declared>,
): Promise<Blob> {
  return (await send(endpoint, asked)).blob()
}

function keyOf(endpoint: Endpoint, asked: object): readonly unknown[] {
  const { query: search, json } = partsOf(asked)
  const rest = { ...Object.fromEntries(search), ...(json !== undefined && { json }) }
  return [...wordsOf(endpoint, asked), ...(Object.keys(rest).length > 0 ? [rest] : [])]
}

/** The path below `/api`, word by word, its parameters filled in. */
function wordsOf({ path }: Endpoint, asked: object): string[] {
  const { param } = partsOf(asked)
  return path
    .split('/')
    .slice(2)
    .map((word) => (word.startsWith(':') ? String(param[word.slice(1)] ?? '') : word))
}

function partsOf(asked: object) {
  const { param = {}, query: wanted = {}, json }: Parts = asked
  const search = new URLSearchParams(
    Object.entries(wanted).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    ),
  )
  return { param, query: search, json }
}

/** What can stand in an address. */
type Plain = string | number | boolean | null | undefined

interface Parts {
  param?: Readonly<Record<string, Plain>>
  query?: Readonly<Record<string, Plain>>
  json?: unknown
}

/** `fetch`, for answers of our server only. */
async function send<Declared extends Endpoint>(
  endpoint: Declared,
  asked: Asked<Declared>,
  more: More = {},
): Promise<Response> {
  const { json } = partsOf(asked)
  const response = await fetch(addressOf(endpoint, asked), {
    method: endpoint.method,
    ...(json !== undefined && {
      body: JSON.stringify(json),
      headers: { 'content-type': 'application/json' },
    }),
    ...more,
  }).catch(() => undefined)
  if (!response) throw new ProblemError('offline')
  if (!response.ok) throw await readProblem(response)

  // The login page of a hotel's Wi-Fi says 200 as well.
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw new ProblemError('offline')
  }
  return response
}
