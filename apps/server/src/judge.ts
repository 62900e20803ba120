import {
  Ballot,
  ballotDigest,
  findFaults,
  LinkCode,
  type Questionnaire,
  type Receipt,
  type Refusal,
} from '@phieu/survey'
import type { RoundPlan } from './round-plans.ts'
import type { JudgedBallot } from './store/ballot-store.ts'
import type { Device, Link } from './store/store.ts'

/** A ballot as it came, with what was sent beside it. */
export interface ReceivedBallot {
  ballot: unknown
  /** The link that it was answered through: checked here, and then forgotten. */
  link: string | undefined
  /** The enrolled phone that sent it, also a revoked one. */
  device: Device | undefined
}

/** What a judgement rests on. */
export interface Grounds {
  findPlan: (round: string) => Promise<RoundPlan | undefined>
  findLink: (code: string) => Promise<Link | undefined>
  findReceipt: (ballot: string) => Promise<Receipt | undefined>
  now: () => Date
}

export type Judgement = { judged: JudgedBallot } | { refused: Refusal }

/**
 * Whether a ballot may be kept.
 *
 * Readable? Of a round that takes ballots? Through a link for this unit and group, or from the
 * phone of the interviewer that it names? About a unit of the round, with the questionnaire of
 * today's definition, and without fault? The first "no" is the reason for refusing it. A ballot
 * that is kept already stays kept, whatever has become of its round or its sender since.
 */
export async function judge(received: ReceivedBallot, grounds: Grounds): Promise<Judgement> {
  const read = Ballot.safeParse(received.ballot)
  if (!read.success) return { refused: 'unreadable' }
  const ballot = read.data

  const plan = await grounds.findPlan(ballot.round)
  if (!plan) return { refused: 'unknown-round' }

  const objection = await objectToArrival(ballot, received, plan, grounds)
  if (objection && !(await isKept(ballot, grounds))) return { refused: objection }

  const unit = plan.units.get(ballot.unit)
  if (!unit) return { refused: 'unknown-unit' }
  const questionnaire = plan.questionnaireFor(unit.block, ballot.group)
  if (!isAnswered(ballot, questionnaire)) return { refused: 'unknown-questionnaire' }
  if (findFaults(questionnaire, ballot.answers).length > 0) return { refused: 'faulty' }

  const keptOn = plan.dayAt(grounds.now())
  return { judged: { ballot, digest: await ballotDigest(ballot), questionnaire, keptOn } }
}

/** What speaks against taking this ballot now, from this sender. */
async function objectToArrival(
  ballot: Ballot,
  { link, device }: ReceivedBallot,
  { round }: RoundPlan,
  grounds: Grounds,
): Promise<Refusal | undefined> {
  if (round.state !== 'open') return 'closed-round'
  return ballot.mode === 'online'
    ? objectToLink(ballot, link, grounds)
    : objectToDevice(ballot, device)
}

/**
 * A ballot that was kept in its time is kept. Its phone may never have heard of it, and asks again
 * when the round is closed, the link gone or the phone revoked.
 */
async function isKept(ballot: Ballot, { findReceipt }: Grounds): Promise<boolean> {
  const receipt = await findReceipt(ballot.id)
  return receipt !== undefined && receipt.digest === (await ballotDigest(ballot))
}

/** A citizen's ballot comes through a link for its unit and group. */
async function objectToLink(
  ballot: Ballot,
  code: string | undefined,
  { findLink }: Grounds,
): Promise<Refusal | undefined> {
  const read = LinkCode.safeParse(code)
  const link = read.success ? await findLink(read.data) : undefined
  if (!link) return 'unknown-link'

  // Nobody asked in person, so the ballot may not name an interviewer either.
  const fits =
    link.round === ballot.round &&
    link.unit === ballot.unit &&
    link.group === ballot.group &&
    ballot.interviewer === undefined
  return fits ? undefined : 'wrong-link'
}

/** Every other ballot comes from the phone of the interviewer whom it names. */
function objectToDevice(ballot: Ballot, device: Device | undefined): Refusal | undefined {
  if (device?.round !== ballot.round) return 'unknown-device'
  if (device.interviewer !== ballot.interviewer) return 'unknown-device'
  return device.revokedOn === undefined ? undefined : 'revoked-device'
}

function isAnswered(
  { questionnaire: { id, version } }: Ballot,
  questionnaire: Questionnaire | undefined,
): questionnaire is Questionnaire {
  return questionnaire?.id === id && questionnaire.version === version
}
