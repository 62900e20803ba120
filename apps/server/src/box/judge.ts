import { createHash } from 'node:crypto'
import {
  Envelope,
  Slip,
  type BackupState,
  type EnvelopeHeader,
  type LocalDate,
  type Refusal,
  type Sender,
} from '@phieu/survey'
import { envelopeLines } from '@phieu/survey/envelope'
import { isNamed } from '../count/cell-rule.ts'
import type { RingKeys } from '../keys/key-ring.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { JudgedEnvelope, LyingState, WayFlag } from '../store/box/box-store.ts'
import type { Arrival, ReceivedEnvelope, Refused, Ways } from './arrival.ts'
import { arriveByDevice } from './by-device.ts'
import { arriveByLink } from './by-link.ts'
import { arriveByRight } from './by-right.ts'
import { isAhead, timelinessOf } from './lateness.ts'

/** What a judgement rests on. */
export interface Grounds extends Ways {
  findPlan: (round: string) => Promise<RoundPlan | undefined>
  /** `undefined` where nothing was ever sealed for the round. */
  findKeys: (round: string) => Promise<RingKeys | undefined>
  /** The day on which a round was last closed. */
  findClosingDay: (plan: RoundPlan) => Promise<LocalDate | undefined>
  /** Of the life of the database, named by nothing. */
  backupState: (name: '') => Promise<BackupState>
  /** The backup period that runs, as far as is known here. */
  runningPeriod: (name: '') => Promise<number>
}

/** What `waits` is judged another time. Of what is refused, what it is, as far as it could be read: it may lie in the box since long. */
export type Judgement =
  | { judged: JudgedEnvelope }
  | { waits: true }
  | (Refused & { read?: { id: string; round: string; digest: string } })

/** @returns `undefined` for what no envelope with its slip is */
export function readEntry(entry: {
  envelope: unknown
  slip: unknown
}): ReceivedEnvelope | undefined {
  const [envelope, slip] = [Envelope.safeParse(entry.envelope), Slip.safeParse(entry.slip)]
  if (!envelope.success || !slip.success) return undefined
  return { ...envelope.data, digest: digestOf(envelope.data), slip: slip.data }
}

/**
 * Whether an envelope may be put into the box. Nothing of what is inside is known here.
 *
 * Readable? Of a round that takes envelopes, and sealed to its key? About a unit of
 * the round, with the questionnaire of today's definition? By a link, a right or a phone for this
 * unit and group? In time? The first "no" is the reason for refusing it. Whether it lies there already
 * is nothing that is known here.
 */
export async function judge(
  received: ReceivedEnvelope | undefined,
  grounds: Grounds,
): Promise<Judgement> {
  if (!received) return { refused: 'unreadable' }
  const judged = await judgeRead(received, grounds)
  if ('judged' in judged) return judged
  const { header, digest } = received
  return { ...judged, read: { id: header.id, round: header.round, digest } }
}

async function judgeRead(
  received: ReceivedEnvelope,
  grounds: Grounds,
): Promise<{ judged: JudgedEnvelope } | Refused> {
  const { header, digest, sealed, slip } = received
  const plan = await grounds.findPlan(header.round)
  if (!plan) return { refused: 'unknown-round' }
  const fault = await findHeaderFault(received, plan, grounds)
  if (fault) return fault

  const today = plan.dayAt(grounds.now())
  const arrival = await arrive(received, grounds, today)
  if ('refused' in arrival) return arrival
  const timeliness = await judgeDays(received, arrival, plan, grounds)
  if (timeliness === 'refused') return { refused: 'closed-round' }
  return {
    judged: {
      header,
      digest,
      sealed,
      kind: arrival.kind,
      channel: arrival.channel,
      sealingDay: slip.sealingDay,
      state: stateOf(timeliness, arrival),
      flags: flagsOf(received, arrival, plan, today),
      rightHash: arrival.rightHash,
      drawnRight: arrival.drawnRight,
      link: arrival.link,
    },
  }
}

/** As `envelopeDigest`, at once: without the detour through another thread that the web's digests take. */
export function digestOf(envelope: Envelope): string {
  const hash = createHash('sha256').update(envelopeLines(envelope.header))
  return hash.update(envelope.sealed, 'base64url').digest('hex')
}

async function findHeaderFault(
  { header, slip }: ReceivedEnvelope,
  plan: RoundPlan,
  { findKeys }: Grounds,
): Promise<Refused | undefined> {
  const { state } = plan.round
  const keys = await findKeys(header.round)
  if (!keys || (state !== 'open' && state !== 'closed')) return { refused: 'closed-round' }
  // The list of named people went with the closing: nobody can tell any more who has which right.
  if (state === 'closed' && slip.sender.by === 'right') return { refused: 'closed-round' }
  if (header.key !== keys.keyIdFor(slip.sender.by)) return { refused: 'wrong-key' }

  const refused = findPlaceFault(header, plan)
  return refused && { refused }
}

/** Whether an envelope is about a unit of the round, and as the round asks. */
export function findPlaceFault(header: EnvelopeHeader, plan: RoundPlan): Refusal | undefined {
  const unit = plan.units.get(header.unit)
  if (!unit) return 'unknown-unit'
  const asked = plan.questionnaireFor(unit.block, header.group)
  const { id, version } = header.questionnaire
  return asked?.id === id && asked.version === version ? undefined : 'unknown-questionnaire'
}

function arrive(
  received: ReceivedEnvelope,
  grounds: Grounds,
  today: LocalDate,
): Promise<Arrival | Refused> {
  const { sender }: { sender: Sender } = received.slip
  if (sender.by === 'link') return arriveByLink(received, sender, grounds, today)
  if (sender.by === 'right') return arriveByRight(received, sender, grounds)
  return arriveByDevice(received, sender, grounds)
}

/** Of a round that the office has closed, its day of closing is the last one. */
async function judgeDays(
  { header, slip }: ReceivedEnvelope,
  { last }: Arrival,
  plan: RoundPlan,
  { findClosingDay, now }: Grounds,
) {
  const { round } = plan
  const when = { sealingDay: slip.sealingDay, mode: header.mode, today: plan.dayAt(now()) }
  const closed = round.state === 'closed' ? await findClosingDay(plan) : undefined
  const all = [round.fieldworkPeriod?.to, last, closed].map((each) =>
    timelinessOf(when, each, round.graceDays),
  )
  if (all.includes('refused')) return 'refused'
  return all.includes('late') || round.state === 'closed' ? 'late' : 'in-time'
}

/** What lies sealed of a named person's right that was taken back bears no mark when it is opened. */
function stateOf(timeliness: 'late' | 'in-time', { kind, isRevoked }: Arrival): LyingState {
  if (timeliness === 'late') return 'held'
  return isRevoked && isNamed(kind) ? 'revoked' : 'lying'
}

function flagsOf(
  { slip: { sealingDay } }: ReceivedEnvelope,
  { kind, isRevoked, since }: Arrival,
  { round }: RoundPlan,
  today: LocalDate,
): WayFlag[] {
  return [
    ...(isRevoked && !isNamed(kind) ? (['revoked-sender'] as const) : []),
    ...clockFlags(sealingDay, [round.fieldworkPeriod?.from, since], today),
  ]
}

/**
 * Whether the clock of a phone was wrong when it sealed.
 *
 * @param since - the days before which nothing can have been sealed, as far as they are known
 */
export function clockFlags(
  sealingDay: LocalDate,
  since: readonly (LocalDate | undefined)[],
  today: LocalDate,
): WayFlag[] {
  return [
    ...(isAhead(sealingDay, today) ? (['clock-ahead'] as const) : []),
    ...(since.some((day) => day !== undefined && sealingDay < day)
      ? (['clock-behind'] as const)
      : []),
  ]
}
