import type { RankingDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { figuresIn, type Figures } from '../../public/figures.ts'
import { unitNoun } from '../ranking-name.ts'
import { placesOf, type Place } from './places.ts'
import type { PressWords } from './vi.ts'

/** A place as a sentence takes it: names and index are written. */
export interface WrittenPlace {
  rank: number
  /** How many share it. */
  shared: number
  names: string
  percent: string
}

/** More names than these in one place are only counted. */
const MOST_NAMES = 5

/** Who is first, who follows, who is last, the mean; then how sure the top of the ranking is. */
export function describeRanking(
  ranking: RankingDocument,
  language: Language,
  words: PressWords,
): string[] {
  const figures = figuresIn(language)
  const { ranked, first, next, last } = placesOf(ranking.units)
  const written = (place: Place) => writePlace(place, figures, words)
  const noun = unitNoun(ranking, language) ?? words.unitsNoun
  const without = ranking.units.filter(({ rank }) => rank === null).map(({ name }) => name)
  const unranked =
    without.length > 0 ? [words.unranked(without.length, nameAll(without, figures, words))] : []
  if (!first) return [words.nobodyRanked]

  const order = last
    ? [
        words.first(words.among(ranked, ranking.units.length, noun), written(first)),
        ...(next.length > 0 ? [words.next(next.map(written))] : []),
        words.last(written(last), ranked),
      ].join('; ') + '.'
    : words.alone(written(first))
  const mean = last && ranking.mean ? [words.mean(figures.percent(ranking.mean))] : []
  return [[order, ...mean, ...unranked].join(' '), ...describeSureness(ranking, figures, words)]
}

function describeSureness(
  { units }: RankingDocument,
  figures: Figures,
  words: PressWords,
): string[] {
  const leader = units.find(({ rank }) => rank === 1)
  if (!leader?.interval) return []

  const interval = words.leaderInterval(leader.name, figures.interval(leader.interval))
  const together = units.filter(
    ({ cluster }) => cluster !== null && cluster === leader.cluster,
  ).length
  const ranked = units.filter(({ rank }) => rank !== null).length
  if (together === 0 || ranked < 2) return [`${interval}.`]
  return [`${interval}; ${together === 1 ? words.leaderApart : words.together(together, ranked)}.`]
}

function writePlace({ rank, names, percent }: Place, figures: Figures, words: PressWords) {
  return {
    rank,
    shared: names.length,
    names: nameAll(names, figures, words),
    percent: figures.percent(percent),
  }
}

function nameAll(names: readonly string[], figures: Figures, words: PressWords): string {
  return names.length > MOST_NAMES ? words.units(names.length) : figures.list(names)
}
