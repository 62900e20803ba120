import type { FlagLimits } from '@phieu/scoring'
import {
  Ballot,
  ballotDigest,
  findExtraFaults,
  findFaults,
  type Questionnaire,
  type Receipt,
} from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { JudgedBallot } from '../store/ballots/ballot-store.ts'
import type { Link } from '../store/distribution/link-store.ts'
import { findArrival } from './arrival.ts'
import { flagsOnReceipt, historyOf } from './flags-on-receipt.ts'
import { isAhead } from './lateness.ts'
import type { Arrival, ReceivedBallot, Refused, Ways } from './ways.ts'

/** What a judgement rests on. */
export interface Grounds extends Ways {
  findPlan: (round: string) => Promise<RoundPlan | undefined>
  findReceipt: (ballot: string) => Promise<Receipt | undefined>
  /** From where on the round flags ballots. */
  findFlagLimits: (round: string) => Promise<FlagLimits>
  now: () => Date
}

/** `link`: that it came through, for the limits of the link. */
export type Judgement = { judged: JudgedBallot; link: Link | undefined } | Refused

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

  const today = plan.dayAt(grounds.now())
  const found = await findArrival(ballot, received, plan, grounds, today)
  if ('refused' in found && !(await isKept(ballot, grounds))) return found
  const arrival = 'refused' in found ? unknownArrival : found

  const unit = plan.units.get(ballot.unit)
  if (!unit) return { refused: 'unknown-unit' }
  const questionnaire = plan.questionnaireFor(unit.block, ballot.group)
  if (!isAnswered(ballot, questionnaire)) return { refused: 'unknown-questionnaire' }
  if (findFaults(questionnaire, ballot.answers).length > 0) return { refused: 'faulty' }
  if (findExtraFaults(plan.round.extra, ballot).length > 0) return { refused: 'faulty' }

  const limits = await grounds.findFlagLimits(ballot.round)
  return {
    judged: {
      ballot,
      digest: await ballotDigest(ballot),
      questionnaire,
      keptOn: today,
      channel: arrival.channel,
      flags: [
        ...arrival.doubts,
        ...(isAhead(ballot, today) ? ['clock-ahead'] : []),
        ...flagsOnReceipt(ballot, arrival.channel, questionnaire, limits),
      ],
      review: arrival.doubts.length > 0 ? 'held' : 'counted',
      invitation: arrival.invitation,
      link: arrival.link?.code,
      history: historyOf(plan, limits, grounds.now()),
    },
    link: arrival.link,
  }
}

/** Of a ballot that is kept already: nothing of it is written again. */
const unknownArrival: Arrival = {
  channel: 'other',
  doubts: [],
  invitation: undefined,
  link: undefined,
}

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
