/** What the store promises for the right of reply. */
import type { ChangedBy, ProvisionalResult, ReplyVerdict } from '@phieu/office'
import type { LocalDate } from '@phieu/survey'

/** Until when units may object to the figures of one approval. */
export interface ReplyPeriod {
  round: string
  /** The place of the approval among the moves of the round. */
  approval: number
  until: LocalDate
  opened: ChangedBy
}

/** What one unit was shown. */
export interface ShownResult {
  unit: string
  result: ProvisionalResult
}

/** Names one objection: a unit makes one to each approval. */
export interface ObjectionKey {
  round: string
  approval: number
  unit: string
}

/** A file's name as it came, its size in bytes. */
export interface ObjectionFile {
  name: string
  size: number
}

export interface KeptObjection extends ObjectionKey {
  text: string
  made: ChangedBy
  file: (ObjectionFile & { kept: boolean }) | undefined
  answer: (ChangedBy & { verdict: ReplyVerdict; text: string }) | undefined
}

/** A period with what one unit sees of it. */
export interface OwnPeriod {
  period: ReplyPeriod
  result: ProvisionalResult
  objection: KeptObjection | undefined
}

export interface ReplyStore {
  /**
   * Opens a period with what each unit is shown, or gives the one that stands another last day; what
   * was shown stays.
   *
   * @returns `moved-meanwhile` when the round's last move isn't this approval any more
   */
  setReplyPeriod(
    period: ReplyPeriod,
    shown: readonly ShownResult[],
  ): Promise<'set' | 'moved-meanwhile'>
  /** The last approval first. */
  listReplyPeriods(round: string): Promise<ReplyPeriod[]>
  /** What one unit was shown of all rounds, the last one opened first. */
  listOwnPeriods(unit: string): Promise<OwnPeriod[]>
  /** The last approval first, then by unit. */
  listObjections(round: string): Promise<KeptObjection[]>
  /**
   * Safe to repeat: the same text again is `made` again.
   *
   * @returns `not-shown` where the unit was shown nothing; `moved-meanwhile` as above
   */
  makeObjection(
    key: ObjectionKey,
    text: string,
    made: ChangedBy,
  ): Promise<'made' | 'made-before' | 'not-shown' | 'moved-meanwhile'>
  /** @returns `there-already` for a second one; `no-objection` where none was made */
  addObjectionFile(
    key: ObjectionKey,
    file: ObjectionFile,
    bytes: Uint8Array<ArrayBuffer>,
    at: string,
  ): Promise<'added' | 'there-already' | 'no-objection'>
  /** `undefined` where there is none, or none any more. */
  readObjectionFile(key: ObjectionKey): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Safe to repeat: the same answer again is `answered` again. */
  answerObjection(
    key: ObjectionKey,
    answer: NonNullable<KeptObjection['answer']>,
  ): Promise<'answered' | 'answered-before' | 'no-objection'>
}
