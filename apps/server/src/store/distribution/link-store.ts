/** What the store promises for open links: whoever has one may answer about one unit. */
import type { LinkChange, LinkDay } from '@phieu/office'
import type { Channel, Difficulty, LinkCode, LinkState, LocalDate } from '@phieu/survey'

/** An open link as it is made: one unit, one group, one channel. Names no person. */
export interface NewLink {
  code: LinkCode
  round: string
  unit: string
  group: string
  channel: Channel
  /** For the office, to tell links of one place apart. */
  label?: string | undefined
  /** The first and the last day on which it opens, inside the round's days. */
  opensOn?: LocalDate | undefined
  closesOn?: LocalDate | undefined
  /** Nothing to compute where nobody says otherwise. */
  difficulty?: Difficulty | undefined
  /** The most ballots in an hour; 600 where nobody says otherwise. */
  perHour?: number | undefined
  /** The most ballots in all. */
  maxBallots?: number | undefined
  madeOn?: LocalDate | undefined
}

/** An open link as it stands, with what came of it. */
export interface Link {
  code: LinkCode
  round: string
  unit: string
  group: string
  channel: Channel
  label: string | undefined
  opensOn: LocalDate | undefined
  closesOn: LocalDate | undefined
  state: LinkState
  revokedOn: LocalDate | undefined
  difficulty: Difficulty
  perHour: number
  maxBallots: number | undefined
  madeOn: LocalDate | undefined
  /** It has taken all that it takes. */
  isFull: boolean
  /** Phones that opened it for the first time. */
  opened: number
  /** Envelopes that had come through it by last midnight. */
  kept: number
  /** How often something had to wait because too much came at once. */
  limited: number
}

export interface LinkStore {
  addLink(link: NewLink): Promise<void>
  /**
   * All of them, or none.
   *
   * @param wanted - told which links the round has, and asked again where somebody else makes one meanwhile
   */
  addLinks(round: string, wanted: (standing: readonly Link[]) => NewLink[]): Promise<NewLink[]>
  findLink(code: string): Promise<Link | undefined>
  /** The links of a round, by unit, group, channel and code. */
  listLinks(round: string): Promise<Link[]>

  /** @returns how many of them are of the round and not revoked, and so were changed */
  changeLinks(round: string, codes: readonly string[], change: LinkChange): Promise<number>
  /**
   * Pauses, resumes or revokes. A revoked link stays revoked.
   *
   * @returns how many of them were in another state before
   */
  moveLinks(
    round: string,
    codes: readonly string[],
    to: LinkState,
    today: LocalDate,
  ): Promise<number>

  /**
   * Counts that a link was opened in an hour, by whomever.
   *
   * @param most - so often in an hour; what is beyond is not counted any more
   */
  countOpeningOfHour(
    link: string,
    hour: string,
    most: number,
  ): Promise<'within' | 'first-beyond' | 'beyond'>
  /** Counts a phone that opened a link for the first time. */
  countOpening(link: string, today: LocalDate): Promise<void>
  /** Counts that something had to wait at a link. */
  countLimited(link: string, today: LocalDate): Promise<void>
  /** Day by day, the newest first. */
  listLinkDays(link: string): Promise<LinkDay[]>
}
