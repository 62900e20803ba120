/** What the store promises for the moves of rounds and for what was published of them. */
import type {
  AccountRef,
  ChangedBy,
  ClosingDeletions,
  Erratum,
  MoveWish,
  PublicationEntry,
  RedCheck,
} from '@phieu/office'
import type { LocalDate, RoundState } from '@phieu/survey'
import type { AwardDecision } from '../awards/award-store.ts'
import type { NewJob } from '../exports/job-store.ts'

/** Who moved a round from state to state, when and why. */
export interface RoundMove {
  from: RoundState
  to: RoundState
  /** The account's id and its name at that time. */
  by: AccountRef
  /** ISO 8601, UTC. */
  at: string
  reason: string | undefined
  /** What was red before it and whoever moved it explains; left out where nothing is. */
  red?: readonly RedCheck[]
  /** What was deleted with it; only a closing deletes anything. */
  deleted?: ClosingDeletions
}

/** A move that one person has asked for, and that takes two. */
export interface ProposedMove extends Omit<RoundMove, 'from' | 'red' | 'deleted'> {
  late: MoveWish['late']
  unopened: MoveWish['unopened']
}

/** A package as it was published: written once, never changed. */
export interface StoredPackage {
  bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  digest: string
}

/** What is to be published of a round. */
export interface NewPublication extends Record<PackageKind, StoredPackage> {
  round: string
  publishedOn: LocalDate
  /**
   * How many moves the round had when its parts were read: an approval that was withdrawn and given
   * again meanwhile may be for other points.
   */
  movesBefore: number
  /** What was decided about commendations, as the packages have it. */
  decisions: readonly AwardDecision[]
}

/**
 * `moved-meanwhile`: the round no longer stood where the move begins, or what is confirmed was
 * withdrawn; nothing was written.
 */
export type MoveOutcome = 'moved' | 'moved-meanwhile'

export interface PublicationStore {
  /**
   * Moves a round and notes the move. Closing an open one deletes whom it had invited
   * (see `delete-at-closing.ts`).
   *
   * @param more - `confirmed`: the proposal that is confirmed with it, which must still stand; `follows`: what is to
   *   be done after it, laid down with it
   * @throws Error when there is no such round
   */
  moveRound(
    round: string,
    move: RoundMove,
    more?: { confirmed?: ProposedMove | undefined; follows?: NewJob | undefined },
  ): Promise<MoveOutcome>
  /** Notes a move for which a second person has to ask too, in the place of one before. */
  proposeMove(round: string, move: ProposedMove): Promise<void>
  /** What waits for a second person; whatever moves the round takes it away. */
  findProposedMove(round: string): Promise<ProposedMove | undefined>
  /** @returns whether it still stood */
  withdrawMove(round: string, proposed: ProposedMove): Promise<boolean>
  /** The moves of a round, the first one first. */
  listMoves(round: string): Promise<RoundMove[]>

  /**
   * Writes what is published of a round, and moves the round: both, or neither.
   *
   * @returns `decided-meanwhile` when other commendations stand than in the packages; nothing was
   *   written then either
   * @throws Error when the round was published before
   */
  publish(publication: NewPublication, move: RoundMove): Promise<MoveOutcome | 'decided-meanwhile'>
  /** The last one first: what is published later changes no order of those before. */
  listPublications(): Promise<PublicationEntry[]>
  findPublication(round: string): Promise<PublicationEntry | undefined>
  /**
   * Safe to repeat: the same words again are `added` already.
   *
   * @returns `not-published` where nothing is published of the round
   */
  addErratum(round: string, erratum: Erratum, deed: ChangedBy): Promise<'added' | 'not-published'>
  /** The first one first. */
  listErrata(round: string): Promise<Erratum[]>
  readPackage(round: string, kind: PackageKind): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Writes the bytes that were published once more; whoever calls it has compared their digest. */
  putPackageBack(round: string, kind: PackageKind, bytes: Uint8Array<ArrayBuffer>): Promise<void>
}

/** The whole package for the office, and the one with small cells hidden for everyone. */
export type PackageKind = 'office' | 'public'
