import { sha256, type Sender } from '@phieu/survey'
import {
  isUnasked,
  type Arrival,
  type ReceivedEnvelope,
  type Refused,
  type Ways,
} from './arrival.ts'

/**
 * An envelope that uses a named person's right to one ballot about its unit. Whether it is still
 * unused is decided in the transaction that lays the envelope.
 */
export async function arriveByRight(
  { header }: ReceivedEnvelope,
  { right }: Sender & { by: 'right' },
  { findInvitation }: Pick<Ways, 'findInvitation'>,
): Promise<Arrival | Refused> {
  const rightHash = await sha256(right)
  const invitation = await findInvitation(rightHash)
  if (!invitation) return { refused: 'unknown-invitation' }

  const own = invitation.units.find(({ unit }) => unit === header.unit)
  const fits = own && invitation.round === header.round && invitation.group === header.group
  if (!fits || !isUnasked(header)) return { refused: 'wrong-link' }
  if (own.spent) return { refused: 'spent-invitation' }
  return {
    kind: invitation.insider === undefined ? 'invited' : 'insider',
    channel: invitation.channel,
    isRevoked: invitation.revokedOn !== undefined,
    last: undefined,
    since: undefined,
    rightHash: own.right === undefined ? rightHash : undefined,
    drawnRight: own.right,
    link: undefined,
  }
}
