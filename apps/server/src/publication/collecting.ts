import { computeParts, toldFieldwork } from '@phieu/publication'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { RoundSnapshot } from '../store/ballots/ballot-store.ts'
import type { Store } from '../store/store.ts'
import type { PublishedResult } from './published.ts'
import { observeFieldwork, type FieldworkObserver } from './observe-fieldwork.ts'

/** What a publication tells of how ballots were collected, and what they would come to if weighed. */
export type Collecting = Pick<PublishedResult, 'fieldwork' | 'calibration'>

/**
 * What the quality report would tell of the collecting, were the round published as it stands: as
 * everybody would read it, so that nobody in the office learns more of few people than that.
 */
export async function readCollecting(store: Store, plan: RoundPlan): Promise<Collecting> {
  const observer = observeFieldwork(plan)
  const counted = await store.readRound(plan.round.id, (snapshot) => seeAll(observer, snapshot))
  const { traces, calibration } = computeParts(
    'public',
    {
      ...plan,
      ...counted,
      strata: observer.strata(),
      external: await store.listExternal(plan.round.id),
      ...besidesAnswers,
    },
    undefined,
  )
  return { fieldwork: toldFieldwork(await observer.seen(store), traces), calibration }
}

async function seeAll(observer: FieldworkObserver, snapshot: RoundSnapshot) {
  const ballots = observer.watch(snapshot).ballots()[Symbol.asyncIterator]()
  let isRead = false
  while (!isRead) isRead = (await ballots.next()).done === true
  const { tallies, interviewerTallies } = snapshot
  return {
    tallies,
    clusters: interviewerTallies.map(({ interviewer: _name, ...cluster }) => cluster),
  }
}

/** What is hidden hangs on answers alone. */
const besidesAnswers = {
  assessed: [],
  adjustments: [],
  earlier: undefined,
  covariances: [],
  seed: '0000000000000000',
  replicates: 0,
}
