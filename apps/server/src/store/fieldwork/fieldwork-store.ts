/** What the store promises for fieldwork: who asks where, with which phone, and what they meet. */
import type { AssignmentPlace, KeptReport } from '@phieu/office'
import type { Contact, ContactOutcome, LocalDate } from '@phieu/survey'
import type { Device } from './interviewer-store.ts'

/** Somebody who asks in one round. The least that is needed: no telephone number, no address. */
export interface RoundInterviewer {
  id: string
  name: string
  /** Short, for lists and exports; nobody else of the round has it. */
  code: string
  /** Who looks after them, or with whom they go; `undefined` where nothing is said. */
  team: string | undefined
  /** Since this day they get no work. */
  endedOn: LocalDate | undefined
}

/** `conflict`: somebody of the round has this code already, and nothing was written. */
export type PutOutcome = 'done' | 'conflict'

export type NewRoundInterviewer = Omit<RoundInterviewer, 'endedOn'>

export interface RoundInterviewerStore {
  /** The interviewers of a round by code, also those who have ended. */
  listInterviewers(round: string): Promise<RoundInterviewer[]>
  /**
   * Takes all of them into the round, or none.
   *
   * @param named - who they are, told which codes the round has; asked again where somebody else takes one meanwhile
   */
  addInterviewers(
    round: string,
    named: (codes: readonly string[]) => NewRoundInterviewer[],
  ): Promise<NewRoundInterviewer[] | 'conflict'>
  /** Gives one of the round another name, code or team; `unknown` when there is no such one. */
  changeInterviewer(
    round: string,
    interviewer: Omit<RoundInterviewer, 'endedOn'>,
  ): Promise<PutOutcome | 'unknown'>
  /**
   * Ends the work of one interviewer in one transaction: unused enrolments go, phones are revoked,
   * assignments are withdrawn. What was finished still arrives.
   *
   * @returns whether there is such an interviewer
   */
  endInterviewer(round: string, interviewer: string, today: LocalDate): Promise<boolean>
  /** Takes one back; phones are enrolled anew. @returns whether there is such an interviewer */
  resumeInterviewer(round: string, interviewer: string): Promise<boolean>

  /** The enrolments of a round that nobody has used yet. */
  listOpenEnrolments(round: string): Promise<{ interviewer: string; expiresOn: LocalDate }[]>
  /** Takes back the unused enrolments of these interviewers. */
  withdrawInterviewerEnrolments(round: string, interviewers: readonly string[]): Promise<void>
}

/** So many ballots are one interviewer's to collect. */
export interface Assignment extends AssignmentPlace {
  wanted: number
  dueOn: LocalDate | undefined
  withdrawnOn: LocalDate | undefined
}

/** Ballots of one interviewer about one unit from one group, whether an assignment asks for them or not. */
export interface CollectedBallots extends AssignmentPlace {
  counted: number
  held: number
  excluded: number
}

export interface AssignmentStore {
  /** Every assignment of a round, also the withdrawn ones, by unit, group and interviewer. */
  listAssignments(round: string): Promise<Assignment[]>
  /** The assignments of one interviewer. */
  listAssignmentsOf(round: string, interviewer: string): Promise<Assignment[]>
  /** Gives assignments; one that stands at the same place is changed, a withdrawn one given anew. */
  putAssignments(
    round: string,
    assignments: readonly Omit<Assignment, 'withdrawnOn'>[],
  ): Promise<void>
  /** @returns how many assignments were withdrawn by it */
  withdrawAssignments(
    round: string,
    places: readonly AssignmentPlace[],
    today: LocalDate,
  ): Promise<number>

  /** What interviewers have collected, by interviewer, unit and group. */
  listCollected(round: string): Promise<CollectedBallots[]>
  listCollectedBy(round: string, interviewer: string): Promise<CollectedBallots[]>
}

/** A contact as it is kept: day, place, outcome, and who told it. */
export interface KeptContact extends Contact {
  round: string
  interviewer: string
}

/** Contacts of one kind at one place. */
export interface ContactCount extends AssignmentPlace {
  outcome: ContactOutcome
  contacts: number
}

export interface ContactStore {
  /** Keeps contacts; one whose id is kept already stays as it is. Safe to repeat. */
  keepContacts(contacts: readonly KeptContact[]): Promise<void>
  /** How many of each kind, by interviewer, unit and group. */
  countContacts(round: string): Promise<ContactCount[]>
  /** The contacts of a round in the order of their ids, which is random, after the id `after`. */
  listContacts(round: string, after: string, limit: number): Promise<KeptContact[]>
}

/** A phone, with what it last said of itself. */
export interface ReportedDevice extends Omit<Device, 'tokenHash'> {
  /** What the office calls it; `undefined` until somebody says. */
  name: string | undefined
  /** `undefined` until its first report. */
  report: (KeptReport & { at: string }) | undefined
}

export interface DeviceStore {
  /** The phones of a round, also the revoked ones. */
  listDevices(round: string): Promise<ReportedDevice[]>
  /** @param at - the hour of the report, `2026-11-22T09` in the round's time zone */
  putDeviceReport(device: string, report: KeptReport, at: string): Promise<void>
  findDeviceReport(device: string): Promise<KeptReport | undefined>
  /** @returns whether the round has this phone */
  nameDevice(round: string, device: string, name: string): Promise<boolean>
  /** @returns whether the round has this phone, revoked now or before */
  revokeDeviceOf(round: string, device: string, today: LocalDate): Promise<boolean>
}

/** Ballots of a round that are alike in what is asked for. */
export interface BallotCount {
  unit: string
  group: string
  counted: number
  held: number
  excluded: number
  /** Counted ones that were sealed on `since` or later. */
  recent: number
}

export interface ProgressStore {
  /** Ballots by unit and group. */
  countByPlace(round: string, since: LocalDate): Promise<BallotCount[]>
  /** Ballots by channel, by interviewer or by the day on which they were sealed; `key` says which one. */
  countBy(
    round: string,
    by: 'channel' | 'interviewer' | 'day',
    since: LocalDate,
  ): Promise<(Omit<BallotCount, 'unit' | 'group'> & { key: string })[]>
  /** One-time invitations by channel: rights to one ballot that were handed out, and those spent. */
  countIssued(round: string): Promise<{ channel: string; issued: number; spent: number }[]>
}

export interface FieldworkStore
  extends RoundInterviewerStore, AssignmentStore, ContactStore, DeviceStore, ProgressStore {}
