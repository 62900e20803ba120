import {
  Ballot,
  ballotDigest,
  findExtraFaults,
  findFaults,
  type Questionnaire,
  type Receipt,
  type Refusal,
} from '@phieu/survey'
import type { RoundPlan } from '../round-plans.ts'
import type { JudgedBallot } from '../store/ballot-store.ts'
import { findArrival, type Arrival, type ReceivedBallot, type Ways } from './arrival.ts'

/** What a judgement rests on. */
export interface Grounds extends Ways {
  findPlan: (round: string) => Promise<RoundPlan | undefined>
  findReceipt: (ballot: string) => Promise<Receipt | undefined>
  now: () => Date
}

export type Judgement = { judged: JudgedBallot } | { refused: Refusal }

/**
 * Whether a ballot may be kept.
 *
 * Readable? Of a round that takes ballots? Through a link or an invitation for this unit and group,
 * or from the phone of the interviewer that it names? About a unit of the round, with the
 * questionnaire of today's definition, and without fault? The first "no" is the reason for refusing
 * it. A ballot that is kept already stays kept, whatever has become of its round or its sender since.
 */
export async function judge(received: ReceivedBallot, grounds: Grounds): Promise<Judgement> {
  const read = Ballot.safeParse(received.ballot)
  if (!read.success) return { refused: 'unreadable' }
  const ballot = read.data

  const plan = await grounds.findPlan(ballot.round)
  if (!plan) return { refused: 'unknown-round' }

  const found = await findArrival(ballot, received, plan, grounds)
  if ('refused' in found && !(await isKept(ballot, grounds))) return found
  const arrival = 'refused' in found ? unknownArrival : found

  const unit = plan.units.get(ballot.unit)
  if (!unit) return { refused: 'unknown-unit' }
  const questionnaire = plan.questionnaireFor(unit.block, ballot.group)
  if (!isAnswered(ballot, questionnaire)) return { refused: 'unknown-questionnaire' }
  if (findFaults(questionnaire, ballot.answers).length > 0) return { refused: 'faulty' }
  if (findExtraFaults(plan.round.extra, ballot).length > 0) return { refused: 'faulty' }

  return {
    judged: {
      ballot,
      digest: await ballotDigest(ballot),
      questionnaire,
      keptOn: plan.dayAt(grounds.now()),
      channel: arrival.channel,
      flags: arrival.doubts,
      review: arrival.doubts.length > 0 ? 'held' : 'counted',
      invitation: arrival.invitation,
    },
  }
}

/** Of a ballot that is kept already: nothing of it is written again. */
const unknownArrival: Arrival = { channel: 'other', doubts: [], invitation: undefined }

/**
 * A ballot that was kept in its time is kept. Its phone may never have heard of it, and asks again
 * when the round is closed, the link gone or the invitation spent with it.
 */
async function isKept(ballot: Ballot, { findReceipt }: Grounds): Promise<boolean> {
  const receipt = await findReceipt(ballot.id)
  return receipt !== undefined && receipt.digest === (await ballotDigest(ballot))
}

function isAnswered(
  { questionnaire: { id, version } }: Ballot,
  questionnaire: Questionnaire | undefined,
): questionnaire is Questionnaire {
  return questionnaire?.id === id && questionnaire.version === version
}
