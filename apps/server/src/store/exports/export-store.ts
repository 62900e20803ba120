/** What the store promises to whoever takes ballots out. */
import type { Ballot, Channel, LocalDate } from '@phieu/survey'
import type { Review } from '../ballots/ballot-store.ts'
import type { KeptContact } from '../fieldwork/fieldwork-store.ts'

/** Which ballots of a round are wanted; what is left out sets no limit. */
export interface BallotFilter {
  units?: readonly string[] | undefined
  groups?: readonly string[] | undefined
  channels?: readonly Channel[] | undefined
  from?: LocalDate | undefined
  to?: LocalDate | undefined
  review?: readonly Review[] | undefined
}

/** A kept ballot without its id: nothing leads back to the phone that sent it. */
export interface ExportedBallot extends Omit<Ballot, 'id' | 'round'> {
  channel: Channel
  review: Review
}

/** Ballots as they stood at one moment. */
export interface BallotExtract {
  total: number
  /** How many of them there are about a unit from a group. */
  cellSize: (unit: string, group: string) => number
  /** In an order of chance, another one each time; to be read once. */
  portions: AsyncIterable<readonly ExportedBallot[]>
}

/** Which contacts of a round are wanted. */
export type ContactFilter = Pick<BallotFilter, 'units' | 'groups' | 'from' | 'to'>

/** Contacts as they stood at one moment, in the order of their ids, which is random. */
export interface ContactExtract {
  total: number
  portions: AsyncIterable<readonly KeptContact[]>
}

export interface ExportStore {
  readContactExtract<T>(
    round: string,
    filter: ContactFilter,
    read: (extract: ContactExtract) => Promise<T>,
  ): Promise<T>

  /**
   * Reads a round's ballots at rest, in portions, so that memory stays nearly the same for a million
   * (16 bytes for each).
   *
   * @param randomBytes - of cryptographic strength: the order must not be guessed
   */
  readExtract<T>(
    round: string,
    filter: BallotFilter,
    randomBytes: (size: number) => Uint8Array,
    read: (extract: BallotExtract) => Promise<T>,
  ): Promise<T>
}
