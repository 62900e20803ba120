import {
  BallotId,
  localDate,
  RoundId,
  sha256,
  type PushRequest,
  type Refusal,
  type Verdict,
} from '@phieu/survey'
import { z } from 'zod'
import { hourAt, secondsLeft } from '../distribution/link-traffic.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { TurnedAway } from '../store/refused/refused-store.ts'
import { findInvitation } from '../insiders/drawn-rights.ts'
import { judge, type Grounds, type Judgement } from './judge.ts'

type Entry = PushRequest['envelopes'][number]

/** What came of a request. */
export interface Received {
  /**
   * One for each envelope that is settled, in their order. An envelope that could neither be laid
   * nor stored has none: its phone goes on holding it, and sends it again.
   */
  verdicts: Verdict[]
  /** In seconds, where links have taken all that they take in an hour. */
  retryAfter?: number
}

/** What is answered of one envelope; nothing where it has to wait. */
type Settled =
  | { at: number; kept: { round: string; digest: string; period: number } }
  | { at: number; refused: Refusal; bits?: number | undefined }

/**
 * Judges each envelope on its own, lays what may be laid and stores the others raw.
 *
 * @param from - the address that they come from, which is written down nowhere
 */
export async function receiveEnvelopes(
  services: Services,
  entries: readonly Entry[],
  from: string | undefined,
): Promise<Received> {
  const grounds = groundsOf(services)
  const judgements = await Promise.all(entries.map((entry) => judge(entry, grounds)))
  const settled = await layJudged(services, judgements)
  const isStored = await storeRefused(services, entries, settled, from)

  const answered = isStored ? settled : settled.filter((each) => !isToBeStored(each))
  const verdicts = await Promise.all(answered.map((each) => verdictOf(services, each)))
  const isWaiting = settled.length < entries.length
  return { verdicts, ...(isWaiting && { retryAfter: secondsLeft(services.now()) }) }
}

function groundsOf(services: Services): Grounds {
  const { plans, store, keys, workSalts, now } = services
  return {
    findPlan: onceEach((round: string) => plans.find(round)),
    findKeys: onceEach((round: string) => keys.find(round)),
    findLink: onceEach((code: string) => store.findLink(code)),
    findInvitation: onceEach((right: string) => findInvitation(services, right)),
    findDevice: onceEach((id: string) => store.findDeviceById(id)),
    findInterviewers: onceEach(async (round: string) => {
      const all = await store.listInterviewers(round)
      return new Set(all.map(({ id }) => id))
    }),
    findReceipt: (envelope) => store.findReceipt(envelope),
    findClosingDay: async (plan: RoundPlan) => {
      const moves = await store.listMoves(plan.round.id)
      const closing = moves.findLast(({ to }) => to === 'closed')
      return closing && plan.dayAt(new Date(closing.at))
    },
    countLinkHour: onceEach((link: string) => store.countLinkHour(link, hourAt(now()))),
    burstOf: onceEach(async (round: string) => (await store.findFlagLimits(round)).linkHour),
    hour: hourAt(now()),
    salts: workSalts.accepted(),
    now,
  }
}

/** @returns one for each judgement, but for what has to wait */
async function layJudged(
  { store, counts }: Services,
  judgements: readonly Judgement[],
): Promise<Settled[]> {
  const judged = judgements.flatMap((each) => ('judged' in each ? [each.judged] : []))
  const outcomes = (judged.length > 0 ? await store.lay(judged) : []).values()
  const settled = judgements.flatMap((judgement, at): Settled[] => {
    if ('refused' in judgement) return [{ at, ...judgement }]
    if ('standing' in judgement) return [{ at, kept: judgement.standing }]

    const { header, digest } = judgement.judged
    const laid = outcomes.next().value
    if (!laid) throw new Error('the store answered without naming every envelope')
    if ('period' in laid) {
      return [{ at, kept: { round: header.round, digest, period: laid.period } }]
    }
    if (laid.outcome === 'waiting') return []
    if (laid.outcome === 'unworked') return [{ at, refused: laid.outcome, bits: laid.bits }]
    return [{ at, refused: refusals[laid.outcome] }]
  })
  for (const round of new Set(judged.map(({ header }) => header.round))) counts.nudge(round)
  return settled
}

const refusals = {
  conflicting: 'conflicting',
  closed: 'closed-round',
  spent: 'spent-invitation',
} as const satisfies Record<string, Refusal>

/** The same envelope gets the same receipt: it is signed anew each time, to the same bits. */
async function verdictOf({ keys, workSalts }: Services, settled: Settled): Promise<Verdict> {
  const { at } = settled
  if ('refused' in settled) {
    const { refused: why, bits } = settled
    return {
      at,
      outcome: 'refused',
      why,
      ...(bits !== undefined && { bits, salt: workSalts.today() }),
    }
  }
  const { round, ...about } = settled.kept
  const ring = await keys.find(round)
  if (!ring) throw new Error(`an envelope lies in the box of round ${round}, which has no keys`)
  return { at, outcome: 'kept', receipt: ring.sign(about) }
}

/** Who must only compute sends the same envelope again by itself: nothing of it is stored. */
function isToBeStored(settled: Settled): settled is Settled & { refused: Refusal } {
  return 'refused' in settled && settled.refused !== 'unworked'
}

/** @returns whether there was room for all of them */
async function storeRefused(
  services: Services,
  entries: readonly Entry[],
  settled: readonly Settled[],
  from: string | undefined,
): Promise<boolean> {
  const refused = await Promise.all(
    settled
      .filter(isToBeStored)
      .map(({ at, refused: why }) => toRefused(entries[at], why, services)),
  )
  if (refused.length === 0) return true
  const bytes = refused.reduce((sum, { size }) => sum + size, 0)
  if (!services.refusedShare.take(from, bytes)) return false
  return (await services.store.storeRefused(refused, services.config.refusedLimits)) === 'stored'
}

/** What an envelope that can't be read says of itself, as far as it could be true. */
const Claims = z.object({
  header: z.object({
    id: BallotId.optional().catch(undefined),
    round: RoundId.optional().catch(undefined),
  }),
})

async function toRefused(
  entry: Entry | undefined,
  why: Refusal,
  { now, config }: Services,
): Promise<TurnedAway> {
  const raw = JSON.stringify(entry?.envelope ?? null)
  const claims = Claims.safeParse(entry?.envelope).data?.header
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

/** `find`, asked once for each name: two hundred envelopes of one round read that round once. */
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
