import { BallotId, localDate, RoundId, sha256, type PushRequest, type Verdict } from '@phieu/survey'
import { z } from 'zod'
import { judge, type Judgement } from './judge.ts'
import type { Services } from '../services.ts'
import type { RefusedBallot, RefusedEntry } from '../store/refused-store.ts'
import type { Device } from '../store/store.ts'

type Entry = PushRequest['ballots'][number]
type Settled = Exclude<Verdict, { outcome: 'refused' }>
type Refused = { at: number; outcome: 'refused'; why: RefusedEntry['why'] }

/**
 * Judges each ballot on its own, keeps what may be kept and stores the others raw.
 *
 * @param device - the enrolled phone that sent them, also a revoked one
 * @returns a verdict for each ballot that is settled, in their order. A ballot that could neither
 *   be kept nor stored has none: its phone goes on holding it, and sends it again.
 */
export async function receiveBallots(
  services: Services,
  entries: readonly Entry[],
  device: Device | undefined,
): Promise<Verdict[]> {
  const { plans, store, now } = services
  const grounds = {
    findPlan: onceEach((round: string) => plans.find(round)),
    findLink: onceEach((code: string) => store.findLink(code)),
    findInvitation: onceEach((codeHash: string) => store.findInvitation(codeHash)),
    findReceipt: (ballot: string) => store.findReceipt(ballot),
    now,
  }
  const judgements = await Promise.all(
    entries.map(({ ballot, link, invitation, work }) =>
      judge({ ballot, link, invitation, work, device }, grounds),
    ),
  )
  const verdicts = await keepJudged(services, judgements)

  const refused = verdicts.filter((verdict) => verdict.outcome === 'refused')
  const raw = await Promise.all(
    refused.map(({ at, why }) => toRefused(entries[at]?.ballot, why, services)),
  )
  const limits = device ? undefined : services.config.refusedLimits
  const isStored = raw.length === 0 || (await store.storeRefused(raw, limits)) === 'stored'
  return isStored ? verdicts : verdicts.filter(({ outcome }) => outcome !== 'refused')
}

async function keepJudged(
  { store }: Services,
  judgements: readonly Judgement[],
): Promise<(Settled | Refused)[]> {
  const judged = judgements.flatMap((each) => ('judged' in each ? [each.judged] : []))
  const outcomes = (judged.length > 0 ? await store.keep(judged) : []).values()

  return judgements.map((judgement, at) => {
    if ('refused' in judgement) return { at, outcome: 'refused', why: judgement.refused }
    const kept = outcomes.next().value
    if (!kept) throw new Error('the store answered without naming every ballot')
    if (kept.outcome === 'conflicting') return { at, outcome: 'refused', why: 'conflicting' }
    if (kept.outcome === 'closed') return { at, outcome: 'refused', why: 'closed-round' }
    if (kept.outcome === 'spent') return { at, outcome: 'refused', why: 'spent-invitation' }
    return { at, ...kept }
  })
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
