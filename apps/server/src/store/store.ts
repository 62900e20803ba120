/**
 * What the server remembers: the promise. `sql-store.ts` keeps it on SQLite and PostgreSQL alike,
 * `store.contract.test.ts` tests it on both. Days, never times; see also the other
 * `*-store.ts`.
 */
import type {
  Definition,
  DefinitionRef,
  DevicePublicKey,
  LocalDate,
  Registry,
  Round,
} from '@phieu/survey'
import type { AdjustmentStore } from './adjustments/adjustment-store.ts'
import type { AssessedStore } from './assessed/assessed-store.ts'
import type { BackCheckStore } from './review/back-check-store.ts'
import type { BallotStore } from './ballots/ballot-store.ts'
import type { BoxStore } from './box/box-store.ts'
import type { KeyStore } from './box/key-store.ts'
import type { BatchStore } from './distribution/batch-store.ts'
import type { CatalogueStore } from './catalogue/catalogue-store.ts'
import type { EarlierStore } from './previous-results/previous-result-store.ts'
import type { ExportStore } from './exports/export-store.ts'
import type { ExternalStore } from './external/external-store.ts'
import type { FieldworkStore } from './fieldwork/fieldwork-store.ts'
import type { ImportStore } from './imports/import-store.ts'
import type { InsiderStore } from './insiders/insider-store.ts'
import type { InterviewFiguresStore } from './review/interview-figures-store.ts'
import type { InvitationStore } from './distribution/invitation-store.ts'
import type { LinkStore } from './distribution/link-store.ts'
import type { KeepingStore } from './backup-retention/backup-retention-store.ts'
import type { LifeStore } from './backup-retention/life-store.ts'
import type { LogStore } from './log/log-store.ts'
import type { AccessLinkStore, PeopleStore } from './people/people-store.ts'
import type { PlanStore } from './rounds/plan-store.ts'
import type { PublicationStore } from './publication/publication-store.ts'
import type { RefusedStore } from './refused/refused-store.ts'
import type { ReviewStore } from './review/review-store.ts'
import type { WorkingCopyStore } from './catalogue/working-copy-store.ts'

export interface Store
  extends
    RoundStore,
    PlanStore,
    PublicationStore,
    BallotStore,
    BoxStore,
    KeyStore,
    RefusedStore,
    ReviewStore,
    BackCheckStore,
    InterviewFiguresStore,
    AssessedStore,
    ExternalStore,
    ExportStore,
    ImportStore,
    AdjustmentStore,
    CatalogueStore,
    WorkingCopyStore,
    EarlierStore,
    LogStore,
    KeepingStore,
    LifeStore,
    PeopleStore,
    AccessLinkStore,
    LinkStore,
    InvitationStore,
    InsiderStore,
    BatchStore,
    InterviewerStore,
    FieldworkStore {
  /** Resolves when the database answers; rejects with its error when it doesn't. */
  ping(): Promise<void>
}

/** What is measured, when, and of whom. */
export interface RoundStore {
  /** @throws Error when this version stands already with another content: a version never changes */
  addDefinition(definition: Definition): Promise<void>
  findDefinition(ref: DefinitionRef): Promise<Definition | undefined>

  /** @throws Error when this registry stands already with another content */
  addRegistry(registry: Registry): Promise<void>
  findRegistry(id: string): Promise<Registry | undefined>

  /** @throws Error when a round of this name stands already */
  addRound(round: Round): Promise<void>
  findRound(id: string): Promise<Round | undefined>
  /** Every round, by name. */
  listRounds(): Promise<Round[]>
}

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
