import type { LinkTraffic } from '../distribution/link-traffic.ts'
import type { JudgedBallot } from '../store/ballots/ballot-store.ts'
import type { LinkStore } from '../store/distribution/link-store.ts'
import type { Judgement } from './judge.ts'

/**
 * Of what was judged, what must wait because its link has taken all that it takes in an hour. It
 * gets no verdict, stays on its phone and comes again; nothing is lost.
 */
export async function findWaiting(
  judgements: readonly Judgement[],
  traffic: LinkTraffic,
  store: Pick<LinkStore, 'countLimited'>,
): Promise<ReadonlySet<Judgement>> {
  const waiting = new Set<Judgement>()
  const full = new Map<string, string>()
  const taken = new Map<string, number>()
  for (const judgement of judgements) {
    if (!('judged' in judgement) || !judgement.link) continue
    const { link, judged } = judgement
    const before = taken.get(link.code) ?? traffic.countOf(link.code).kept
    if (before >= link.perHour) {
      waiting.add(judgement)
      full.set(link.code, judged.keptOn)
    } else taken.set(link.code, before + 1)
  }
  for (const [link, day] of full) {
    if (traffic.isFirstWait(link)) await store.countLimited(link, day)
  }
  return waiting
}

/** Counts a ballot that was written just now at its link. */
export function countAtHour({ link }: JudgedBallot, traffic: LinkTraffic): void {
  if (link !== undefined) traffic.count(link, 'kept', 1)
}
