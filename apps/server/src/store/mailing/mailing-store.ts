/**
 * What the store promises for letters by e-mail: lists of people who are written to, once each, and
 * reminded at most once a day. To whom a letter goes comes sealed; all letters of a round go with its
 * closing.
 */
import type { LetterTexts, MailingState } from '@phieu/office'
import type { LocalDate } from '@phieu/survey'
import type { Invitation } from '../distribution/invitation-store.ts'

export interface NewMailing {
  /** A UUID. */
  id: string
  round: string
  group: string
  label: string
  /** The bulk of its invitations; `undefined` where it carries insiders' links. */
  batch: string | undefined
  texts: LetterTexts
  madeOn: LocalDate
}

/** A mailing with what came of it; nothing tells who has answered. */
export interface Mailing extends NewMailing {
  state: MailingState
  begunOn: LocalDate | undefined
  /** How many reminders were begun. */
  reminders: number
  remindedOn: LocalDate | undefined
  /** Rights that were unused by the midnight before the last reminder: of all, whoever was written to. */
  reminded: number
  letters: number
  sent: number
  waiting: number
  bounced: number
  stopped: number
  /** Whether the last reminder is not yet through with all letters. */
  isReminding: boolean
}

export interface NewLetter {
  /** A UUID of chance. */
  id: string
  person: string
  sealed: string
}

/** A letter whose turn it is, with what it says. */
export interface DueLetter {
  id: string
  round: string
  mailing: string
  sealed: string
  /** 0 for the invitation, else the number of the reminder. */
  reminder: number
  tries: number
  texts: LetterTexts
  /** They asked for no more letters, or their address is no good. */
  isQuiet: boolean
}

/**
 * What came of an invitation. `withheld`: its right was taken back before. `later`: it is tried again at
 * that moment.
 */
export type LetterOutcome = 'sent' | 'bounced' | 'withheld' | { later: Date; tries: number }

export interface MailingStore {
  /**
   * Which of these people were written to in the round as members of the group, or were to be.
   *
   * @param persons - keyed hashes
   */
  findWrittenTo(
    place: { round: string; group: string },
    persons: readonly string[],
  ): Promise<Set<string>>
  /**
   * Adds a mailing with its letters and the rights that they carry, all or nothing: invitations as a
   * bulk of its name, or links of insiders.
   *
   * @returns `overtaken` where somebody on it was written to meanwhile, or is no insider any more
   */
  addMailing(
    mailing: NewMailing,
    letters: readonly NewLetter[],
    rights:
      | { invitations: readonly Invitation[] }
      | { links: readonly { insider: string; rightHash: string }[] },
  ): Promise<'added' | 'overtaken'>
  /** The newest first. */
  listMailings(round: string): Promise<Mailing[]>
  findMailing(round: string, id: string): Promise<Mailing | undefined>
  writeLetterTexts(mailing: string, texts: LetterTexts): Promise<void>
  moveMailing(mailing: string, state: MailingState, today: LocalDate): Promise<void>
  /**
   * Begins a reminder, unless another was begun that day or letters still wait.
   *
   * @param reminded - rights that were unused by last midnight
   */
  beginReminder(mailing: string, today: LocalDate, reminded: number): Promise<boolean>
  /** The rounds of which a letter is due. Writes nothing. */
  listDueRounds(now: Date): Promise<string[]>
  /**
   * Takes the next letter of these rounds, if the pace allows one now: of any number of servers one
   * gets it. An invitation that nobody says anything of until `until` is taken again; a reminder never.
   *
   * @param every - how long after one letter the next may go, in ms
   */
  takeLetter(
    rounds: readonly string[],
    at: { now: Date; every: number; until: Date },
  ): Promise<DueLetter | undefined>
  /** Says what came of an invitation that was taken. */
  endLetter(id: string, outcome: LetterOutcome): Promise<void>
  /** Writes to nobody at these addresses any more in this round. @returns how many letters are theirs */
  noteBounces(round: string, persons: readonly string[]): Promise<number>
  /** Of those whose invitation came back, sealed; in the order of their ids. */
  listBounced(mailing: string): Promise<string[]>
  /** Whoever this letter is to is written to no more in its round. */
  stopLetters(id: string): Promise<void>
}
