import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import { describeIndex } from './describe-index.ts'
import type { Voice } from './page.ts'

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
  const all = figures.count(ranking.units.length)
  return words.ranking.lead(names, all, describeIndex(first, voice))
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
