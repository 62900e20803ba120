/** What the box's pages ask the server. No key is ever part of it. */
import { endpoints, type Box } from '@phieu/office'
import { queryOf, type Api } from '../api/api.ts'

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

function isCounting(box: Pick<Box, 'counting'> | undefined): boolean {
  return box !== undefined && box.counting !== null
}
