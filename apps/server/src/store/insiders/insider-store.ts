/**
 * What the store promises for insiders, who rate many units each: the list of their group, the units
 * that were drawn for them, their personal links. All of it is gone when the round closes. Whose a
 * drawn right is comes sealed, and is sealed by whoever hands it in.
 */
import type { Channel, LocalDate } from '@phieu/survey'

/** What is kept of an insider: what the hand-out and the draw need, and nothing else. */
export interface InsiderFacts {
  name: string
  position: string
  /** For the mail merge: an e-mail address or a telephone number. */
  contact: string | undefined
  /** Units that this person may not rate, such as their own. */
  notUnits: string[]
  /** The blocks that this person knows; all of them where none is named. */
  blocks: string[]
}

export interface Insider extends InsiderFacts {
  /** A UUID. */
  id: string
}

/** A right to rate one unit, as it was drawn. */
export interface DrawnRight {
  /** A UUID. */
  id: string
  unit: string
}

/** A drawn right with what became of it. */
export interface StandingRight extends DrawnRight {
  spent: boolean
  /** So by last midnight; what the office may see. */
  shown: boolean
}

/** An insider with what became of their link. */
export interface ListedInsider extends Insider {
  /** The rights that were drawn for them. */
  sealedRights: string | undefined
  /** When the last link was made; whether it still opens something. */
  linkMadeOn: LocalDate | undefined
  linkIsGood: boolean
}

/** An insider with what became of their invitation: counts, nothing about answers. */
export interface InsiderStanding extends Omit<ListedInsider, 'sealedRights'> {
  /** How many units were drawn for them, and about how many of these a ballot has come. */
  units: number
  done: number
}

export type InsiderChange =
  | { kind: 'added'; insider: Insider }
  /**
   * `rights`: ids of all that were drawn for them; `drops`: of those for units that they may not rate
   * any more. What is done stays done.
   */
  | {
      kind: 'changed'
      insider: Insider
      rights: readonly string[]
      drops: readonly string[]
    }
  /** Their link is taken back; what they sent stays. */
  | { kind: 'removed'; id: string }

/** What was drawn for one insider. */
export interface DrawnPerson {
  insider: string
  rights: readonly DrawnRight[]
  /** Says that these are theirs. */
  sealedRights: string
  /** Of a newcomer: what stands in its place, nothing as a rule. */
  before: string | undefined
}

/** Of a round and a group. */
export interface InsiderPlace {
  round: string
  group: string
}

/**
 * Why nothing was written. `closed`: the round takes no ballots any more. `overtaken`: the list is not
 * the one that was looked at. `begun`: a ballot has come, so the draw stands.
 */
export type InsiderRefusal = 'closed' | 'overtaken' | 'begun'

export interface InsiderStore {
  /** By name. */
  listInsiders(place: InsiderPlace): Promise<ListedInsider[]>
  /** Those of a round, or of one group; in no order. */
  listRights(place: Pick<InsiderPlace, 'round'> & { group?: string }): Promise<StandingRight[]>
  findRights(ids: readonly string[]): Promise<StandingRight[]>
  /**
   * All changes, or none.
   *
   * @param standing - the list that the changes were made for
   */
  changeInsiders(
    place: InsiderPlace,
    wish: { standing: readonly Insider[]; changes: readonly InsiderChange[]; today: LocalDate },
  ): Promise<'changed' | Exclude<InsiderRefusal, 'begun'>>

  /** The draw that stands and those of newcomers since, in their order, sealed. */
  listDraws(place: InsiderPlace): Promise<string[]>
  /**
   * Keeps what was drawn. A draw for everybody takes the place of the one before, and takes back the
   * links that were made; one for newcomers moves nobody else.
   *
   * @param standing - the list that was drawn from
   */
  fixDraw(
    place: InsiderPlace,
    draw: {
      standing: readonly Insider[]
      newcomers: boolean
      people: readonly DrawnPerson[]
      sealedRecord: string
      drawnOn: LocalDate
    },
  ): Promise<'fixed' | InsiderRefusal>

  /**
   * Makes the links of insiders who were drawn for, one each, in the place of the one that they had.
   * It opens the same rights: what is spent stays spent.
   *
   * @returns `overtaken` when one of them is not on the list or was not drawn for
   */
  makeInsiderLinks(
    place: InsiderPlace,
    wish: {
      channel: Channel
      links: readonly { insider: string; rightHash: string }[]
      today: LocalDate
    },
  ): Promise<'made' | Exclude<InsiderRefusal, 'begun'>>
  /** All that were made, the good ones first. */
  listInsiderLinks(
    round: string,
  ): Promise<{ group: string; channel: Channel; isGood: boolean; sealedRights: string }[]>
  /** Takes a link back. @returns whether there was a good one */
  revokeInsiderLink(place: InsiderPlace, insider: string, today: LocalDate): Promise<boolean>
}
