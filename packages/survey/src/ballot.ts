import { z } from 'zod'
import { Language } from './writing/bilingual.ts'
import { ExtraAnswers } from './extra/extra.ts'
import { LocalDate } from './writing/local-date.ts'
import { QuestionnaireRef, type Questionnaire } from './questionnaire.ts'
import { UnitId } from './registry/registry.ts'
import { RoundId } from './round.ts'
import { Uuid } from './uuid.ts'

/**
 * Made on the device with the first tap, unique everywhere. A random UUID (version 4): the sortable
 * versions carry the exact time, which a ballot must not keep.
 */
export const BallotId = Uuid
export type BallotId = z.infer<typeof BallotId>

/** How the ballot was collected: by the citizen through a link, by an interviewer, on paper. */
export const Mode = z.enum(['online', 'interview', 'paper'])
export type Mode = z.infer<typeof Mode>

/** The code of the chosen option, by item. */
export const Answers = z.record(z.string().max(64), z.int().min(0).max(99))
export type Answers = z.infer<typeof Answers>

/** Answers still being given, on one device. */
export const Draft = z.object({
  id: BallotId,
  round: RoundId,
  unit: UnitId,
  group: z.string().min(1).max(64),
  questionnaire: QuestionnaireRef,
  mode: Mode,
  language: Language,
  /** Who asked; on interviewers' ballots only, and the respondent is told. */
  interviewer: z.string().min(1).max(64).optional(),
  /**
   * One insider who rates many units: random, the same on all their ballots of a round, joined to
   * no name. Absent where a person rates the one unit they dealt with.
   */
  rater: Uuid.optional(),
  answers: Answers,
  /** Answers to the round's extra questions; absent where it has none. */
  extra: ExtraAnswers.optional(),
})
export type Draft = z.infer<typeof Draft>

/**
 * A finished draft, never edited. It keeps the day, never the time, and nothing that names the
 * person who answered.
 */
export const Ballot = Draft.extend({
  /**
   * The day of Finish. Of a ballot that nobody asked for in person, what comes out of the envelope
   * is the Monday of its week.
   */
  sealedOn: LocalDate,
  /**
   * How long the questions were on the screen, in seconds: rounded up to tens, at most 600, so that
   * it tells haste and nobody's habits.
   */
  seconds: z.int().min(0).max(600).multipleOf(10).optional(),
})
export type Ballot = z.infer<typeof Ballot>

/** Why answers may not be sealed. */
export interface Fault {
  item: string
  reason: 'missing' | 'unknown-option' | 'unknown-item'
}

/**
 * What keeps these answers from being sealed; empty when nothing does.
 *
 * Every item is answered, if only with "no opinion", and nothing else is. Faults stand in the
 * order of the questionnaire, answers to items that it does not have last.
 */
export function findFaults(questionnaire: Questionnaire, answers: Answers): Fault[] {
  const faults = questionnaire.items.flatMap((item): Fault[] => {
    if (!Object.hasOwn(answers, item.id)) return [{ item: item.id, reason: 'missing' }]
    const known = item.options.some((option) => option.code === answers[item.id])
    return known ? [] : [{ item: item.id, reason: 'unknown-option' }]
  })
  const asked = new Set(questionnaire.items.map((item) => item.id))
  const strangers = Object.keys(answers).filter((item) => !asked.has(item))
  return [...faults, ...strangers.map((item): Fault => ({ item, reason: 'unknown-item' }))]
}
