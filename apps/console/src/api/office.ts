import type { AppType } from '@phieu/server'
import { QueryClient } from '@tanstack/react-query'
import { hc } from 'hono/client'
import { createContext } from 'react-router'
import { ProblemError, readProblem } from './problem.ts'

/** What every page of the console works with. */
export interface Office {
  readonly api: Api
  /** What the server said last, so that a page is there at once and is brought up to date behind. */
  readonly queries: QueryClient
}

/** The server's routes, typed by the server itself. */
export type Api = ReturnType<typeof openApi>

/** Where loaders and actions find the office. */
export const officeContext = createContext<Office>()

export function openOffice(): Office {
  return { api: openApi(), queries: openQueries() }
}

function openApi() {
  return hc<AppType>('/', { fetch: send })
}

function openQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // A refusal stays one; a lost connection is asked again by the next poll, in words.
        retry: false,
        // Otherwise a query would wait for the browser's opinion of the network and say nothing.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
    },
  })
}

/**
 * `fetch`, for answers of our server only.
 *
 * @throws ProblemError when nobody answers, when somebody else does, and for every answer but 2xx
 */
async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch(() => undefined)
  if (!response) throw new ProblemError('offline')
  if (!response.ok) throw await readProblem(response)

  // The login page of a hotel's Wi-Fi says 200 as well.
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    throw new ProblemError('offline')
  }
  return response
}
