import type { Ballot, Refusal } from '@phieu/survey'
import type { Device } from '../store/fieldwork/interviewer-store.ts'
import type { Arrival } from './ways.ts'

/**
 * A ballot that somebody asked for in person comes from the phone of the interviewer whom it names.
 * What a phone had finished when it was revoked still arrives, into review.
 */
export function arriveByDevice(
  ballot: Ballot,
  device: Device | undefined,
): Arrival | { refused: Refusal } {
  if (device?.round !== ballot.round) return { refused: 'unknown-device' }
  if (device.interviewer !== ballot.interviewer) return { refused: 'unknown-device' }
  return {
    channel: ballot.mode === 'paper' ? 'paper' : 'interview',
    doubts: device.revokedOn === undefined ? [] : ['revoked-sender'],
    invitation: undefined,
    link: undefined,
  }
}
