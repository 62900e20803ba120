/** What the office lays into the box itself: what the door had refused, and what a phone's rescue file brings. */
import type { TakenIn } from '@phieu/office'
import { Envelope, Slip, type LocalDate, type Refusal } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Services } from '../services.ts'
import type { JudgedEnvelope, LayOutcome } from '../store/box/box-store.ts'
import { clockFlags, digestOf, findPlaceFault, judge, readEntry, type Grounds } from './judge.ts'

/** An envelope in the hands of the office; `slip` where it is known. */
export interface InHand {
  envelope: unknown
  slip?: unknown
  /** The day on which the door refused it: it was finished on that day or before. */
  refusedOn?: LocalDate
}

/**
 * Lays envelopes that the office holds. What comes by a right, a signature or work that holds lies there
 * as if its phone had sent it. The rest lies there on the word of the office: it passes through the
 * count into review, or waits unopened where it is a named person's, as what came by a right taken back. An
 * interviewer need not be known: whoever was added after the backup to which an office was put back is no more.
 *
 * @returns what became of them; one that lies there already is counted once, by whatever way it came
 */
export async function takeIn<Held extends InHand>(
  services: Services,
  grounds: Grounds,
  plan: RoundPlan,
  inHand: readonly Held[],
): Promise<{ taken: TakenIn; settled: Held[] }> {
  const taken: TakenIn = { arrived: 0, held: 0, already: 0, left: [] }
  const settled: Held[] = []
  const left = new Map<Refusal, number>()

  const own = await Promise.all(inHand.map((each) => judgeOwn(each, plan, grounds)))
  const first = await lay(services, own)
  const vouched = await Promise.all(
    inHand.map(async (each, at) =>
      isSettled(first[at]) ? undefined : vouchFor(each, plan, grounds),
    ),
  )
  const second = await lay(
    services,
    vouched.map((each) => (typeof each === 'object' ? each : undefined)),
  )
  for (const [at, each] of inHand.entries()) {
    const fault = vouched[at]
    const outcome = isSettled(first[at]) ? first[at] : second[at]
    if (isSettled(outcome)) {
      settled.push(each)
      if (outcome.outcome === 'laid-already') taken.already += 1
      else taken[outcome === first[at] ? 'arrived' : 'held'] += 1
    } else {
      const why = typeof fault === 'string' ? fault : whyNot(outcome)
      left.set(why, (left.get(why) ?? 0) + 1)
    }
  }
  taken.left = [...left].map(([why, envelopes]) => ({ why, envelopes }))
  services.counts.nudge(plan.round.id)
  return { taken, settled }
}

/** By its own authority. */
async function judgeOwn(
  { envelope, slip }: InHand,
  { round }: RoundPlan,
  grounds: Grounds,
): Promise<JudgedEnvelope | undefined> {
  const judgement =
    slip === undefined ? undefined : await judge(readEntry({ envelope, slip }), grounds)
  const judged = judgement && 'judged' in judgement ? judgement.judged : undefined
  return judged?.header.round === round.id ? judged : undefined
}

/** On the word of the office: it must be sealed to this round, about one of its units and as it asks. */
async function vouchFor(
  inHand: InHand,
  plan: RoundPlan,
  { findKeys, now }: Grounds,
): Promise<JudgedEnvelope | Refusal> {
  const read = Envelope.safeParse(inHand.envelope)
  if (!read.success) return 'unreadable'
  const { header, sealed } = read.data
  if (header.round !== plan.round.id) return 'unknown-round'
  const keys = await findKeys(header.round)
  const isOpen = plan.round.state === 'open' || plan.round.state === 'closed'
  if (!keys || !isOpen) return 'closed-round'
  const isNamed = header.key === keys.keyIdFor('right')
  if (!isNamed && header.key !== keys.keyIdFor('link')) return 'wrong-key'
  const fault = findPlaceFault(header, plan)
  if (fault) return fault

  const { mode, interviewer } = header
  const isAsked = mode !== 'online'
  if (isAsked !== (interviewer !== undefined) || (isAsked && isNamed)) return 'wrong-link'
  const today = plan.dayAt(now())
  const sealingDay = Slip.safeParse(inHand.slip).data?.sealingDay ?? inHand.refusedOn ?? today
  return {
    header,
    digest: digestOf(read.data),
    sealed,
    kind: isNamed ? 'invited' : isAsked ? 'interview' : 'open',
    channel: isAsked ? mode : 'other',
    sealingDay,
    state: isNamed ? 'revoked' : 'lying',
    flags: [
      ...(isNamed ? [] : (['revoked-sender'] as const)),
      ...clockFlags(sealingDay, [plan.round.fieldworkPeriod?.from], today),
    ],
    rightHash: undefined,
    drawnRight: undefined,
    link: undefined,
  }
}

/** One outcome for each place; nothing where there was nothing to lay. */
async function lay(
  { store }: Services,
  envelopes: readonly (JudgedEnvelope | undefined)[],
): Promise<(LayOutcome | undefined)[]> {
  const some = envelopes.filter((each) => each !== undefined)
  const outcomes = (some.length > 0 ? await store.lay(some) : []).values()
  return envelopes.map((each) => (each ? outcomes.next().value : undefined))
}

type Lying = Extract<LayOutcome, { period: number }>

function isSettled(outcome: LayOutcome | undefined): outcome is Lying {
  return outcome !== undefined && 'period' in outcome
}

function whyNot(outcome: LayOutcome | undefined): Refusal {
  return outcome?.outcome === 'conflicting' ? 'conflicting' : 'closed-round'
}
