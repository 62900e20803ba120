import { formatFraction, parseFraction } from '@phieu/scoring'
import type { Bilingual } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import { addressesIn, type ComparedFormat } from '../addresses.ts'
import { voiceIn } from '../page-language.ts'
import type { Voice } from '../page.ts'
import { comparedColumns } from '../words/compared.ts'
import { drawnSections } from './comparison-table.ts'
import type { Comparison } from './comparison.ts'

/** Digits of a decimal; the exact number stands in the open data. */
const DIGITS = 4

type Column = keyof typeof comparedColumns

/** The figures of a comparison, a line each, in its order. */
export function comparisonLines({ sections }: Comparison) {
  return sections
    .flatMap(({ subjects }) => subjects)
    .flatMap((subject) =>
      subject.figures.map(
        ({ key, name, percent, interval, rank, rankSet, note, digest }) =>
          ({
            subject: subject.key,
            subject_name: subject.name,
            compared: key,
            compared_name: name,
            percent: percent === null ? null : formatFraction(parseFraction(percent), DIGITS, 'en'),
            interval_from: interval?.[0] ?? null,
            interval_to: interval?.[1] ?? null,
            rank,
            rank_set_from: rankSet?.[0] ?? null,
            rank_set_to: rankSet?.[1] ?? null,
            note: note ?? null,
            package_sha256: digest,
          }) satisfies Record<Column, string | number | null>,
      ),
    )
}

/**
 * What the figures of a comparison mean, for whoever has only the file.
 *
 * @param compare - gives it in the words of a language
 */
export function comparisonMetadata(
  { id, round, publishedOn, document }: PublishedResult,
  compare: (voice: Voice) => Comparison,
  publicUrl: string,
): Record<string, unknown> {
  const told = (voice: Voice) => ({ voice, ...compare(voice) })
  const [vi, en] = [told(voiceIn('vi')), told(voiceIn('en'))]
  const isDrawn = drawnSections(vi).length > 0
  const both = (write: (one: typeof vi) => string): Bilingual => ({ vi: write(vi), en: write(en) })
  const link = (format: ComparedFormat) =>
    both(({ voice, chart }) => publicUrl + chart(voice.addresses, format))
  return {
    title: both(({ title }) => title),
    sentence: both(({ sentences }) => sentences.join(' ')),
    reading: both(({ voice, notes }) => [voice.words.compared.reading, ...notes].join(' ')),
    round: { id, title: round.title, synthetic: round.synthetic, practice: round.practice },
    source: both(({ voice }) =>
      voice.words.chart.source(voice.say(round.organiser), voice.figures.day(publishedOn)),
    ),
    publishedOn,
    method: document.method,
    packages: vi.packages.map((each) => ({
      round: each.round,
      url: publicUrl + addressesIn('vi').package(each.round),
      sha256: each.digest,
    })),
    page: both(({ voice, address }) => publicUrl + address(voice.addresses)),
    files: { ...(isDrawn && { svg: link('svg'), png: link('png') }), csv: link('csv') },
    columns: Object.entries(comparedColumns).map(([name, description]) => ({ name, description })),
  }
}
