import { alikeLeaders, type AnnualDocument, type RankingDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { figuresIn, type Figures } from '../../public/public-figures.ts'
import { unitNoun } from '../ranking-name.ts'
import { placesOf, type Place, type Places } from './places.ts'
import type { PressWords } from './words.ts'

/** More names than these in one place are only counted. */
const MOST_NAMES = 5

/** Who is first, who follows, who is last, the mean; then how sure the top of the ranking is. */
export function describeRanking(
  ranking: RankingDocument,
  language: Language,
  words: PressWords,
): string[] {
  const figures = figuresIn(language)
  const { units } = ranking
  const places = placesOf(
    units.map(({ name, rank, index }) => ({ name, rank, percent: index?.percent ?? null })),
  )
  const noun = unitNoun(ranking, language) ?? words.unitsNoun
  const among = words.among(places.ranked, units.length, noun)
  const unranked = [
    ...told(
      units.filter(({ unranked }) => unranked === 'too-few-ballots'),
      words.tooFew,
    ),
    ...told(
      units.filter(({ rank, unranked }) => rank === null && unranked !== 'too-few-ballots'),
      words.unranked,
    ),
  ]
  const order = describePlaces(places, among, figures, words)
  if (order === undefined) return [words.nobodyRanked]

  const mean = places.last && ranking.mean ? [words.mean(figures.percent(ranking.mean))] : []
  return [[order, ...mean, ...unranked].join(' '), ...describeSureness(ranking, figures, words)]

  function told(
    some: RankingDocument['units'],
    sentence: (n: number, names: string | undefined) => string,
  ): string[] {
    const names = some.map(({ name }) => name)
    return names.length > 0 ? [sentence(names.length, nameFew(names, figures))] : []
  }
}

/**
 * The same ranking by the value of the year, where that is another one than the round's.
 *
 * @param annual - `undefined` for a round of a whole year
 */
export function describeYear(
  { block, units }: RankingDocument,
  annual: AnnualDocument | undefined,
  language: Language,
  words: PressWords,
): string[] {
  if (!annual || annual.provisional || annual.rule.kind === 'h2Only') return []

  const values = annual.rankings.find((each) => each.block === block)?.units ?? []
  const places = placesOf(
    values.map(({ unit, rank, percent }) => ({
      name: units.find((each) => each.unit === unit)?.name ?? unit,
      rank,
      percent,
    })),
  )
  if (!places.last) return []

  const among = words.year.among(annual.year, annual.rule.kind)
  const order = describePlaces(places, among, figuresIn(language), words)
  return order === undefined ? [] : [order]
}

/** @returns `undefined` when nobody has a place */
function describePlaces(
  { first, next, last, ranked }: Places,
  among: string,
  figures: Figures,
  words: PressWords,
): string | undefined {
  const written = (place: Place) => writePlace(place, figures, words)
  if (!first) return undefined
  if (!last) return words.alone(written(first))

  const parts = [
    words.first(among, written(first)),
    ...(next.length > 0 ? [words.next(next.map(written))] : []),
    words.last(written(last), ranked),
  ]
  return `${parts.join('; ')}.`
}

function describeSureness(
  { units }: RankingDocument,
  figures: Figures,
  words: PressWords,
): string[] {
  const leaders = units.filter(({ rank }) => rank === 1)
  const [leader] = leaders
  if (!leader?.interval) return []

  const interval = words.leaderInterval(leader.name, figures.interval(leader.interval))
  const alike = alikeLeaders(units)
  const ranked = units.filter(({ rank }) => rank !== null).length
  if (!alike || ranked === leaders.length) return [`${interval}.`]
  const names = nameAll(
    alike.map(({ name }) => name),
    figures,
    words,
  )
  return [`${interval}; ${alike.length === 0 ? words.leaderApart : words.leaderAlike(names)}.`]
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
  return nameFew(names, figures) ?? words.units(names.length)
}

function nameFew(names: readonly string[], figures: Figures): string | undefined {
  return names.length > MOST_NAMES ? undefined : figures.list(names)
}
