import type { RankingDocument, UnitDocument } from '@phieu/scoring'
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

/** How far the first place is sure; nothing where that is not known. */
export function togetherSentence(ranking: RankingDocument, { words, figures }: Voice): string {
  const cluster = leadersOf(ranking)[0]?.cluster ?? null
  if (cluster === null) return ''

  const together = ranking.units.filter((unit) => unit.cluster === cluster).length
  return together > 1
    ? words.announcement.together(figures.count(together))
    : words.announcement.leaderStandsOut
}
