/** What the box's pages ask the server. No key is ever part of it. */
import { endpoints, type Box } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { queryOf } from '../api/query-of.ts'

/** How often an open page looks, in ms: seldom, but while ballots are counted. */
const POLL = 15_000
const POLL_COUNT = 1_000

export function boxQuery(api: Api, round: string) {
  return queryOf(
    api,
    endpoints.getBox,
    { param: { round } },
    { refetchInterval: ({ state }) => (isCounting(state.data) ? POLL_COUNT : POLL) },
  )
}

/**
 * How often a page looks that waits for the count of a closed round: often until all is opened that
 * the server opens by itself. Without the key that may be never.
 */
export function paceOfClosed({ state: { data } }: { state: { data: Box | undefined } }): number {
  return data && data.keys.readable && countable(data) > 0 ? POLL_COUNT : POLL
}

/** Envelopes that wait for nobody's key. */
export function countable({ keys, lying, named }: Pick<Box, 'keys' | 'lying' | 'named'>): number {
  return keys.box === 'sheets' ? lying - named : lying
}

function isCounting(box: Pick<Box, 'counting'> | undefined): boolean {
  return box !== undefined && box.counting !== null
}
