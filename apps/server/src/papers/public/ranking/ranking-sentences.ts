import { alikeLeaders, type RankingDocument, type UnitDocument } from '@phieu/scoring'
import { describeIndex } from '../describe-index.ts'
import type { Voice } from '../page.ts'

/** The units of the first rank: more than one where their values are equal. */
export function leadersOf({ units }: RankingDocument): readonly UnitDocument[] {
  return units.filter(({ rank }) => rank === 1)
}

/** Who is first of how many, and with what. */
export function leadSentence(ranking: RankingDocument, voice: Voice): string {
  const { words, figures } = voice
  const leaders = leadersOf(ranking)
  const [first] = leaders
  if (!first) return words.ranking.nobody

  const names = figures.list(leaders.map(({ name }) => name))
  return words.ranking.lead(names, amongUnits(ranking, voice), describeIndex(first, voice))
}

/** Of how many a rank is: the units that have one, and all of the ranking where some have none. */
export function amongUnits({ units }: RankingDocument, { words }: Voice): string {
  return words.ranking.among(units.filter(({ rank }) => rank !== null).length, units.length)
}

/** More names than these are only counted. */
const MOST_NAMES = 5

/** Who can't be told apart from the first place; nothing where that is not known. */
export function sureSentence({ units }: RankingDocument, { words, figures }: Voice): string {
  const alike = alikeLeaders(units)
  if (!alike) return ''
  if (alike.length === 0) return words.announcement.leaderStandsOut

  const names = figures.list(alike.map(({ name }) => name))
  return words.announcement.leaderAlike(
    alike.length > MOST_NAMES ? words.announcement.others(figures.count(alike.length)) : names,
  )
}
