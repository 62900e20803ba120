/** What the frame around the pages has read, for the pages in it. */
import type { RoundState } from '@phieu/survey'
import { useRouteLoaderData, type LoaderFunctionArgs } from 'react-router'
import type { Api } from '../api/api.ts'
import { officeContext } from '../api/office.ts'
import { roundsQuery, sessionQuery } from '../api/queries.ts'
import { keptLanguage, loadWords } from '../i18n/words.ts'
import { isReader } from './navigation.ts'

export async function frameLoader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const fetched = loadWords(keptLanguage())
  const { user } = await queries.ensureQueryData(sessionQuery(api))
  const [words, { rounds }] = await Promise.all([
    fetched,
    isReader(user?.role) ? queries.ensureQueryData(roundsQuery(api)) : { rounds: [] },
  ])
  return { user, rounds, api, words }
}

/** Whether the one who is signed in runs the rounds; others of the office read, and the council approves. */
export function useIsAdmin(): boolean {
  return useRole() === 'admin'
}

/** What the one who is signed in is at the office. */
export function useRole() {
  return useRouteLoaderData<typeof frameLoader>('frame')?.user?.role
}

/** For what is asked beside the loader of a page; `undefined` outside of the frame. */
export function useApi(): Api | undefined {
  return useRouteLoaderData<typeof frameLoader>('frame')?.api
}

/** Who is signed in: a proposal is agreed to by somebody else. */
export function useOwnId(): string | undefined {
  return useRouteLoaderData<typeof frameLoader>('frame')?.user?.id
}

/** The round that is under way; where none is, the one that stands first in every list. */
export function useLatestRound(): string | undefined {
  return roundUnderWay(useRouteLoaderData<typeof frameLoader>('frame')?.rounds ?? [])?.id
}

export function roundUnderWay<Round extends { state: RoundState }>(
  rounds: readonly Round[],
): Round | undefined {
  return rounds.find(({ state }) => state === 'open') ?? rounds[0]
}

/** Whether a round takes no ballots any more, so that nothing is handed out in it. */
export function useIsOver(id: string): boolean {
  const state = useRoundState(id)
  return state === 'closed' || state === 'approved' || state === 'published'
}

/** How a round stood when the page was opened or last moved it. */
export function useRoundState(id: string): RoundState | undefined {
  const rounds = useRouteLoaderData<typeof frameLoader>('frame')?.rounds
  return rounds?.find((round) => round.id === id)?.state
}
