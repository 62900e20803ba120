import type { Sender } from '@phieu/survey'
import { slipText } from '@phieu/survey/envelope'
import type { Arrival, ReceivedEnvelope, Refused, Ways } from './arrival.ts'

type Needed = Pick<Ways, 'findDevice' | 'findInterviewers' | 'isSigned' | 'signedTogether'>

/**
 * An envelope that somebody asked for in person comes from an enrolled phone of its round, which has
 * signed the slip. What a phone had finished when it was revoked or given to another interviewer
 * still arrives, into review.
 */
export async function arriveByDevice(
  { header, digest, slip }: ReceivedEnvelope,
  sender: Sender & { by: 'device' },
  { findDevice, findInterviewers, isSigned, signedTogether }: Needed,
): Promise<Arrival | Refused> {
  const device = await findDevice(sender.device)
  if (device?.round !== header.round) return { refused: 'unknown-device' }
  const text = slipText(digest, slip.sealingDay, sender.device)
  if (
    signedTogether !== sender.device &&
    !isSigned({ text, signature: sender.signature, publicKey: device.publicKey })
  ) {
    return { refused: 'unknown-device' }
  }
  const { interviewer, mode } = header
  if (mode === 'online' || interviewer === undefined) return { refused: 'wrong-link' }
  const isOwn = interviewer === device.interviewer
  if (!isOwn && !(await findInterviewers(header.round)).has(interviewer)) {
    return { refused: 'unknown-device' }
  }
  return {
    kind: 'interview',
    channel: mode === 'paper' ? 'paper' : 'interview',
    isRevoked: device.revokedOn !== undefined || !isOwn,
    last: undefined,
    since: device.enrolledOn,
    rightHash: undefined,
    drawnRight: undefined,
    link: undefined,
  }
}
