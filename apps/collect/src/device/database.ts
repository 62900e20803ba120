import { Dexie, type Table } from 'dexie'
import type {
  BackupState,
  BallotId,
  Briefing,
  Contact,
  Digest,
  Draft,
  Envelope,
  ExtraQuestion,
  InvitationCode,
  InvitationOpening,
  LinkCode,
  LinkOpening,
  LocalDate,
  Mode,
  Questionnaire,
  Receipt,
  ReceiptPublicKey,
  RoundBrief,
  Slip,
  UnitBrief,
} from '@phieu/survey'
import type { DeviceKey } from '@phieu/survey/envelope'
import { DATABASE, tables, VERSION } from './tables.ts'

/** A proof of work that a ballot carries, and how much of it there is. */
export interface ProofOfWork {
  nonce: string
  /** The leading zero bits that it was computed for, and what else it was computed over. */
  bits: number
  salt: string
}

/** A draft as the phone keeps it, with what only the phone needs to know. */
export interface KeptDraft {
  id: BallotId
  draft: Draft
  /** The citizen's link that it is answered through, or the enrolled device that it is taken on. */
  link?: LinkCode | undefined
  device?: string | undefined
  /** The id of the kept invitation that its ballot will spend. */
  invitation?: string | undefined
  /** It is answered at a kiosk, which keeps no receipt. */
  kiosk?: true | undefined
  /** For "saved on this phone 12:04"; never leaves the phone. */
  savedAt: Date
  /** How long its questions were in sight so far, in ms; absent before the first of them. */
  answeringTime?: number | undefined
}

/** A round as the phone keeps it; what was kept by an older version of this program asks nothing more. */
export type KeptRound = RoundBrief & { extra?: readonly ExtraQuestion[] | undefined }

/**
 * A sealed ballot with its slip. It stays on the phone until a verified backup of the office holds
 * it, so that it can be offered again when a database was lost.
 */
export interface KeptEnvelope {
  id: BallotId
  envelope: Envelope
  /** Without the proof of work, which is added when it is sent. */
  slip: Slip
  digest: Digest
  /** What its receipt must be signed with. */
  receiptKey: ReceiptPublicKey
  /**
   * `kept`: the office has it, and its newest backup does not yet. Refused ones are parked: they
   * stay with their reason, can be exported, and never stand in the way of the others.
   */
  state: 'waiting' | 'kept' | 'refused'
  link?: LinkCode | undefined
  /** The kept invitation that it uses; forgotten as soon as the office has it. */
  invitation?: string | undefined
  /** It was answered at a kiosk, which keeps no receipt of it. */
  kiosk?: true | undefined
  /** Of a kiosk's: there may be a file of it, which has to go before it does. */
  isFiled?: true | undefined
  proof?: ProofOfWork | undefined
  /** What its link asks for, where this phone never opened it. */
  asks?: { work: number; salt: string } | undefined
  /** The order of sending; never leaves the phone. */
  sealedAt: Date
  /** A `Refusal`, a `ProblemCode`, or a word of a newer server. */
  refusal?: string | undefined
  /** Of a refused one: the day, in UTC, on which it was offered last. */
  triedOn?: LocalDate | undefined
  /**
   * Of a refused one that the office had signed for in an earlier life of its database: the life that
   * doesn't know its round, link, right or phone any more. The next one is offered it again.
   */
  refusedIn?: string | undefined
  /**
   * Of a kept one: the life of the office's database in which it was put into the box, and the day on which
   * the office's signed word of its backups was followed first.
   */
  inBox?: { epoch: string; period: number; since?: LocalDate | undefined } | undefined
}

/** What the phone remembers of a ballot that is at the office: with the round's key anyone can check it. */
export interface KeptReceipt extends Receipt {
  ballot: BallotId
  round: string
  unit: string
  /** The day on which the receipt came. */
  keptOn: LocalDate
  mode: Mode
  /** The citizen's link that it was answered through: on this phone only, to say "answered". */
  link?: LinkCode | undefined
  /** Of a ballot that an interviewer took: who, of which group, and whether the briefing counts it. */
  taken?: { interviewer: string; group: string; briefed: boolean } | undefined
}

/** What the office last said of its database and its backups. */
export interface KeptBackupState extends BackupState {
  is: 'current'
  askedAt: Date
}

/** Somebody without a ballot, whom the office doesn't know of yet, or whom no backup of it holds. */
export interface OwedContact {
  id: string
  contact: Contact
  /** The enrolled device that it was told on. */
  device: string
  /** Refused ones stay, and stop nobody. `kept`: the office has it, and its newest backup does not yet. */
  state: 'waiting' | 'kept' | 'refused'
  refusal?: string | undefined
  /** Of a kept one: as of an envelope. */
  inBox?: { epoch: string; period: number; since?: LocalDate | undefined } | undefined
}

/**
 * A personal invitation as the phone keeps it. A receipt doesn't name it: once a ballot is at the
 * office, this phone can't tell any more than the office which one the invitation was spent with.
 */
export interface KeptInvitation {
  /** Random, for this phone's addresses: the code stays out of the browser's history. */
  id: string
  code: InvitationCode
  /** With a unit marked as spent as soon as its ballot has reached the office. */
  opening: InvitationOpening
  /** On all ballots of one insider; only where there are several units. */
  rater?: string | undefined
}

/** This phone as the office knows it; the newest one is in use. */
export interface Enrolment {
  /** A UUID made on the phone. */
  device: string
  /** 32 random bytes in base64url: proof of being this device, for all but envelopes. */
  token: string
  /** Signs the slips of its envelopes; the private half can't be taken out of the browser. */
  key: DeviceKey
  /** The one-time code of the enrolment link. */
  code: string
  /**
   * `asked` until the office has answered; `lost` once it doesn't know the device, `revoked` once it
   * wants no new work from it.
   */
  state: 'asked' | 'known' | 'lost' | 'revoked'
  askedAt: Date
  /** When the office last heard how this phone is. */
  reportedAt?: Date | undefined
  /** How many reports it has sent off. */
  reports?: number | undefined
  /** What the last failure to send was, since the last report. */
  lastError?: string | undefined
}

/** Which unit and group the interviewer is working on, from one interview to the next. */
export interface InterviewSelection {
  is: 'current'
  unit?: string | undefined
  group?: string | undefined
}

/** Room that is held for a ballot that was begun; see `openBallast`. */
export interface Ballast {
  /** Holds it, if it is not held yet. @returns whether there is so much room */
  lay: () => Promise<boolean>
  /** Lets go of it. @returns whether any was held */
  release: () => Promise<boolean>
}

/** What a phone holds room with whose browser has no files. */
export interface KeptBallast {
  is: 'current'
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * That this is a kiosk: a tablet at an office's counter. The PIN guards its screen against whoever
 * stands before it, not the tablet against whoever takes it home: there is nothing readable on it.
 */
export interface KeptKiosk {
  is: 'current'
  link: LinkCode
  /** What the office calls it. */
  label: string
  /** Proof of being this tablet, for its reports. */
  token: string
  salt: string
  /** SHA-256 of salt and PIN. */
  pinHash: string
  /** The office has taken it back: it begins no more ballots. */
  revoked: boolean
  /** Wrong PINs so far. */
  wrong: number
  /** Until when no PIN is looked at. */
  shutUntil: Date
}

/**
 * A code that this tablet has asked to be set up with, and the token that it made for it: where the reply
 * was lost it asks with the same one again, also on a page anew.
 */
export interface AskedKiosk {
  code: string
  token: string
}

/** The newest briefing from the office. */
export interface KeptBriefing {
  is: 'current'
  briefing: Briefing
  fetchedAt: Date
}

/**
 * Everything that this phone remembers and owes. The browser may close the connection at any time
 * (memory pressure, iOS, a newer version in another tab); `retryIfClosed` opens it again.
 */
export class DeviceDatabase extends Dexie {
  declare readonly drafts: Table<KeptDraft, BallotId>
  declare readonly outbox: Table<KeptEnvelope, BallotId>
  declare readonly receipts: Table<KeptReceipt, BallotId>
  declare readonly openings: Table<LinkOpening, LinkCode>
  declare readonly contacts: Table<OwedContact, string>
  declare readonly invitations: Table<KeptInvitation, string>
  /** What drafts refer to. A version never changes, so nothing here is ever dropped. */
  declare readonly questionnaires: Table<Questionnaire, [string, number]>
  declare readonly units: Table<UnitBrief, string>
  declare readonly rounds: Table<KeptRound, string>
  declare readonly enrolments: Table<Enrolment, string>
  declare readonly briefings: Table<KeptBriefing, 'current'>
  declare readonly selections: Table<InterviewSelection, 'current'>
  declare readonly backups: Table<KeptBackupState, 'current'>
  declare readonly ballast: Table<KeptBallast, 'current'>
  declare readonly kiosks: Table<KeptKiosk, 'current'>
  declare readonly askedKiosks: Table<AskedKiosk, string>
  /** What is let go of when a write finds no room. */
  room: Ballast | undefined

  constructor(name = DATABASE) {
    // What is said to be saved is on the disk, not in a memory that a power cut empties.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(VERSION).stores(tables)
  }
}
