import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import type { Bilingual } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import { addressesIn, type ChartFormat } from '../addresses.ts'
import { voiceIn } from '../page-language.ts'
import { leadSentence, sureSentence } from '../ranking/ranking-sentences.ts'
import { chartColumns } from '../words/chart.ts'

/** Whether a unit stands in the picture; where none does, there is no picture. */
export function isDrawn({ rank, index }: UnitDocument): boolean {
  return index !== null && rank !== null
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
