import { alikeLeaders, formatFraction, parseFraction, type Exact } from '@phieu/scoring'
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import type { Bilingual } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import { addressesIn, type ChartFormat } from '../addresses.ts'
import { voiceIn } from '../page-language.ts'
import { leadSentence, sureSentence } from '../ranking/ranking-sentences.ts'
import { chartColumns } from '../words/chart.ts'

/** Digits of a decimal; the exact number stands in the open data. */
const DIGITS = 4

type Column = keyof typeof chartColumns

/** The figures behind a block's picture, one line a unit, in the order of the ranking. */
export function chartLines(ranking: RankingDocument) {
  const isApart = apartFromFirst(ranking)
  return ranking.units.map((unit) => {
    return {
      unit: unit.unit,
      name: unit.name,
      rank: unit.rank,
      index_percent: decimal(unit.index?.percent),
      interval_from: unit.interval?.[0] ?? null,
      interval_to: unit.interval?.[1] ?? null,
      apart_from_first: isApart(unit) ?? null,
      rank_set_from: unit.rankSet?.[0] ?? null,
      rank_set_to: unit.rankSet?.[1] ?? null,
      block_mean: decimal(ranking.mean),
      change_points: decimal(unit.change.points),
    } satisfies Record<Column, string | number | boolean | null>
  })
}

/** Whether a unit stands in the picture; where none does, there is no picture. */
export function isDrawn({ rank, index }: UnitDocument): boolean {
  return index !== null && rank !== null
}

/** Whether a unit can be told apart from the first; `undefined` where that is not known. */
export function apartFromFirst({ units }: RankingDocument) {
  const alike = alikeLeaders(units)
  return ({ unit, rank, interval }: UnitDocument): boolean | undefined => {
    if (!alike || rank === null || interval === null) return undefined
    return rank !== 1 && !alike.some((each) => each.unit === unit)
  }
}

/** What the figures of a chart mean, for whoever has only the file: sentence, source, columns. */
export function chartMetadata(
  result: PublishedResult,
  ranking: RankingDocument,
  publicUrl: string,
): Record<string, unknown> {
  const { id, round, publishedOn, digest, document } = result
  const [vi, en] = [voiceIn('vi'), voiceIn('en')]
  const both = (write: (voice: typeof vi) => string): Bilingual => ({
    vi: write(vi),
    en: write(en),
  })
  const link = (format: ChartFormat): Bilingual => ({
    vi: publicUrl + addressesIn('vi').chart(id, ranking.block, format),
    en: publicUrl + addressesIn('en').chart(id, ranking.block, format),
  })
  return {
    title: both((voice) => voice.words.ranking.title(voice.nameOf(ranking))),
    sentence: both((voice) =>
      `${leadSentence(ranking, voice)} ${sureSentence(ranking, voice)}`.trim(),
    ),
    reading: both((voice) => voice.words.chart.reading),
    round: { id, title: round.title, synthetic: round.synthetic, practice: round.practice },
    source: both((voice) =>
      voice.words.chart.source(voice.say(round.organiser), voice.figures.day(publishedOn)),
    ),
    publishedOn,
    method: document.method,
    package: { url: publicUrl + addressesIn('vi').package(id), sha256: digest },
    page: both((voice) => publicUrl + voice.addresses.ranking(id, ranking.block)),
    files: {
      ...(ranking.units.some(isDrawn) && { svg: link('svg'), png: link('png') }),
      csv: link('csv'),
    },
    columns: Object.entries(chartColumns).map(([name, description]) => ({ name, description })),
  }
}

function decimal(exact: Exact | null | undefined): string | null {
  return exact ? formatFraction(parseFraction(exact), DIGITS, 'en') : null
}
