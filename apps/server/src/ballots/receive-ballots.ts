import { BallotId, localDate, RoundId, sha256, type PushRequest, type Verdict } from '@phieu/survey'
import { z } from 'zod'
import { judge, type Judgement } from './judge.ts'
import { countAtHour, findWaiting } from './link-limits.ts'
import { bitsFor } from '../distribution/link-traffic.ts'
import type { Services } from '../services.ts'
import type { Link } from '../store/distribution/link-store.ts'
import type { RefusedBallot, RefusedEntry } from '../store/refused/refused-store.ts'
import type { Device } from '../store/fieldwork/interviewer-store.ts'

type Entry = PushRequest['ballots'][number]
type Settled = Exclude<Verdict, { outcome: 'refused' }>
type Refused = { at: number; outcome: 'refused'; why: RefusedEntry['why']; bits?: number }

/** What came of a request. */
export interface Received {
  /**
   * One for each ballot that is settled, in their order. A ballot that could neither be kept nor
   * stored has none: its phone goes on holding it, and sends it again.
   */
  verdicts: Verdict[]
  /** In seconds, where links have taken all that they take in an hour. */
  retryAfter?: number
}

/**
 * Judges each ballot on its own, keeps what may be kept and stores the others raw.
 *
 * @param device - the enrolled phone that sent them, also a revoked one
 */
export async function receiveBallots(
  services: Services,
  entries: readonly Entry[],
  device: Device | undefined,
): Promise<Received> {
  const { plans, store, traffic, now } = services
  const grounds = {
    findPlan: onceEach((round: string) => plans.find(round)),
    findLink: onceEach((code: string) => store.findLink(code)),
    findInvitation: onceEach((codeHash: string) => store.findInvitation(codeHash)),
    findReceipt: (ballot: string) => store.findReceipt(ballot),
    findFlagLimits: onceEach((round: string) => store.findFlagLimits(round)),
    bitsAt: (link: Link) => bitsFor(link, traffic.countOf(link.code).kept),
    now,
  }
  const judgements = await Promise.all(
    entries.map(({ ballot, link, invitation, work }) =>
      judge({ ballot, link, invitation, work, device }, grounds),
    ),
  )
  const waiting = await findWaiting(judgements, traffic, store)
  const verdicts = await keepJudged(services, judgements, waiting)
  const patience = waiting.size > 0 ? { retryAfter: traffic.secondsLeft() } : {}

  const refused = verdicts.filter(isToBeStored)
  const raw = await Promise.all(
    refused.map(({ at, why }) => toRefused(entries[at]?.ballot, why, services)),
  )
  const limits = device ? undefined : services.config.refusedLimits
  const isStored = raw.length === 0 || (await store.storeRefused(raw, limits)) === 'stored'
  const settled = isStored ? verdicts : verdicts.filter((verdict) => !isToBeStored(verdict))
  return { verdicts: settled, ...patience }
}

/** Who must only compute sends the same ballot again by itself: nothing of it is stored. */
function isToBeStored(verdict: Settled | Refused): verdict is Refused {
  return verdict.outcome === 'refused' && verdict.why !== 'unworked'
}

async function keepJudged(
  { store, traffic }: Services,
  judgements: readonly Judgement[],
  waiting: ReadonlySet<Judgement>,
): Promise<(Settled | Refused)[]> {
  const judged = judgements.flatMap((each) =>
    'judged' in each && !waiting.has(each) ? [each.judged] : [],
  )
  const outcomes = (judged.length > 0 ? await store.keep(judged) : []).values()

  return judgements.flatMap((judgement, at) =>
    waiting.has(judgement) ? [] : [settle(judgement, at)],
  )

  function settle(judgement: Judgement, at: number): Settled | Refused {
    if ('refused' in judgement) {
      const { refused: why, bits } = judgement
      return { at, outcome: 'refused', why, ...(bits !== undefined && { bits }) }
    }
    const kept = outcomes.next().value
    if (!kept) throw new Error('the store answered without naming every ballot')
    if (kept.outcome === 'kept') countAtHour(judgement.judged, traffic)
    if (kept.outcome === 'conflicting') return { at, outcome: 'refused', why: 'conflicting' }
    if (kept.outcome === 'closed') return { at, outcome: 'refused', why: 'closed-round' }
    if (kept.outcome === 'spent') return { at, outcome: 'refused', why: 'spent-invitation' }
    return { at, ...kept }
  }
}

/** What a ballot that can't be read says of itself, as far as it could be true. */
const Claims = z.object({
  id: BallotId.optional().catch(undefined),
  round: RoundId.optional().catch(undefined),
})

async function toRefused(
  ballot: unknown,
  why: RefusedEntry['why'],
  { now, config }: Services,
): Promise<RefusedBallot> {
  const raw = JSON.stringify(ballot ?? null)
  const claims = Claims.safeParse(ballot).data
  return {
    id: await sha256(raw),
    why,
    refusedOn: localDate(now(), config.timeZone),
    size: Buffer.byteLength(raw),
    round: claims?.round,
    ballot: claims?.id,
    raw,
  }
}

/** `find`, asked once for each name: two hundred ballots of one round read that round once. */
function onceEach<T>(find: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const found = new Map<string, Promise<T>>()
  return (name) => {
    const before = found.get(name)
    if (before) return before
    const answer = find(name)
    found.set(name, answer)
    return answer
  }
}
