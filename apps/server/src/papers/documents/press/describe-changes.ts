import type { ChangeDocument, RankingDocument, ResultDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { figuresIn, type Figures } from '../../public/public-figures.ts'
import { unitNoun } from '../ranking-name.ts'
import type { PressWords } from './words.ts'

type Earlier = ResultDocument['round']['earlier']

/**
 * How many areas rose and by how much, how many units rose of how many that can be compared, and
 * who rose most; why there is nothing of the kind where no unit can be compared.
 */
export function describeChanges(
  ranking: RankingDocument,
  earlier: Earlier,
  language: Language,
  words: PressWords,
): string[] {
  if (!earlier) return []

  const than = words.than(earlier.year, earlier.half)
  if (ranking.change.compared === 0) return [words.incomparable(than, reasonOf(ranking))]
  return [
    ...describeAreas(ranking, than, language, words),
    describeUnits(ranking, than, language, words),
  ]
}

function describeAreas(
  { areas, change }: RankingDocument,
  than: string,
  language: Language,
  words: PressWords,
): string[] {
  if (change.areasCompared === 0) return []

  const figures = figuresIn(language)
  const rises = areas
    .filter((area) => isRise(area.change))
    .map((area) => words.rise(area.name[language], distanceOf(area.change, figures, words)))
  return [words.areas(than, change.areasUp, change.areasCompared, rises)]
}

function describeUnits(
  ranking: RankingDocument,
  than: string,
  language: Language,
  words: PressWords,
): string {
  const { change, units } = ranking
  const figures = figuresIn(language)
  const noun = unitNoun(ranking, language) ?? words.unitsNoun
  const names = change.roseMost.map((id) => units.find(({ unit }) => unit === id)?.name ?? id)
  const most = change.most && [
    words.roseMost(names.length, figures.list(names), distanceOf(change.most, figures, words)),
    ...(change.most.withinNoise ? [words.withinNoise] : []),
  ]
  const counted = words.rose(than, change.up, change.compared, noun)
  const all = change.compared < units.length ? [words.comparedOnly(units.length)] : []
  const sentence = [counted, ...(most ? [most.join(', ')] : [])].join('; ')
  return [`${sentence}.`, ...all, ...describeMean(change, figures, words)].join(' ')
}

function describeMean(
  { mean, compared }: RankingDocument['change'],
  figures: Figures,
  words: PressWords,
): string[] {
  if (mean.points === null || compared < 2) return []

  const distance = figures.distance(mean)
  if (distance === undefined) return [words.meanSame]
  return [mean.points.startsWith('-') ? words.meanFell(distance) : words.meanRose(distance)]
}

function isRise({ points }: ChangeDocument): boolean {
  return points !== null && points !== '0' && !points.startsWith('-')
}

/** A rise that rounding leaves nothing of is still a rise. */
function distanceOf(change: ChangeDocument, figures: Figures, words: PressWords): string {
  return figures.distance(change) ?? words.tiny
}

/** The reason that all units share, if they do. */
function reasonOf({ units }: RankingDocument) {
  const states = new Set(units.map(({ change }) => change.state))
  const [only] = states
  return states.size === 1 ? only : undefined
}
