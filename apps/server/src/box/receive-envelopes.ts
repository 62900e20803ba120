import {
  BallotId,
  localDate,
  RoundId,
  sha256,
  type BackupState,
  type PushRequest,
  type Refusal,
  type Verdict,
} from '@phieu/survey'
import { z } from 'zod'
import { secondsLeft } from '../distribution/link-traffic.ts'
import type { Services } from '../services.ts'
import type { TurnedAway } from '../store/refused/refused-store.ts'
import { believeTogether } from './believe-together.ts'
import { chargeRevoked } from './charge-revoked.ts'
import { judge, readEntry, type Grounds, type Judgement } from './judge.ts'
import { signAhead, type SignedAhead } from './sign-ahead.ts'
import { signBackups } from './sign-backups.ts'

type Entry = PushRequest['envelopes'][number]

/** What came of a request. */
export interface Received {
  /** The life of the database in which they lie, and how much of it backups hold. */
  backups: BackupState
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
  grounds: Grounds,
  { envelopes, together }: PushRequest,
  from: () => string | undefined,
): Promise<Received> {
  const read = envelopes.map(readEntry)
  const believed = await believeTogether(grounds, read, together)
  const judged = await Promise.all(read.map((each) => judge(each, believed)))
  const revoked = chargeRevoked(services)
  const judgements = judged.map((each, at) => revoked.take(each, read[at]))
  const { settled, ahead } = await layJudged(services, grounds, judgements, revoked.lay)
  const isStored = await storeRefused(services, envelopes, settled, from)

  const answered = isStored ? settled : settled.filter((each) => !isToBeStored(each))
  const rounds = answered.flatMap((each) => ('kept' in each ? [each.kept.round] : []))
  const said = { ...(await grounds.backupState('')), at: services.now().toISOString() }
  const backups = await signBackups(services.keys, said, rounds)
  const verdicts = await Promise.all(
    answered.map((each) => verdictOf(services, each, backups.epoch, ahead)),
  )
  const isWaiting = settled.length < envelopes.length
  return {
    backups,
    verdicts: verdicts.flat(),
    ...(isWaiting && { retryAfter: secondsLeft(services.now()) }),
  }
}

/** @returns one for each judgement, but for what has to wait */
async function layJudged(
  { store, counts, keys }: Services,
  grounds: Grounds,
  judgements: readonly Judgement[],
  lay: Services['store']['lay'],
): Promise<{ settled: Settled[]; ahead: SignedAhead }> {
  const judged = judgements.flatMap((each) => ('judged' in each ? [each.judged] : []))
  const [laying, ahead] = await Promise.all([
    judged.length > 0 ? lay(judged) : [],
    signAhead(keys, grounds, judged),
  ])
  const outcomes = laying.values()
  const standing = await findStanding(store, judgements)
  const settled = judgements.flatMap((judgement, at): Settled[] => {
    if ('waits' in judgement) return []
    if ('refused' in judgement) return [standing.get(judgement) ?? { at, ...judgement }]

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
  return { settled, ahead }
}

/** What lies in the box stays there, whatever has become of its round or its sender since. */
async function findStanding(
  store: Services['store'],
  judgements: readonly Judgement[],
): Promise<Map<Judgement, Settled>> {
  const refused = [...judgements.entries()].flatMap(([at, judgement]) =>
    'refused' in judgement && judgement.read ? [{ at, judgement, read: judgement.read }] : [],
  )
  if (refused.length === 0) return new Map()
  const receipts = await store.findReceipts(refused.map(({ read }) => read.id))
  const standing = new Map<Judgement, Settled>()
  for (const { at, judgement, read } of refused) {
    const receipt = receipts.get(read.id)
    if (!receipt) continue
    const isSame = receipt.digest === read.digest
    const kept = { round: read.round, ...receipt }
    standing.set(judgement, isSame ? { at, kept } : { at, refused: 'conflicting' })
  }
  return standing
}

const refusals = {
  conflicting: 'conflicting',
  closed: 'closed-round',
  spent: 'spent-invitation',
} as const satisfies Record<string, Refusal>

/**
 * The same envelope gets the same receipt in a life of the database: signed anew, to the same bits. What
 * has been counted in a round whose keys are destroyed gets none any more, and nobody has to decide on it.
 *
 * @returns nothing where it has to wait: the key that signs lies on another server
 */
async function verdictOf(
  { keys, workSalts }: Services,
  settled: Settled,
  epoch: string,
  ahead: SignedAhead,
): Promise<Verdict[]> {
  const { at } = settled
  if ('refused' in settled) {
    const { refused: why, bits } = settled
    const work = bits === undefined ? {} : { bits, salt: workSalts.today() }
    return [{ at, outcome: 'refused', why, ...work }]
  }
  const { round, ...about } = settled.kept
  const signed = ahead.get(about.digest)
  if (signed?.period === about.period && signed.epoch === epoch) {
    return [{ at, outcome: 'kept', receipt: signed }]
  }
  const ring = await keys.find(round)
  const receipt = ring?.sign({ ...about, epoch })
  if (receipt) return [{ at, outcome: 'kept', receipt }]
  return ring?.isDestroyed ? [{ at, outcome: 'refused', why: 'closed-round' }] : []
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
  from: () => string | undefined,
): Promise<boolean> {
  const refused = await Promise.all(
    settled
      .filter(isToBeStored)
      .map(({ at, refused: why }) => toRefused(entries[at], why, services)),
  )
  if (refused.length === 0) return true
  const bytes = refused.reduce((sum, { size }) => sum + size, 0)
  const { refusedShare, store, config } = services
  if (!refusedShare.take(from(), bytes)) return false
  try {
    return (await store.storeRefused(refused, config.refusedLimits)) === 'stored'
  } catch (error) {
    refusedShare.giveBack(from(), bytes)
    throw error
  }
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
