import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import type { PublishedResult, ReadablePublications } from '../../../publication/published.ts'
import { areComparable, shortNames } from '../describe-round.ts'
import type { Voice } from '../page.ts'
import type { ComparedFigure, ComparedPackage, ComparedSubject, Comparison } from './comparison.ts'

/** The latest so many rounds stand side by side. */
export const MOST_ROUNDS = 6

/** A round that has the block, and what it is called beside others. */
export interface RankedRound {
  result: PublishedResult
  ranking: RankingDocument
  name: string
}

/**
 * The units of a block, and the means of its areas, over the rounds that were published up to this one: what
 * comes later changes no address that was shared.
 *
 * @param ranking - of `shown`
 * @param published - up to `shown`
 */
export function compareRounds(
  shown: PublishedResult,
  ranking: RankingDocument,
  { results, damaged }: ReadablePublications,
  voice: Voice,
): Comparison {
  const { words, figures, nameOf } = voice
  const all = roundsUpTo(shown, ranking, results, voice)
  const rounds = all.slice(-MOST_ROUNDS)
  const { block } = ranking
  return {
    title: words.compared.rounds(nameOf(ranking)),
    sentences: [
      rounds.length === 1
        ? words.compared.oneRound
        : words.compared.roundsLead(figures.list(rounds.map(({ name }) => name))),
    ],
    sections: [
      { title: words.compared.units, subjects: unitsOver(shown, rounds, voice) },
      { title: words.ranking.areas, subjects: areasOver(shown, ranking, rounds, voice) },
    ],
    notes: [
      words.unit.historyLead,
      ...(all.length > rounds.length ? [words.compared.latest(figures.count(MOST_ROUNDS))] : []),
      ...damaged.map((round) => words.damaged.brief(round)),
      ...errataOfEarlier(shown, rounds, results, voice),
    ],
    packages: packagesOf(rounds),
    isWhole: damaged.length === 0,
    address: (addresses) => addresses.comparedRounds(shown.id, block),
    chart: (addresses, format) => addresses.comparedChart(shown.id, 'rounds', block, format),
  }
}

/** The earliest first. */
export function roundsUpTo(
  shown: PublishedResult,
  { block }: RankingDocument,
  results: readonly PublishedResult[],
  voice: Voice,
): RankedRound[] {
  const inOrder = results.toReversed()
  const names = shortNames(inOrder, shown, voice)
  return inOrder.flatMap((result, at) => {
    const ranking = result.document.rankings.find(({ blocks }) => blocks.includes(block))
    return ranking ? [{ result, ranking, name: names[at] ?? '' }] : []
  })
}

export function packagesOf(rounds: readonly RankedRound[]): ComparedPackage[] {
  return rounds.map(({ result, name }) => ({ round: result.id, name, digest: result.digest }))
}

/** What was said since of the rounds beside it; of the one that is shown it stands above the page. */
export function errataOfEarlier(
  shown: PublishedResult,
  rounds: readonly RankedRound[],
  results: ReadablePublications['results'],
  { words, figures, language }: Voice,
): string[] {
  return rounds.flatMap(({ result: { id }, name }) => {
    const errata = id === shown.id ? [] : (results.find((each) => each.id === id)?.errata ?? [])
    return errata.map(
      (erratum) =>
        `${name}: ${words.erratum(figures.day(erratum.publishedOn))} ${erratum[language]}`,
    )
  })
}

function unitsOver(
  shown: PublishedResult,
  rounds: readonly RankedRound[],
  voice: Voice,
): ComparedSubject[] {
  const { addresses } = voice
  // As the round that is shown orders and names them; then those that only earlier rounds have, by their last name.
  const names = new Map<string, string>()
  for (const { unit, name } of rounds.toReversed().flatMap(({ ranking }) => ranking.units)) {
    if (!names.has(unit)) names.set(unit, name)
  }
  return [...names].map(([id, name]) => ({
    key: id,
    name,
    figures: rounds.flatMap((round) => {
      const unit = round.ranking.units.find((each) => each.unit === id)
      if (!unit) return []
      return figureOf(round, shown, voice, {
        ...ofUnit(unit),
        link: addresses.unit(round.result.id, id),
        note: whyUnranked(unit, voice),
      })
    }),
  }))
}

function areasOver(
  shown: PublishedResult,
  ranking: RankingDocument,
  rounds: readonly RankedRound[],
  voice: Voice,
): ComparedSubject[] {
  const comparable = rounds.filter(({ result }) => areComparable(result, shown))
  return ranking.areas.map(({ area, name }) => ({
    key: `area-${area}`,
    name: voice.say(name),
    figures: comparable.flatMap((round) => {
      const mean = round.ranking.areas.find((each) => each.area === area)?.mean
      if (mean === undefined) return []
      const link = voice.addresses.ranking(round.result.id, round.ranking.block)
      return figureOf(round, shown, voice, { ...nothing, percent: mean, link })
    }),
  }))
}

const nothing = { percent: null, interval: null, rank: null, rankSet: null, note: undefined }

/** The index of a unit with its ranks. */
export function ofUnit({ index, interval, rank, rankSet }: UnitDocument) {
  return { percent: index?.percent ?? null, interval: index ? interval : null, rank, rankSet }
}

/** Nothing where there is a rank. */
export function whyUnranked({ index, unranked }: UnitDocument, { words }: Voice) {
  if (unranked === 'too-few-ballots') return words.ranking.tooFew
  return index ? undefined : words.index.noValue
}

function figureOf(
  { result, name }: RankedRound,
  shown: PublishedResult,
  { words }: Voice,
  figure: Omit<ComparedFigure, 'key' | 'name' | 'digest'>,
): ComparedFigure {
  const note = areComparable(result, shown) ? figure.note : words.unit.otherDefinition
  return { key: result.id, name, digest: result.digest, ...figure, note }
}
