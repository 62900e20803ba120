import type { Answers, Questionnaire } from '@phieu/survey'
import { seededChance, type Chance } from './chance.ts'

/** What made-up respondents think of one unit. */
export interface Opinions {
  /** How many of a group answer, about `target`; a few units get far too few, or none at all. */
  ballots: (group: string, target: number) => number
  /** The answers of one respondent. */
  answer: (questionnaire: Questionnaire, chance: Chance) => Answers
}

/** Of a hundred answers, how many say "no opinion". */
const UNDECIDED = 7

/**
 * Opinions that differ as real ones do: by unit, by group, by item, and from person to person.
 *
 * @param seed - names the round; the same seed and unit give the same opinions
 */
export function opinionsOf(seed: string, unit: string): Opinions {
  const quality = 0.35 * seededChance(`${seed}/${unit}`).normal()
  const turnout = seededChance(`${seed}/${unit}/turnout`).fraction()
  const lean = (what: string, strength: number) =>
    strength * seededChance(`${seed}/${what}`).normal()

  return {
    ballots: (group, target) => {
      const share = seededChance(`${seed}/${unit}/${group}`).fraction()
      if (turnout < 0.02) return 0
      if (turnout < 0.08) return Math.floor(share * 4)
      return Math.round(target * (0.55 + 0.6 * share))
    },
    answer: (questionnaire, chance) => {
      const { group } = questionnaire
      // A mood that outweighed the items would fill in the same answer everywhere.
      const mood = 0.45 * chance.normal()
      const view = quality + lean(group, 0.25) + lean(`${unit}/${group}`, 0.15) + mood
      return Object.fromEntries(
        questionnaire.items.map((item) => {
          const liking = view + lean(item.id, 0.3) + 0.9 * chance.normal()
          return [item.id, optionFor(item.options, liking, chance)]
        }),
      )
    },
  }
}

/** The code of the option that a liking (0 is lukewarm) leads to. */
function optionFor(
  options: Questionnaire['items'][number]['options'],
  liking: number,
  chance: Chance,
): number {
  const excluded = options.filter((option) => option.excluded)
  const scored = options.filter((option) => !option.excluded)
  const undecided = excluded.length > 0 && chance.between(1, 100) <= UNDECIDED
  const offered = undecided ? excluded : scored
  // A lukewarm respondent of these surveys still says "rather satisfied": the fourth of five.
  const at = Math.round((offered.length - 1) * 0.65 + liking)
  const option = offered[Math.min(offered.length - 1, Math.max(0, at))]
  if (!option) throw new Error('an item without options')
  return option.code
}
