/** What the store promises for interviewers, and for the phones that they enrol. */
import type { DevicePublicKey, LocalDate } from '@phieu/survey'

/** Someone who asks in person, at the doors of a round. */
export interface Interviewer {
  id: string
  name: string
}

/** The right to enrol one phone, proven by a code of which only the SHA-256 is kept. */
export interface Enrolment {
  codeHash: string
  interviewer: string
  round: string
  /** The last day on which it can be used. */
  expiresOn: LocalDate
  /** Who made it (`start`, or an account's id): the maker can withdraw what is still unused. */
  madeBy: string
}

/** An interviewer's enrolled phone. */
export interface Device {
  id: string
  tokenHash: string
  /** What it signs slips with. */
  publicKey: DevicePublicKey
  interviewer: string
  round: string
  enrolledOn: LocalDate
  /** Since this day it gets no briefing, and what it sends goes into review. */
  revokedOn: LocalDate | undefined
  lastContact: LocalDate | undefined
}

/**
 * What became of an enrolment. Asking again with the same device and token is `enrolled` again.
 * `unknown`: no such code, expired or withdrawn. `used`: another device (or token) was first.
 */
export type EnrolOutcome = 'enrolled' | 'unknown' | 'used'

export interface InterviewerStore {
  /** Adds an interviewer, or gives one a new name. */
  putInterviewer(interviewer: Interviewer): Promise<void>
  findInterviewer(id: string): Promise<Interviewer | undefined>

  /** Whoever can enrol a phone in a round is an interviewer of it from then on. */
  addEnrolment(enrolment: Enrolment): Promise<void>
  /** Takes back what this maker made and nobody used. */
  withdrawEnrolments(madeBy: string): Promise<void>
  enrol(
    codeHash: string,
    device: { id: string; tokenHash: string; publicKey: DevicePublicKey },
    today: LocalDate,
  ): Promise<EnrolOutcome>

  findDevice(tokenHash: string): Promise<Device | undefined>
  /** By its id, which stands on its slips. */
  findDeviceById(id: string): Promise<Device | undefined>
  noteContact(device: string, today: LocalDate): Promise<void>
  /** @throws Error when there is no such device */
  revokeDevice(device: string, today: LocalDate): Promise<void>
}
