import type { PublishedResult } from '../../../publication/published.ts'
import { describeChange } from '../describe-change.ts'
import { describeIndex } from '../describe-index.ts'
import { earlierRound } from '../describe-round.ts'
import type { Voice } from '../page.ts'
import { amongUnits } from '../ranking/ranking-sentences.ts'
import type { RankedUnit } from './ranked-unit.ts'
import { besideBlock } from './unit-neighbours.ts'

/** What the unit reached and where it ranks, or why it has no rank. */
export function leadSentence({ ranking, unit }: RankedUnit, voice: Voice): string {
  const { words } = voice
  if (!unit.index && unit.unranked === 'too-few-ballots') return words.unit.withheld(unit.name)
  if (unit.unranked === 'too-few-ballots') {
    return words.unit.tooFew(unit.name, describeIndex(unit, voice))
  }
  if (unit.rank === null) return words.unit.noValue(unit.name)
  const among = amongUnits(ranking, voice)
  return words.unit.lead(unit.name, describeIndex(unit, voice), unit.rank, among)
}

/** The block's mean and best, the change and the year's value, as far as there are any. */
export function furtherSentences(
  result: PublishedResult,
  ranked: RankedUnit,
  voice: Voice,
): string[] {
  const { unit } = ranked
  const { words } = voice
  const earlier = earlierRound(result, voice)
  const sentences = [
    besideBlock(ranked, voice),
    earlier === undefined
      ? words.change.noEarlier
      : words.unit.changed(describeChange(unit.change, voice), earlier),
    yearSentence(result, unit.unit, voice),
  ]
  return sentences.filter((sentence) => typeof sentence === 'string')
}

function yearSentence(
  { annual }: PublishedResult,
  unit: string,
  { words, figures }: Voice,
): string | undefined {
  const units = annual?.rankings.flatMap((ranking) => ranking.units)
  const yearly = units?.find((each) => each.unit === unit)
  if (!annual || !yearly?.percent) return undefined

  const percent = figures.percent(yearly.percent)
  return yearly.rank === null
    ? words.unit.annualUnranked(percent, annual.year)
    : words.unit.annual(percent, `${yearly.rank}`, annual.year)
}
