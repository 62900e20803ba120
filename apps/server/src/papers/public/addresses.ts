import type { Language } from '@phieu/survey'
import type { OpenTableName } from '@phieu/publication'

/** A preview is drawn for whoever shares the address of a page: the first units, on a card. */
export type ChartFormat = 'svg' | 'png' | 'preview.png' | 'csv' | 'metadata.json'

/** What can be taken along of a comparison. */
export type ComparedFormat = Exclude<ChartFormat, 'preview.png'>

/** Stands between the ids of units in an address: no id has it. */
export const BETWEEN_UNITS = '~'

/** The addresses of what is public, in one language. They are shared and printed: never change one. */
export interface Addresses {
  /** The front door, for everybody. */
  door: string
  list: string
  /** For whom these pages can be read, and to whom one complains. */
  accessibility: string
  /** How programs read with a token what is not published yet. */
  apiExamples: string
  announcement: (publication: string) => string
  ranking: (publication: string, block: string) => string
  unit: (publication: string, unit: string) => string
  /** A page about it to print and to hand out. */
  unitSheet: (publication: string, unit: string) => string
  /** Those of all units, packed. */
  unitSheets: (publication: string) => string
  method: (publication: string) => string
  quality: (publication: string) => string
  data: (publication: string, table: OpenTableName, format: 'csv' | 'json') => string
  /** What the tables hold, and how programs read them. */
  dataPage: (publication: string) => string
  package: (publication: string) => string
  /** The picture of a block's ranking, its figures, and what they mean. */
  chart: (publication: string, block: string, format: ChartFormat) => string
  /** A block over the rounds that were published up to this one. */
  comparedRounds: (publication: string, block: string) => string
  /** The survey items of a unit over the rounds that were published up to this one. */
  comparedItems: (publication: string, unit: string) => string
  /** Two to four units side by side; without units, where they are chosen. */
  comparedUnits: (publication: string, units?: readonly string[]) => string
  /** The picture of a comparison, its figures, and what they mean. */
  comparedChart: (
    publication: string,
    kind: 'rounds' | 'units' | 'items',
    of: string,
    format: ComparedFormat,
  ) => string
  /** Answers `?q=` with the units of that name. */
  find: (publication: string) => string
  annex: (publication: string, block: string, format: 'docx' | 'pdf') => string
  press: (publication: string) => string
  /** Phones open it with digests behind a `#`. */
  myBallot: (publication: string) => string
  /** Stops letters by e-mail, by the token that stands in each of them. */
  stop: (token: string) => string
}

/** Vietnamese stands at `/results`, English at `/en/results`. */
export function addressesIn(language: Language): Addresses {
  const list = language === 'vi' ? '/results' : '/en/results'
  const at = (...parts: readonly string[]) => [list, ...parts.map(encodeURIComponent)].join('/')

  return {
    door: language === 'vi' ? '/' : '/en',
    list,
    // No round has a page of this name.
    accessibility: at('about', 'accessibility'),
    apiExamples: `/api/docs/examples/${language}`,
    announcement: (publication) => at(publication),
    ranking: (publication, block) => at(publication, 'blocks', block),
    unit: (publication, unit) => at(publication, 'units', unit),
    unitSheet: (publication, unit) => at(publication, 'sheets', `${unit}.pdf`),
    unitSheets: (publication) => at(publication, 'sheets.zip'),
    method: (publication) => at(publication, 'method'),
    quality: (publication) => at(publication, 'quality'),
    data: (publication, table, format) => at(publication, 'data', `${table}.${format}`),
    dataPage: (publication) => at(publication, 'data'),
    chart: (publication, block, format) => at(publication, 'charts', `${block}.${format}`),
    comparedRounds: (publication, block) => at(publication, 'compared', 'rounds', block),
    comparedItems: (publication, unit) => at(publication, 'compared', 'items', unit),
    comparedUnits: (publication, units = []) =>
      at(
        publication,
        'compared',
        'units',
        ...(units.length > 0 ? [units.join(BETWEEN_UNITS)] : []),
      ),
    comparedChart: (publication, kind, of, format) =>
      at(publication, 'charts', kind, `${of}.${format}`),
    find: (publication) => at(publication, 'find'),
    package: (publication) => at(publication, 'package.zip'),
    annex: (publication, block, format) => at(publication, 'annex', `${block}.${format}`),
    press: (publication) => at(publication, 'press'),
    myBallot: (publication) => at(publication, 'my-ballot'),
    stop: (token) => `${language === 'vi' ? '' : '/en'}/stop/${encodeURIComponent(token)}`,
  }
}
