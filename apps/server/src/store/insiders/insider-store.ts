/**
 * What the store promises for insiders, who rate many units each: the list of their group, the units
 * that were drawn for them, their personal links. All of it is gone when the round closes.
 */
import type { DrawRecord } from '@phieu/office'
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

/** An insider with what became of their invitation: counts, nothing about answers. */
export interface InsiderStanding extends Insider {
  /** How many units were drawn for them, and about how many of these a ballot has come. */
  units: number
  done: number
  /** When the last link was made; whether it still opens something. */
  linkMadeOn: LocalDate | undefined
  linkIsGood: boolean
}

export type InsiderChange =
  | { kind: 'added'; insider: Insider }
  /** `drops`: drawn units that they may not rate any more; those that are done stay done. */
  | { kind: 'changed'; insider: Insider; drops: readonly string[] }
  /** Their link is taken back; what they sent stays. */
  | { kind: 'removed'; id: string }

/** The units of each insider who was drawn for, in the order in which they are asked. */
export type DrawnUnits = ReadonlyMap<string, readonly string[]>

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
  listInsiders(place: InsiderPlace): Promise<InsiderStanding[]>
  /**
   * All changes, or none.
   *
   * @param standing - the list that the changes were made for
   */
  changeInsiders(
    place: InsiderPlace,
    wish: { standing: readonly Insider[]; changes: readonly InsiderChange[]; today: LocalDate },
  ): Promise<'changed' | Exclude<InsiderRefusal, 'begun'>>

  /** The draw that stands and those of newcomers since, in their order. */
  listDraws(place: InsiderPlace): Promise<DrawRecord[]>
  listDrawnUnits(place: InsiderPlace): Promise<DrawnUnits>
  /**
   * Keeps what was drawn. A draw for everybody takes the place of the one before, and takes back the
   * links that were made; one for newcomers moves nobody else.
   *
   * @param standing - the list that was drawn from
   */
  fixDraw(
    place: InsiderPlace,
    draw: DrawRecord & { standing: readonly Insider[]; unitsOf: DrawnUnits },
  ): Promise<'fixed' | InsiderRefusal>

  /**
   * Makes the links of insiders who have units, one each, in the place of the one that they had.
   * What is spent stays spent.
   *
   * @returns `overtaken` when one of them is not on the list or has no units
   */
  makeInsiderLinks(
    place: InsiderPlace,
    wish: {
      channel: Channel
      links: readonly { insider: string; rightHash: string }[]
      today: LocalDate
    },
  ): Promise<'made' | Exclude<InsiderRefusal, 'begun'>>
  /** Takes a link back. @returns whether there was a good one */
  revokeInsiderLink(place: InsiderPlace, insider: string, today: LocalDate): Promise<boolean>
}
