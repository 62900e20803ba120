import { isWorked, LinkCode, type Ballot, type LocalDate, type Round } from '@phieu/survey'
import type { Link } from '../store/distribution/link-store.ts'
import type { Arrival, ReceivedBallot, Refused, Ways } from './ways.ts'
import { isLate } from './lateness.ts'

/**
 * A citizen's ballot comes through a link for its unit and group, finished in the link's days, with
 * the proof of work that the link asks for now. A paused link takes what was begun before.
 */
export async function arriveByLink(
  ballot: Ballot,
  { link: code, work }: Pick<ReceivedBallot, 'link' | 'work'>,
  round: Pick<Round, 'graceDays'>,
  { findLink, bitsAt }: Pick<Ways, 'findLink' | 'bitsAt'>,
  today: LocalDate,
): Promise<Arrival | Refused> {
  const read = LinkCode.safeParse(code)
  const link = read.success ? await findLink(read.data) : undefined
  if (!link) return { refused: 'unknown-link' }

  // Nobody asked in person, so the ballot may not name an interviewer either.
  const fits =
    link.round === ballot.round &&
    link.unit === ballot.unit &&
    link.group === ballot.group &&
    ballot.interviewer === undefined
  if (!fits) return { refused: 'wrong-link' }
  if (isLate(ballot, link.closesOn, round, today)) return { refused: 'closed-round' }

  const bits = bitsAt(link)
  if (!(await isWorked({ link: link.code, ballot: ballot.id }, work, bits))) {
    return { refused: 'unworked', bits }
  }
  return { channel: link.channel, doubts: doubtsAbout(link), invitation: undefined, link }
}

/** Nothing that somebody has finished is thrown away: what is doubtful is looked at first. */
function doubtsAbout({ state, maxBallots, kept }: Link): string[] {
  const isFull = maxBallots !== undefined && kept >= maxBallots
  return [...(state === 'revoked' ? ['revoked-sender'] : []), ...(isFull ? ['link-full'] : [])]
}
