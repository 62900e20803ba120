import { InvitationCode, sha256, type Ballot, type Refusal } from '@phieu/survey'
import type { Arrival, Ways } from './ways.ts'

/**
 * A ballot that spends a personal invitation for its unit. Whether it is still unspent is decided
 * in the transaction that keeps the ballot.
 */
export async function arriveByInvitation(
  ballot: Ballot,
  code: string,
  { findInvitation }: Ways,
): Promise<Arrival | { refused: Refusal }> {
  const read = InvitationCode.safeParse(code)
  const codeHash = read.success ? await sha256(read.data) : undefined
  const invitation = codeHash === undefined ? undefined : await findInvitation(codeHash)
  if (!invitation) return { refused: 'unknown-invitation' }

  const right = invitation.units.find(({ unit }) => unit === ballot.unit)
  const fits =
    right !== undefined &&
    invitation.round === ballot.round &&
    invitation.group === ballot.group &&
    ballot.interviewer === undefined
  if (!fits) return { refused: 'wrong-link' }
  if (right.spent) return { refused: 'spent-invitation' }
  return {
    channel: invitation.channel,
    doubts: invitation.revokedOn === undefined ? [] : ['revoked-sender'],
    invitation: invitation.codeHash,
    link: undefined,
  }
}
