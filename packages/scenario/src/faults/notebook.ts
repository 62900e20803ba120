import type { FoundDraft, NewDraft } from '@phieu/collect/device/drafts.ts'
import {
  ContactOutcome,
  type Answers,
  type Ballot,
  type BallotId,
  type Contact,
  type Language,
} from '@phieu/survey'

/** What a ballot is about, and through what it is answered. */
export interface Task {
  asked: Pick<FoundDraft, 'round' | 'unit' | 'questionnaire'>
  way: Pick<NewDraft, 'link' | 'device' | 'invitation' | 'rater' | 'mode' | 'interviewer' | 'kiosk'>
}

/** A ballot as the person knows it who gives it: what the phone has told of it. */
export interface Begun extends Task {
  id: BallotId
  language: Language
  /** All that they will have answered. */
  answers: Answers
  /** The phone has begun it. */
  isBegun: boolean
  /** What it has told to be saved. */
  saved: Answers
  /** It has told that it is saved for good, or at the office. */
  isFinished: boolean
  /** The phone's clock was so far behind that it sealed it before there was the link or the enrolment. */
  isBehind: boolean
  /** It was sealed in a page without room, and may have left it: begun again and sealed anew it is another. */
  wasInHand: boolean
  /** It was sent from a page without room that was closed since: should the office lose it, nobody has it. */
  isGone: boolean
}

/** A visit that brought no ballot, as the interviewer knows it. */
export interface Visit {
  contact: Contact
  /** The phone has told that it is written down. */
  isSaved: boolean
  /** The phone's database was lost when it was at the office: should that be put back, nobody has it. */
  isGone: boolean
}

/** The visit of a number: others say something else. */
export function noteVisit(id: string, { asked }: Task, number: number, on: string): Visit {
  const { options } = ContactOutcome
  const contact = {
    id,
    unit: asked.unit.id,
    group: asked.questionnaire.group,
    outcome: options[number % options.length] ?? 'unknown',
    attempts: 1 + (number % 9),
    on,
  }
  return { contact, isSaved: false, isGone: false }
}

/** What is compared of a contact: all of it. */
export function textOf({ id, unit, group, outcome, attempts, on }: Contact): string {
  return JSON.stringify([id, unit, group, outcome, attempts, on])
}

/** A ballot that nobody has begun yet, with answers that no other one has. */
export function noteBallot(id: BallotId, { asked, way }: Task, number: number): Begun {
  return {
    id,
    asked,
    way,
    language: number % 3 === 0 ? 'en' : 'vi',
    answers: answersOf(asked.questionnaire, number),
    isBegun: false,
    saved: {},
    isFinished: false,
    isBehind: false,
    wasInHand: false,
    isGone: false,
  }
}

/** The digits of a number: one answer each. */
function answersOf({ items }: Task['asked']['questionnaire'], number: number): Answers {
  let left = number
  const entries = items.map(({ id, options }) => {
    const { code } = options[left % options.length] ?? { code: 0 }
    left = Math.floor(left / options.length)
    return [id, code] as const
  })
  if (left > 0)
    throw new RangeError(`${number} ballots are more than ${items.length} items tell apart`)
  return Object.fromEntries(entries)
}

/** What is compared of a ballot: all of it but its id and its day, which are others after the count. */
export function contentOf({
  unit,
  group,
  mode,
  language,
  interviewer,
  answers,
}: Pick<Ballot, 'unit' | 'group' | 'mode' | 'language' | 'interviewer' | 'answers'>): string {
  const sorted = Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([unit, group, mode, language, interviewer ?? '', sorted])
}

/** The content that this ballot must have at the office. */
export function promised({ asked, way, language, answers }: Begun): string {
  const { unit, questionnaire } = asked
  const { mode, interviewer } = way
  return contentOf({
    unit: unit.id,
    group: questionnaire.group,
    mode,
    language,
    interviewer,
    answers,
  })
}
