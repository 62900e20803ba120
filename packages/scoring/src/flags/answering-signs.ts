/** What can be seen of how a ballot was answered: the figures behind its flags. */
import type { Answers, Ballot, Questionnaire } from '@phieu/survey'
import type { FlagLimits } from './flag-limits.ts'

/** What of a ballot is looked at. */
export type AnsweredBallot = Pick<Ballot, 'answers' | 'language' | 'mode' | 'seconds'>

/** How fast a ballot was answered. */
export interface Haste {
  /** How long the questions were on the screen at most: the ballot rounds up to tens. */
  readonly seconds: number
  /** How long it takes to read them, in ms. */
  readonly readingTime: number
}

/**
 * How fast a ballot was answered, beside the time that its text takes to read: each item once, and
 * each answer of the scales once, in the ballot's language.
 *
 * @returns `undefined` where nobody read from a screen (paper), or no time was taken
 */
export function hasteOf(
  questionnaire: Questionnaire,
  { language, mode, seconds }: Omit<AnsweredBallot, 'answers'>,
  { wordTime }: Pick<FlagLimits, 'wordTime'>,
): Haste | undefined {
  if (mode === 'paper' || seconds === undefined) return undefined
  const items = questionnaire.items.map(({ text }) => text[language])
  const options = questionnaire.items.flatMap((item) => item.options.map((each) => each[language]))
  const words = [...items, ...new Set(options)].reduce((sum, text) => sum + wordCount(text), 0)
  return { seconds, readingTime: words * wordTime[language] }
}

/** What stands between spaces and has a letter or a digit: a word in English, a syllable in Vietnamese. */
function wordCount(text: string): number {
  return text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}

/** How alike the answers of a ballot are. Answers that are not counted stand aside. */
export interface Straightness {
  readonly scored: number
  /** Answers at the place of the scale where most stand. */
  readonly same: number
  /** The longest run of answers at one place, item after item: the long-string index. */
  readonly longest: number
}

/** @throws RangeError when an answer names no option of its item */
export function straightnessOf(questionnaire: Questionnaire, answers: Answers): Straightness {
  const places = scoredPlaces(questionnaire, answers)
  const byPlace = Map.groupBy(places, (place) => place)
  let [longest, run] = [0, 0]
  for (const [at, place] of places.entries()) {
    run = place === places[at - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  const same = Math.max(0, ...[...byPlace.values()].map(({ length }) => length))
  return { scored: places.length, same, longest }
}

/** How much of a ballot says nothing. */
export interface Unanswered {
  readonly items: number
  /** Answered with an option that is not counted ("no opinion"). */
  readonly unanswered: number
}

/** @throws RangeError when an answer names no option of its item */
export function unansweredOf(questionnaire: Questionnaire, answers: Answers): Unanswered {
  const items = questionnaire.items.length
  return { items, unanswered: items - scoredPlaces(questionnaire, answers).length }
}

/**
 * How good the answers of a ballot are on the whole: the mean of (k − 1)/(K − 1) over its scored
 * answers, in ten-thousandths.
 *
 * @returns 0 to 10 000; `undefined` when no answer is scored
 */
export function answerLevel(questionnaire: Questionnaire, answers: Answers): number | undefined {
  const levels = questionnaire.items.flatMap(({ id, options }) => {
    const scored = options.filter((option) => !option.excluded)
    const at = scored.findIndex(({ code }) => code === answers[id])
    return at < 0 || scored.length < 2 ? [] : [at / (scored.length - 1)]
  })
  if (levels.length === 0) return undefined
  return Math.round((10_000 * levels.reduce((sum, level) => sum + level, 0)) / levels.length)
}

/** At which place of its scale each scored answer stands, in the order of the items. */
function scoredPlaces({ items }: Questionnaire, answers: Answers): number[] {
  return items.flatMap(({ id, options }) => {
    const place = options.findIndex(({ code }) => code === answers[id])
    const option = options[place]
    if (!option) throw new RangeError(`item ${id} has no option ${answers[id]}`)
    return option.excluded ? [] : [place]
  })
}
