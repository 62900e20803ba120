import type { RankingDocument } from '@phieu/scoring'
import type { Language } from '@phieu/survey'
import { markOf, type DocumentSource } from '../document-source.ts'
import { lowerFirst, rankingName } from '../ranking-name.ts'
import { tellErrata } from '../tell-errata.ts'
import { columnsOf, type AnnexColumn } from './columns.ts'
import { notesOf } from './notes.ts'
import { annexWords } from './words.ts'

/**
 * The annex to a decision that announces the ranking of a block, as text in its places: what the
 * page holds, whatever the format. What nobody but the office knows (number and day of the
 * decision, who signs) is left to be filled in.
 *
 * @see Decree 30/2020/NĐ-CP, annex I, for the places and the type sizes
 */
export interface Annex {
  language: Language
  /** That it is made up, for practice or a draft: stands on every page. */
  mark: string | undefined
  head: {
    issuer: string
    country: string
    motto: string
    /** Place and day, the day to be filled in. */
    place: string
  }
  /** Lines in capitals. */
  title: readonly string[]
  /** To which decision it belongs, to be filled in. */
  belongsTo: string
  /** What was said of it after its publication, above the table. */
  errata: readonly string[]
  columns: readonly AnnexColumn[]
  /** One text for each column. */
  rows: readonly (readonly string[])[]
  notesHeading: string
  notes: readonly string[]
  /** Who signs on the left and on the right. */
  signatures: readonly [Signature, Signature]
  /** The day that the file bears, `YYYY-MM-DD`. */
  day: string
}

export interface Signature {
  who: string
  how: string
}

/** The annex of one ranking of a result; `undefined` when the result has no such ranking. */
export function makeAnnex(
  source: DocumentSource,
  block: string,
  language: Language,
): Annex | undefined {
  const ranking = source.document.rankings.find((each) => each.block === block)
  return ranking && annexOf(source, ranking, language)
}

function annexOf(source: DocumentSource, ranking: RankingDocument, language: Language): Annex {
  const words = annexWords[language]
  const { round } = source.document
  const mark = markOf(source)
  const name = lowerFirst(rankingName(ranking, language), language)
  const columns = columnsOf(source, ranking, language, words)
  return {
    language,
    mark: mark && words.marks[mark],
    head: {
      issuer: round.organiser[language].toLocaleUpperCase(language),
      country: words.country,
      motto: words.motto,
      place: words.place,
    },
    title: words.title(
      name.toLocaleUpperCase(language),
      round.year === null ? round.title[language].toLocaleUpperCase(language) : undefined,
      round.year ?? 0,
      round.half,
    ),
    belongsTo: words.belongsTo,
    errata: tellErrata(source, language),
    columns,
    rows: ranking.units.map((unit, at) => columns.map((column) => column.write(unit, at + 1))),
    notesHeading: words.notes.heading,
    notes: notesOf(source, ranking, language, words),
    signatures: words.signatures,
    day: source.publishedOn,
  }
}
