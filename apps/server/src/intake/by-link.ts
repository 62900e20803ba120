import { LinkCode, type Ballot, type Refusal } from '@phieu/survey'
import type { Arrival, ReceivedBallot, Ways } from './arrival.ts'

/** A citizen's ballot comes through a link for its unit and group. */
export async function arriveByLink(
  ballot: Ballot,
  { link: code }: ReceivedBallot,
  { findLink }: Ways,
): Promise<Arrival | { refused: Refusal }> {
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
  return { channel: link.channel, doubts: [], invitation: undefined }
}
