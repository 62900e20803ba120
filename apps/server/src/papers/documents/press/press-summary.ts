import type { Language } from '@phieu/survey'
import { figuresIn } from '../../public/public-figures.ts'
import { awardsHeading, describeAwards } from '../describe-awards.ts'
import { markOf, type DocumentSource } from '../document-source.ts'
import { rankingName } from '../ranking-name.ts'
import { tellErrata } from '../tell-errata.ts'
import { describeChanges } from './describe-changes.ts'
import { describeRanking, describeYear } from './describe-ranking.ts'
import { pressWords, type PressWords } from './words.ts'

/** A press summary: paragraphs of plain text, under headings where there are several subjects. */
export interface PressSummary {
  language: Language
  /** That it is made up, for practice or a draft: to be shown before anything else. */
  mark: string | undefined
  kicker: string
  title: string
  /** What was said of it after its publication, above everything else. */
  errata: readonly string[]
  sections: readonly PressSection[]
}

export interface PressSection {
  heading: string | undefined
  paragraphs: readonly string[]
}

/**
 * The result of a round as it is announced: per block the first, who follows and the last, how many
 * areas and units rose and by how much, and how sure all that is.
 *
 * @param address - where everything can be read; `undefined` for a draft
 */
export function pressSummary(
  source: DocumentSource,
  language: Language,
  address: string | undefined,
): PressSummary {
  const words = pressWords[language]
  const mark = markOf(source)
  const { round, rankings } = source.document
  return {
    language,
    mark: mark && words.marks[mark],
    kicker: words.kicker,
    title: round.year === null ? round.title[language] : words.title(round.year, round.half),
    errata: tellErrata(source, language),
    sections: [
      { heading: undefined, paragraphs: leadOf(source, language, words) },
      ...rankings.map((ranking) => ({
        heading: words.blockHeading(rankingName(ranking, language)),
        paragraphs: [
          ...describeRanking(ranking, language, words),
          ...describeYear(ranking, source.annual, language, words),
          ...describeChanges(ranking, round.earlier, language, words),
        ],
      })),
      ...awardsOf(source, language),
      { heading: words.sureness.heading, paragraphs: closingOf(source, words, address) },
    ],
  }
}

function awardsOf({ awards, document }: DocumentSource, language: Language): PressSection[] {
  const paragraphs = document.rankings.flatMap((ranking) =>
    describeAwards(awards, ranking, language),
  )
  return paragraphs.length > 0 ? [{ heading: awardsHeading[language], paragraphs }] : []
}

function leadOf(
  { document, annual, publishedOn }: DocumentSource,
  language: Language,
  words: PressWords,
): string[] {
  const { count, day } = figuresIn(language)
  const { round, rankings, ballots } = document
  const units = rankings.reduce((sum, ranking) => sum + ranking.units.length, 0)
  return [
    words.lead(day(publishedOn), round.organiser[language], round.title[language]),
    words.basis(count(units), rankings.length, count(ballots)),
    ...(round.half === 1 ? [words.year.provisional] : []),
    ...(round.half === 2 && annual?.rule.kind === 'h2Only' ? [words.year.secondHalf] : []),
    ...(round.earlier ? [] : [words.noEarlier]),
  ]
}

function closingOf(
  { document, digest }: DocumentSource,
  { sureness }: PressWords,
  address: string | undefined,
): string[] {
  const compared = document.rankings
    .flatMap(({ units }) => units.map(({ change }) => change))
    .filter(({ state }) => state === 'compared')
  const onlyPrinted = compared.length > 0 && compared.every(({ interval }) => interval === null)
  return [
    [sureness.sample, ...(onlyPrinted ? [sureness.printedOnly] : [])].join(' '),
    [
      ...(address === undefined ? [] : [sureness.address(address)]),
      sureness.method(document.method),
      ...(digest === undefined ? [] : [sureness.digest(digest)]),
    ].join(' '),
  ]
}
