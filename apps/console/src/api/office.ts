import { QueryClient } from '@tanstack/react-query'
import { createContext } from 'react-router'
import type { Api } from './api.ts'

/** What every page of the console works with. */
export interface Office {
  readonly api: Api
  /** What the server said last, so that a page is there at once and is brought up to date behind. */
  readonly queries: QueryClient
}

/** Where loaders and actions find the office. */
export const officeContext = createContext<Office>()

export function openOffice(api: Api): Office {
  return { api, queries: openQueries() }
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
