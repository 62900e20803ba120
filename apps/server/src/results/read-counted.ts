import type { BallotStore, RoundSnapshot } from '../store/ballots/ballot-store.ts'
import type { CountedRound } from './gather-input.ts'
import type { Counted } from './score-round.ts'

/** What stands counted of a round now. */
export async function readTallies(store: BallotStore, round: string): Promise<Counted> {
  const [tallies, clusters] = await Promise.all([
    store.listTallies(round),
    store.listInterviewerTallies(round),
  ])
  return { tallies, clusters }
}

/**
 * As much of it as the points of some units rest on: all of it where interviewers brought ballots, as how
 * alike these are all units tell together.
 */
export async function readTalliesOf(
  store: BallotStore,
  round: string,
  units: readonly string[],
): Promise<Counted> {
  const clusters = await store.listInterviewerTallies(round)
  const tallies = await store.listTallies(round, clusters.length > 0 ? undefined : units)
  return { tallies, clusters }
}

/** What a result is made of, as the tallies say. */
export async function readCounted({
  tallies,
  flaggedTallies,
  interviewerTallies,
  raterBallots,
}: RoundSnapshot): Promise<CountedRound> {
  const clusters = interviewerTallies.map(({ interviewer: _name, ...cluster }) => cluster)
  return { tallies, flaggedTallies, clusters, raterBallots: await raterBallots() }
}
