import {
  divideFractions,
  fractionText,
  multiplyFractions,
  parseFraction,
  toFraction,
  toNumber,
  type ItemTrace,
} from '@phieu/scoring'
import type { PublishedResult, ReadablePublications } from '../../../publication/published.ts'
import type { Voice } from '../page.ts'
import type { RankedUnit } from '../unit/ranked-unit.ts'
import { areAskedAlike } from './asked-alike.ts'
import {
  errataOfEarlier,
  MOST_ROUNDS,
  packagesOf,
  roundsUpTo,
  type RankedRound,
} from './compare-rounds.ts'
import type { ComparedFigure, ComparedSubject, Comparison } from './comparison.ts'

const HUNDRED = toFraction(100)

/**
 * How much of its points each survey item of a unit earned, over the rounds that were published up to this
 * one. A round stands beside it where it asked and scored the item alike, whatever else its definition changed.
 *
 * @param ranked - of `shown`
 * @param published - up to `shown`
 */
export function compareItems(
  shown: PublishedResult,
  { ranking, unit }: RankedUnit,
  { results, damaged }: ReadablePublications,
  voice: Voice,
): Comparison {
  const { words, figures, say } = voice
  const all = roundsUpTo(shown, ranking, results, voice).filter(({ result }) =>
    result.traces.has(unit.unit),
  )
  const rounds = all.slice(-MOST_ROUNDS)
  const areas = shown.traces.get(unit.unit)?.areas ?? []
  const names = new Map(shown.definition.areas.map((area) => [area.id, say(area)]))
  return {
    title: words.compared.items(unit.name),
    sentences: [
      areas.length === 0
        ? words.unit.noTrace
        : rounds.length === 1
          ? words.compared.oneRound
          : words.compared.itemsLead(figures.list(rounds.map(({ name }) => name))),
    ],
    sections: areas.map(({ area, items }) => ({
      title: names.get(area) ?? `${area}`,
      subjects: items.map((item) => itemOver(shown, unit, item, rounds, voice)),
    })),
    notes: [
      words.compared.askedAlike,
      ...(all.length > rounds.length ? [words.compared.latest(figures.count(MOST_ROUNDS))] : []),
      ...damaged.map((round) => words.damaged.brief(round)),
      ...errataOfEarlier(shown, rounds, results, voice),
    ],
    packages: packagesOf(rounds),
    isWhole: damaged.length === 0,
    address: (addresses) => addresses.comparedItems(shown.id, unit.unit),
    chart: (addresses, format) => addresses.comparedChart(shown.id, 'items', unit.unit, format),
  }
}

function itemOver(
  shown: PublishedResult,
  { unit, block }: RankedUnit['unit'],
  { item }: ItemTrace,
  rounds: readonly RankedRound[],
  voice: Voice,
): ComparedSubject {
  const items = shown.definition.blocks.find(({ id }) => id === block)?.items ?? []
  const text = items.find(({ id }) => id === item)
  return {
    key: item,
    name: text ? voice.say(text) : item,
    figures: rounds.flatMap(({ result, name }) => {
      const trace = result.traces.get(unit)
      const own = trace?.areas.flatMap(({ items }) => items).find((each) => each.item === item)
      if (!own || trace?.block !== block) return []
      if (!areAskedAlike(result.definition, shown.definition, block, item)) return []
      const link = voice.addresses.unit(result.id, unit)
      return { key: result.id, name, link, digest: result.digest, ...earned(own, voice) }
    }),
  }
}

/** Of the points that the item had, in per cent; nothing of what is hidden, or was not answered. */
function earned(
  { hidden, points, max, interval }: ItemTrace,
  { words }: Voice,
): Pick<ComparedFigure, 'percent' | 'interval' | 'rank' | 'rankSet' | 'note'> {
  const nothing = { percent: null, interval: null, rank: null, rankSet: null }
  if (hidden) return { ...nothing, note: words.unit.hidden }
  const most = max === null ? undefined : parseFraction(max)
  if (points === null || most === undefined || most.numerator === 0n) {
    return { ...nothing, note: words.index.noValue }
  }

  const percent = multiplyFractions(divideFractions(parseFraction(points), most), HUNDRED)
  const inPercent = (bound: number) => (100 * bound) / toNumber(most)
  return {
    ...nothing,
    percent: fractionText(percent),
    interval: interval && [inPercent(interval[0]), inPercent(interval[1])],
    note: undefined,
  }
}
